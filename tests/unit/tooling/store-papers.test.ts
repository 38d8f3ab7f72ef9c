import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import packageJson from '@/package.json';
import { STORE_MOMENTS } from '@/tests/screenshots/names';

const FOLDER = 'docs/store';
const PAPERS = readdirSync(FOLDER).map((name) => ({ name, text: readFileSync(join(FOLDER, name), 'utf8') }));
const paper = (name: string) => PAPERS.find((one) => one.name === name)?.text ?? '';

/** The permissions that the builds request. `manifest` in `npm test` compares them with the built manifests. */
interface Manifest {
  permissions: string[];
  optional_permissions: string[];
  host_permissions: string[];
  optional_host_permissions: string[];
  content_scripts: { matches: string[] }[];
  browser_specific_settings: null | {
    gecko: { id: string; strict_min_version: string; data_collection_permissions: Record<string, string[]> };
  };
}
const MANIFESTS: Record<'chromium' | 'firefox', Manifest> = JSON.parse(
  readFileSync('tests/unit/tooling/manifest.snapshot.json', 'utf8'),
);
const both = (part: (manifest: Manifest) => string[]) => [...new Set(Object.values(MANIFESTS).flatMap(part))].sort();

/** Returns the names in the first column of a section's table, with the reasons in its second. */
function reasons(section: string): Map<string, string> {
  const [, after = ''] = paper('listing.md').split(`\n## ${section}\n`);
  const [text = ''] = after.split('\n## ');
  return new Map([...text.matchAll(/^\| `([^`]+)` \| (.*) \|$/gm)].map(([, name = '', why = '']) => [name, why]));
}

test('each permission of the manifests has a reason, and no other permission has one', () => {
  const requested = both(({ permissions, optional_permissions }) => [...permissions, ...optional_permissions]);
  expect([...reasons('Permissions').keys()].sort()).toEqual(requested);
});

test('each host of the manifests has a reason, and no other host has one', () => {
  const requested = both(({ host_permissions, optional_host_permissions, content_scripts }) => [
    ...host_permissions,
    ...optional_host_permissions,
    ...content_scripts.flatMap(({ matches }) => matches),
  ]);
  expect([...reasons('Hosts').keys()].sort()).toEqual(requested);
});

test('reasons are sentences, and state what is optional and what only Chromium has', () => {
  for (const why of [...reasons('Permissions').values(), ...reasons('Hosts').values()])
    expect(why).toMatch(/^[A-Z].{15,}/);
  const optional = both(({ optional_permissions }) => optional_permissions);
  for (const [name, why] of reasons('Permissions')) expect(/^Optional/.test(why), name).toBe(optional.includes(name));
  for (const [name, why] of reasons('Permissions')) {
    const { permissions, optional_permissions } = MANIFESTS.firefox;
    expect(/not in Firefox/.test(why), name).toBe(![...permissions, ...optional_permissions].includes(name));
  }
});

test('the data that Firefox names, its id and its lowest version are those of the manifest', () => {
  const gecko = MANIFESTS.firefox.browser_specific_settings?.gecko;
  const data = Object.values(gecko?.data_collection_permissions ?? {}).flat();
  expect([...reasons('Data that Firefox names at installation').keys()]).toEqual(data);
  expect(gecko?.id).toMatch(/^\{[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}\}$/);
  for (const name of ['firefox.md', 'publish.md']) expect(paper(name)).toContain(gecko?.id);
  expect(paper('firefox.md')).toContain(`${Number.parseInt(gecko?.strict_min_version ?? '', 10)} or newer`);
});

test('name and summary are those of the manifest, and fit the stores', () => {
  const [, name = '', summary = ''] =
    /^extensionName: (.+)\nextensionDescription: (.+)$/m.exec(readFileSync('locales/en.yml', 'utf8')) ?? [];
  expect(paper('listing.md')).toContain(`| name | ${name} |`);
  expect(paper('listing.md')).toContain(`| summary | ${summary} |`);
  // The Chrome Web Store allows 132 characters, and 75 for a name.
  for (const language of ['en', 'de', 'nl']) {
    const text = readFileSync(`locales/${language}.yml`, 'utf8');
    expect(/^extensionDescription: (.+)$/m.exec(text)?.[1]?.length).toBeLessThanOrEqual(132);
  }
});

test('the pictures exist in the size that the stores require', () => {
  const named = [...paper('listing.md').matchAll(/`(docs\/pictures\/[^`]+\.png)`/g)].map(([, path = '']) => path);
  expect(named.length).toBeGreaterThanOrEqual(3);
  for (const path of named) {
    const png = readFileSync(path);
    expect([png.readUInt32BE(16), png.readUInt32BE(20)], path).toEqual([1280, 800]);
  }
});

