import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { patternsFor, typedOrigin } from '@/utils/background/custom-address';
import { customAddresses, registerAddresses } from '@/utils/background/host-permissions';
import { startBackground } from '@/utils/background/listeners';
import { stub } from '../stub';
import { grant } from './support';

interface Registered {
  id: string;
  matches: string[];
  js: string[];
  excludeMatches?: string[];
}

/** Stubs the browser's list of registered content scripts, in memory. */
function registry(...scripts: Registered[]): Registered[] {
  stub(fakeBrowser.scripting, 'getRegisteredContentScripts').mockImplementation(async () => [...scripts]);
  stub(fakeBrowser.scripting, 'registerContentScripts').mockImplementation(async (more: Registered[]) => {
    for (const { id } of more)
      if (scripts.some((script) => script.id === id)) throw new Error(`Duplicate script ID '${id}'`);
    scripts.push(...more);
  });
  stub(fakeBrowser.scripting, 'unregisterContentScripts').mockImplementation(async ({ ids }: { ids: string[] }) => {
    for (const id of ids)
      scripts.splice(
        scripts.findIndex((script) => script.id === id),
        1,
      );
  });
  return scripts;
}

describe('customAddresses', () => {
  it('lists what was granted in addition to the built-in sites', async () => {
    grant('https://*.halopsa.com/*', 'https://app.scalepad.com/*', 'https://support.example.com/*', 'https://*/*');
    expect(await customAddresses()).toEqual(['https://support.example.com']);
  });

  it('lists every address that the options accept', async () => {
    const typed = typedOrigin('halo_test.example.com');
    const origin = 'origin' in typed ? typed.origin : '';
    grant(...patternsFor(origin));
    expect(await customAddresses()).toEqual([origin]);
  });
});

describe('registerAddresses', () => {
  it('registers the Halo script for each, and the ScalePad script for the practice ScalePad', async () => {
    const scripts = registry();
    grant('https://support.example.com/*', 'http://halo.localhost/*', 'http://scalepad.localhost/*');
    await registerAddresses();
    await registerAddresses();
    expect(scripts.map(({ matches, js }) => [matches, js])).toEqual([
      [['https://support.example.com/*'], ['content-scripts/halo.js']],
      [['http://halo.localhost/*'], ['content-scripts/halo.js']],
      [['http://scalepad.localhost/*'], ['content-scripts/scalepad.js']],
    ]);
  });

  it('leaves out the sign-in and the portal of an own Halo', async () => {
    const scripts = registry();
    grant('https://support.example.com/*');
    await registerAddresses();
    expect(scripts[0]?.excludeMatches).toContain('https://support.example.com/portal/*');
    expect(scripts[0]?.excludeMatches).toContain('https://support.example.com/auth');
  });

  it('registers each once when the event and the options page ask at the same time', async () => {
    const scripts = registry();
    grant('https://support.example.com/*');
    await Promise.all([registerAddresses(), registerAddresses()]);
    expect(scripts).toHaveLength(1);
  });

  it('registers what was lost again at each start of the background', async () => {
    const scripts = registry();
    grant('https://support.example.com/*');
    for (const _start of ['first', 'second']) {
      scripts.length = 0;
      startBackground();
      await vi.waitFor(() => expect(scripts).toHaveLength(1));
    }
  });

  it('unregisters what is no longer granted, and leaves scripts of others', async () => {
    const scripts = registry({ id: 'foreign', matches: [], js: [] });
    grant('https://support.example.com/*', 'https://psa.example.net/*');
    await registerAddresses();
    grant('https://psa.example.net/*');
    await registerAddresses();
    expect(scripts.map(({ id }) => id)).toEqual(['foreign', 'own:https://psa.example.net']);
  });
});
