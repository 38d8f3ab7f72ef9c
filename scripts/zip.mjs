// Packs the extension for the stores: one archive per browser, and the sources that Firefox's reviewers ask for.
import { command } from './lib/command.mjs';
import { main, say } from './lib/say.mjs';
import { toolScript } from './lib/tools.mjs';

main(async () => {
  for (const args of [['zip'], ['zip', '-b', 'firefox']]) {
    const { code } = await command(process.execPath, [toolScript('wxt'), ...args], { show: true });
    if (code !== 0) return code;
  }
  say('The archives are in .output/');
  return 0;
});
