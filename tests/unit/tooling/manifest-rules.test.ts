import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { UserManifest } from 'wxt';
import { differences, exposed, faults } from '@/scripts/test-runner/manifest-rules';
import config from '@/wxt.config';

const manifest = {
  manifest_version: 3,
  name: 'A',
  version: '1.0.0',
  incognito: 'not_allowed',
  permissions: ['storage'],
  host_permissions: ['https://*.halopsa.com/*'],
  content_scripts: [{ matches: ['https://*.halopsa.com/*'], js: ['content-scripts/halo.js'] }],
};

test('another version or name is no difference', () => {
  expect(differences(exposed(manifest), exposed({ ...manifest, version: '2.0.0', name: 'B' }))).toEqual([]);
});

test('a new permission, host or script is in the difference, and so is one that was removed', () => {
  const now = { ...manifest, permissions: ['storage', 'tabs'], host_permissions: [] };
  expect(differences(exposed(manifest), exposed(now))).toEqual([
    '  permissions',
    '    + tabs',
    '  host_permissions',
    '    - https://*.halopsa.com/*',
  ]);
  const wider = [{ ...manifest.content_scripts[0], all_frames: true }];
  expect(differences(exposed(manifest), exposed({ ...manifest, content_scripts: wider })).join()).toContain(
    'all_frames',
  );
});

test('a new part of the manifest that no rule checks is reported', () => {
  expect(differences(exposed(manifest), exposed({ ...manifest, devtools_page: 'd.html' }))).toEqual([
    '  parts',
    '    + devtools_page',
  ]);
});

test('the builds for the stores know no practice site of this machine', () => {
  const snapshot = readFileSync('tests/unit/tooling/manifest.snapshot.json', 'utf8');
  expect(snapshot).not.toContain('localhost');
});

test('the practice hosts are in the manifest of a practice build and of no store build', () => {
  const make = config.manifest as (env: { browser: string; mode: string }) => UserManifest;
  for (const browser of ['chrome', 'edge', 'firefox']) {
    expect(JSON.stringify(make({ browser, mode: 'production' }))).not.toContain('localhost');
    const practice = make({ browser, mode: 'practice' });
    expect(practice.optional_host_permissions).toContain('http://*.localhost/*');
    expect(faults(exposed(practice as Record<string, unknown>)).join()).toContain('never for the stores');
  }
});

test('the builds require the lowest browser versions that were tested', () => {
  const { chromium, firefox } = JSON.parse(readFileSync('tests/unit/tooling/manifest.snapshot.json', 'utf8'));
  expect(chromium.minimum_chrome_version).toBe('120');
  expect(firefox.browser_specific_settings.gecko.strict_min_version).toBe('140.0');
});

test('pages that ask nothing of the network may not', () => {
  for (const page of ['popup', 'options', 'welcome', 'clipboard'])
    expect(readFileSync(`entrypoints/${page}/index.html`, 'utf8')).toContain(
      `<meta http-equiv="Content-Security-Policy" content="connect-src 'none'" />`,
    );
});

test('web-accessible resources and access to every site are always faults', () => {
  const open = { ...manifest, web_accessible_resources: [{ resources: ['a.js'], matches: ['https://*/*'] }] };
  expect(faults(exposed(open)).join()).toContain('web_accessible_resources must be empty');
  expect(faults(exposed({ ...manifest, host_permissions: ['<all_urls>'] })).join()).toContain('every site at once');
  expect(faults(exposed({ ...manifest, optional_host_permissions: ['https://*/*'] }))).toEqual([]);
});

test('an extension that would run in private windows is a fault whatever was agreed on', () => {
  expect(faults(exposed({ ...manifest, incognito: 'spanning' })).join()).toContain('incognito must be not_allowed');
  const { incognito: _incognito, ...without } = manifest;
  expect(faults(exposed(without)).join()).toContain('incognito must be not_allowed');
});