test('README and listing show the pictures that are made of the named moments of a guided run', () => {
  expect(Object.entries(STORE_MOMENTS)).toEqual([
    ['consent', ['store-1-start.png']],
    ['role-working', ['store-2-working.png']],
    ['role-permissions', ['store-3-your-turn.png', 'guide.png']],
    ['scalepad-connected', ['store-4-connected.png']],
  ]);
  const made = Object.values(STORE_MOMENTS)
    .flat()
    .map((file) => `docs/pictures/${file}`);
  const listed = [...paper('listing.md').matchAll(/`(docs\/pictures\/[^`]+)`/g)].map(([, path = '']) => path);
  const inReadme = [...readFileSync('README.md', 'utf8').matchAll(/!\[[^\]]{40,}\]\(([^)]+)\)/g)];
  expect(inReadme.map(([, path = '']) => path)).toEqual(['docs/pictures/guide.png']);
  expect([...listed, 'docs/pictures/guide.png'].toSorted()).toEqual(made.toSorted());
  expect(
    readdirSync('docs/pictures')
      .map((file) => `docs/pictures/${file}`)
      .toSorted(),
  ).toEqual(made.toSorted());
  // The tour has each of these moments by the same name.
  const tour = readFileSync('tests/tour/guided.ts', 'utf8');
  for (const moment of Object.keys(STORE_MOMENTS)) expect(tour).toContain(`'${moment}'`);
});

test('commands and links of the store papers exist', () => {
  for (const { name, text } of PAPERS) {
    for (const [, script = ''] of text.matchAll(/`npm run ([a-z:-]+)/g))
      expect(packageJson.scripts, name).toHaveProperty(script);
    for (const [, tool = ''] of text.matchAll(/node scripts\/run\.mjs ([a-z-]+)/g))
      expect(['wxt'].includes(tool) || existsSync(`scripts/${tool}.mjs`), `${name}: ${tool}`).toBe(true);
    for (const [, path = '', anchor] of text.matchAll(/\]\((?!https)([^)#]*)(?:#([^)]+))?\)/g)) {
      const target = path === '' ? join(FOLDER, name) : join(dirname(join(FOLDER, name)), path);
      expect(existsSync(target), `${name}: ${path}`).toBe(true);
      if (anchor === undefined) continue;
      const headings = readFileSync(target, 'utf8').matchAll(/^#+ (.+)$/gm);
      const anchors = [...headings].map(([, title = '']) =>
        title
          .toLowerCase()
          .replace(/[^\w -]/g, '')
          .replaceAll(' ', '-'),
      );
      expect(anchors, `${name}: ${anchor}`).toContain(anchor);
    }
  }
});

test('the buttons that the steps for reviewers name are the extension’s own', () => {
  const texts = readFileSync('locales/en.yml', 'utf8');
  const own = ['Start setup', 'Fill ScalePad form', 'Custom Halo domains', 'Add address', 'Forget credentials'];
  for (const label of [...own, 'Clear the clipboard 60 seconds after Copy', 'Reset everything']) {
    expect(texts, label).toMatch(new RegExp(`: ${label}$`, 'm'));
    expect(paper('review.md') + paper('privacy.md')).toContain(`*${label}*`);
  }
});
