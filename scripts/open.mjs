// Opens a browser with the built extension on the practice Halo and ScalePad, and runs until the browser is closed.
// `npm start` runs it.
import { main, print } from './lib/print.mjs';

const HALO = 'https://demo.halopsa.com/home';

main(async () => {
  // Imported dynamically: these TypeScript files need a new Node, and the project's own tsconfig checks them.
  const support = '../tests/e2e/support/browser.ts';
  const server = '../tests/practice/server/start.ts';
  const { launchWithExtension } = await import(support);
  const { startPractice } = await import(server);
  const practice = await startPractice({ tls: true });
  const browser = await launchWithExtension({ headless: false, practice, viewport: null });
  const { context } = browser;
  const closed = new Promise((done) => context.on('close', () => done(undefined)));
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => context.close());
  const page = context.pages().find((/** @type {{ url(): string }} */ one) => one.url() === 'about:blank');
  await (page ?? (await context.newPage())).goto(HALO);
  print(`The practice Halo is open at ${HALO}, the practice ScalePad is at https://app.scalepad.com/`);
  print('Click the Setup Assistant in the toolbar to begin. To end, close the browser or press Ctrl+C here.');
  await closed;
  await browser.close();
  await practice.close();
  return 0;
});
