// Runs the shared browser tests on the lowest versions that the manifests name: node scripts/run.mjs lowest [chromium] [firefox]
// Not part of npm test: it downloads 150 MB. LOWEST_CHROMIUM_PATH and LOWEST_FIREFOX_PATH name browsers that are
// installed already.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { command } from './lib/command.mjs';
import { CACHE, onPath, ROOT } from './lib/paths.mjs';
import { main, print, UserError } from './lib/print.mjs';
import { toolScript } from './lib/tools.mjs';

const FOLDER = join(CACHE, 'lowest');
/** Where Debian 12 finds the libraries of a browser from Debian 11. */
const LIBRARIES = 'usr/lib/x86_64-linux-gnu';

/**
 * @typedef {object} Browser
 * @property {string} variable the environment variable that names a browser
 * @property {string} release
 * @property {string[]} packages
 * @property {string} program the path in the unpacked packages
 * @property {{ args: string[], folder: string }} build
 * @property {(manifest: any) => string} lowest returns the lowest version that the manifest names
 */

/**
 * The Debian packages of each browser. A release's main archive keeps its first version; its security archive has the
 * newest.
 * @type {Record<string, Browser>}
 */
const BROWSERS = {
  chromium: {
    variable: 'LOWEST_CHROMIUM_PATH',
    release: 'bullseye',
    packages: [
      ...['chromium', 'chromium-common', 'libjsoncpp24', 'libwebp6', 'libwebpdemux2', 'libwebpmux3', 'libflac8'],
      ...['libsnappy1v5', 'libwoff1'],
    ],
    program: 'usr/lib/chromium/chromium',
    build: { args: [], folder: 'chrome-mv3' },
    lowest: (manifest) => manifest.minimum_chrome_version,
  },
  firefox: {
    variable: 'LOWEST_FIREFOX_PATH',
    release: 'bookworm',
    packages: ['firefox-esr'],
    program: 'usr/lib/firefox-esr/firefox-esr',
    build: { args: ['-b', 'firefox'], folder: 'firefox-mv3' },
    lowest: (manifest) => manifest.browser_specific_settings.gecko.strict_min_version,
  },
};

main(async () => {
  const requested = process.argv.slice(2);
  const unknown = requested.find((name) => !(name in BROWSERS));
  if (unknown) throw new UserError(`Unknown browser ${unknown}: use chromium, firefox, or no name for both.`);
  let failed = 0;
  for (const [name, browser] of Object.entries(BROWSERS))
    if (requested.length === 0 || requested.includes(name)) failed += await tryOn(name, browser);
  return failed > 0 ? 1 : 0;
});

/**
 * Returns the exit code of the tests.
 * @param {string} name
 * @param {Browser} browser
 */
async function tryOn(name, browser) {
  const { variable, build, lowest } = browser;
  await run(process.execPath, [toolScript('wxt'), 'build', ...build.args]);
  const manifest = JSON.parse(readFileSync(join(ROOT, '.output', build.folder, 'manifest.json'), 'utf8'));
  const program = process.env[variable] ?? (await fetchBrowser(name, browser));
  const env = { ...process.env, [`${name.toUpperCase()}_PATH`]: program, REAL_WINDOW_SIZE: '1' };
  if (!process.env[variable]) env.LD_LIBRARY_PATH = join(FOLDER, name, LIBRARIES);
  const version = (await run(program, ['--version'], { env })).trim();
  const [, major] = /(\d+)\./.exec(version) ?? [];
  if (major !== String(Number.parseInt(lowest(manifest), 10)))
    throw new UserError(`The manifest's lowest version is ${lowest(manifest)}, and ${program} is ${version}.`);
  print(`The shared browser tests on ${version}`);
  const tests = [toolScript('playwright'), 'test', '--project', name, '--workers=2', 'tests/e2e/shared'];
  return (await command(process.execPath, tests, { env, show: true })).code;
}

/**
 * Unpacks the browser of a Debian release into .cache, without installing it, and returns the program.
 * @param {string} name
 * @param {Browser} browser
 */
async function fetchBrowser(name, { variable, release, packages, program }) {
  const folder = join(FOLDER, name);
  const path = join(folder, program);
  if (existsSync(path)) return path;
  const tools = ['apt-get', 'dpkg'].every(onPath);
  if (!tools) throw new UserError(`Without Debian's apt-get, set ${variable} to a ${name} of the lowest version.`);
  const lists = join(folder, 'lists');
  const sources = join(folder, 'sources.list');
  mkdirSync(join(lists, 'partial'), { recursive: true });
  // The machine's own mirror, with the release that has this version.
  const format = ['--format', '$(REPO_URI)', 'Identifier: Packages', 'Component: main'];
  const mirror = (await run('apt-get', ['indextargets', ...format]))
    .split('\n')
    .find((uri) => !/security|^$/.test(uri));
  if (!mirror) throw new UserError(`apt has no list of packages: run apt-get update, or set ${variable}.`);
  writeFileSync(sources, `deb ${mirror} ${release} main\n`);
  const settings = {
    'Dir::Etc::SourceList': sources,
    'Dir::Etc::SourceParts': '/dev/null',
    'Dir::State::Lists': lists,
  };
  const options = Object.entries(settings).flatMap(([key, value]) => ['-o', `${key}=${value}`]);
  print(`Downloading ${name} of Debian's ${release}`);
  /** @param {string[]} args */
  const apt = (...args) => run('apt-get', ['-q', ...options, ...args], { cwd: folder, hint: `or set ${variable}` });
  await apt('update');
  await apt('download', ...packages.map((one) => `${one}/${release}`));
  for (const file of readdirSync(folder).filter((one) => one.endsWith('.deb')))
    await run('dpkg', ['-x', file, '.'], { cwd: folder });
  return path;
}

/**
 * Runs a program and returns what it printed.
 * @param {string} program
 * @param {string[]} args
 * @param {{ hint?: string, cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 */
async function run(program, args, { hint, ...options } = {}) {
  const { code, output } = await command(program, args, options);
  if (code !== 0) throw new UserError(`${program} ${args.join(' ')} failed${hint ? ` (${hint})` : ''}:\n${output}`);
  return output;
}
