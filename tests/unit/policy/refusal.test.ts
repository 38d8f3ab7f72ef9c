import { describe, expect, it } from 'vitest';
import type { ExtensionPageMessage } from '@/utils/messages/extension-pages';
import type { HaloMessage } from '@/utils/messages/halo';
import { refusal, refusedForHalo, refusedForPage } from '@/utils/policy/refusal';
import { forbiddenIn } from '@/utils/policy/settings-file';
import type { Policy } from '@/utils/policy/types';

const origin = 'https://demo.halopsa.com';
const OTHER = 'https://other.halopsa.com';
const POLICY: Policy = {
  allowedHaloAddresses: [origin],
  recipe: 'scalepad',
  names: { role: 'Org role' },
  secretMinutesMax: 60,
  guidedRun: false,
  capture: false,
  passphraseStorage: false,
  contact: 'Ask IT.',
};

describe('a message of the extension’s pages', () => {
  it.each<[ExtensionPageMessage, string]>([
    [{ type: 'update-setup', origin, recipeId: 'scalepad-minimal' }, 'recipe'],
    [{ type: 'update-setup', origin, names: { role: 'Mine' } }, 'roleName'],
    [{ type: 'run-start', origin, fill: true }, 'guidedRun'],
    [{ type: 'run-change', origin, change: 'continue' }, 'guidedRun'],
    [{ type: 'passphrase', do: 'set', passphrase: 'eleven badgers on a ferry' }, 'passphraseStorage'],
    [{ type: 'passphrase', do: 'unlock', passphrase: 'x' }, 'passphraseStorage'],
    [{ type: 'set-preferences', patch: { secretMinutes: 61 } }, 'secretMinutesMax'],
    [{ type: 'fill', origin: OTHER }, 'allowedHaloAddresses'],
    [{ type: 'check', origin: OTHER }, 'allowedHaloAddresses'],
    [{ type: 'run-start', origin: OTHER, fill: false }, 'allowedHaloAddresses'],
    [{ type: 'update-setup', origin: OTHER }, 'allowedHaloAddresses'],
    [{ type: 'set-navigation', origin: OTHER, to: 'role' }, 'allowedHaloAddresses'],
    [{ type: 'restore-credentials', origin: OTHER }, 'allowedHaloAddresses'],
  ])('%j is refused', (message, key) => {
    expect(refusedForPage(POLICY, message)).toBe(key);
    expect(refusedForPage({}, message)).toBeNull();
  });

  it.each<ExtensionPageMessage>([
    { type: 'overview' },
    { type: 'update-setup', origin, recipeId: 'scalepad', names: { role: 'Org role', agent: 'Mine' } },
    { type: 'run-change', origin, change: 'stop' },
    { type: 'run-change', origin: OTHER, change: 'end' },
    { type: 'passphrase', do: 'off' },
    { type: 'set-preferences', patch: { secretMinutes: 60, markers: false } },
    { type: 'forget', origin: OTHER },
    { type: 'get-credential', origin: OTHER, credential: 'clientSecret' },
    { type: 'fill', origin },
    { type: 'reset' },
  ])('%j is accepted', (message) => {
    expect(refusedForPage(POLICY, message)).toBeNull();
  });
});

describe('a message of the guide', () => {
  const record = { name: 'Service Desk', url: `${origin}/config/agents/roles?id=7` };

  it.each<[HaloMessage, string]>([
    [{ type: 'capture', values: { tenant: 'demo' } }, 'capture'],
    [{ type: 'update-setup', names: { role: 'Mine' } }, 'roleName'],
    [{ type: 'adopt-record', step: 'role', record }, 'roleName'],
    [{ type: 'run-change', change: 'continue' }, 'guidedRun'],
    [{ type: 'run-check' }, 'guidedRun'],
    [{ type: 'run-scalepad' }, 'guidedRun'],
  ])('%j is refused', (message, key) => {
    expect(refusedForHalo(POLICY, message)).toBe(key);
    expect(refusedForHalo({}, message)).toBeNull();
  });

  it.each<HaloMessage>([
    { type: 'setup-view' },
    { type: 'adopt-record', step: 'agent', record },
    { type: 'adopt-record', step: 'role', record: null },
    { type: 'adopt-record', step: 'role', record: { ...record, name: 'Org role' } },
    { type: 'run-change', change: 'stop' },
  ])('%j is accepted', (message) => {
    expect(refusedForHalo(POLICY, message)).toBeNull();
  });
});

describe('a settings file', () => {
  const names = { role: 'Org role', agent: 'A', application: 'B' };
  const halo = { origin, recipe: 'scalepad', options: {}, names };
  const file = { preferences: { secretMinutes: 30 }, halos: [halo], addresses: [] as string[] };

  it.each([
    [{ ...file, preferences: { secretMinutes: 480 } }, 'preferences.secretMinutes', 'secretMinutesMax'],
    [{ ...file, halos: [halo, { ...halo, origin: OTHER }] }, 'halos[1].origin', 'allowedHaloAddresses'],
    [{ ...file, halos: [{ ...halo, recipe: 'scalepad-minimal' }] }, 'halos[0].recipe', 'recipe'],
    [{ ...file, halos: [{ ...halo, names: { ...names, role: 'Mine' } }] }, 'halos[0].names.role', 'roleName'],
    [{ ...file, addresses: ['https://support.example.com'] }, 'addresses[0]', 'allowedHaloAddresses'],
  ])('that breaks the policy is refused with its first fault', (broken, path, key) => {
    expect(forbiddenIn(broken, POLICY)).toEqual({ kind: 'policy', path, key, contact: 'Ask IT.' });
    expect(forbiddenIn(broken, {})).toBeNull();
  });

  it('that keeps the policy is accepted', () => {
    expect(forbiddenIn(file, POLICY)).toBeNull();
  });
});

it('a refusal names the key and whom to ask', () => {
  expect(refusal(POLICY, 'capture')).toEqual({ refused: 'capture', contact: 'Ask IT.' });
  expect(refusal({}, 'capture')).toEqual({ refused: 'capture' });
});
