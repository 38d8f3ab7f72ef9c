import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answerTo } from '@/utils/background/answer';
import { noteFilled } from '@/utils/background/filled-tab';
import type { FieldOutcome } from '@/utils/messages';
import { changePreferences } from '@/utils/preferences/store';
import { CREDENTIALS } from '@/utils/recipe/terms';
import type { ScalePadNote } from '@/utils/scalepad/messages';
import { loadSetup } from '@/utils/setup/store';
import { capture, valuesOf } from '@/utils/vault/vault';
import { DEMO, fromPage, fromPopup, grant, OWN, oneWindow } from './support';

const FORM = 'https://app.scalepad.com/integrations/add/halopsa';
const PRACTICE = 'http://scalepad.localhost:4173/integrations/add/halopsa';
const VALUES = { resourceServer: 'r', authorisationServer: 'a', clientId: 'i', clientSecret: 's', tenant: 't' };
const FILLED: FieldOutcome[] = CREDENTIALS.map((credential) => ({ credential, outcome: 'filled' }));
const CONNECTED = { type: 'scalepad-connected', by: 'page' };

beforeEach(() => {
  grant('https://app.scalepad.com/*');
  oneWindow();
});

/** `fromPage` speaks from tab 7. */
const ask = (message: unknown, url = FORM) => answerTo(message, fromPage(url));

describe('who is answered', () => {
  it('our script on ScalePad, and on the practice ScalePad while it is granted', async () => {
    expect(await ask({ type: 'scalepad-note' })).toEqual({ halos: [], filled: null });
    expect(await ask({ type: 'scalepad-note' }, PRACTICE)).toBeUndefined();
    grant('http://scalepad.localhost/*');
    expect(await ask({ type: 'scalepad-note' }, PRACTICE)).toEqual({ halos: [], filled: null });
  });

  it.each([
    ['another extension', fromPage(FORM, { id: 'another' })],
    ['an inner frame', fromPage(FORM, { frameId: 3 })],
    ['a prerendered document', fromPage(FORM, { documentLifecycle: 'prerender' })],
    ['no tab', fromPage(FORM, { tab: undefined })],
    ['a sandboxed document', fromPage(FORM, { origin: 'null' })],
    ['Halo', fromPage(`${DEMO}/config/agents/roles`)],
    ['http', fromPage('http://app.scalepad.com/')],
    ['a look-alike host', fromPage('https://app.scalepad.com.evil.example/')],
    ['our own popup', fromPopup()],
  ])('not %s, and nothing changes', async (_who, sender) => {
    await noteFilled(7, DEMO, FILLED, 1);
    const before = JSON.stringify(await fakeBrowser.storage.session.get(null));
    expect((await answerTo(CONNECTED, sender)) ?? null).toBeNull();
    expect(JSON.stringify(await fakeBrowser.storage.session.get(null))).toBe(before);
    expect((await loadSetup(DEMO)).steps.scalepad.state).toBe('to-do');
  });

  it('not ScalePad that asks what only Halo or our own pages may', async () => {
    for (const message of [
      { type: 'setup-view' },
      { type: 'capture', values: VALUES },
      { type: 'disclose', origin: DEMO, credential: 'clientSecret' },
    ]) {
      expect((await ask(message)) ?? null).toBeNull();
    }
  });
});

it('brings the card into the very document that asked', async () => {
  const inject = vi.spyOn(fakeBrowser.scripting, 'executeScript').mockResolvedValue([] as never);
  expect(await ask({ type: 'scalepad-card' })).toBe(true);
  expect(inject).toHaveBeenCalledWith({ target: { tabId: 7, documentIds: ['doc-1'] }, files: ['/scalepad-card.js'] });
  inject.mockRejectedValue(new Error('gone') as never);
  expect(await ask({ type: 'scalepad-card' })).toBe(false);
});

it('says which Halo has its values, and which was filled here, and no value', async () => {
  await loadSetup(DEMO);
  await loadSetup(OWN);
  await capture(DEMO, { clientId: VALUES.clientId, tenant: 'tenant-value' });
  const { tenant: _none, ...four } = VALUES;
  await capture(OWN, four);
  await noteFilled(7, OWN, FILLED, 5);
  const note = (await ask({ type: 'scalepad-note' })) as ScalePadNote;
  expect([...note.halos].sort((a, b) => a.host.localeCompare(b.host))).toEqual([
    {
      host: 'demo.halopsa.com',
      captured: 2,
      total: 5,
      missing: ['resourceServer', 'authorisationServer', 'clientSecret'],
    },
    // An own server has no Tenant to wait for.
    { host: 'support.example.com', captured: 5, total: 5, missing: [] },
  ]);
  expect(note.filled).toEqual({ host: 'support.example.com', fields: FILLED, at: 5 });
  expect(JSON.stringify(note)).not.toContain('tenant-value');
});

describe('a confirmed connection', () => {
  beforeEach(async () => {
    await capture(DEMO, VALUES);
    await capture(OWN, VALUES);
  });

  it('makes the step of the filled Halo done, with its time, and of no other', async () => {
    await noteFilled(7, DEMO, FILLED, 1);
    await noteFilled(8, OWN, FILLED, 1);
    expect(await ask({ type: 'scalepad-pressed' })).toBe(true);
    const before = Date.now();
    expect(await ask(CONNECTED)).toBe(true);
    const { scalepad } = (await loadSetup(DEMO)).steps;
    expect(scalepad.state).toBe('done');
    expect(scalepad.verifiedAt).toBeGreaterThanOrEqual(before);
    expect((await loadSetup(OWN)).steps.scalepad.state).toBe('to-do');
    expect(await valuesOf(DEMO)).toEqual(VALUES);
    const note = (await ask({ type: 'scalepad-note' })) as ScalePadNote;
    expect(note.filled?.connectedAt).toBeGreaterThanOrEqual(note.filled?.pressedAt ?? Number.NaN);
  });

  it('forgets the values of that Halo where the admin so chose', async () => {
    await changePreferences({ wipeAfterFill: true });
    await noteFilled(7, DEMO, FILLED, 1);
    expect(await ask(CONNECTED)).toBe(true);
    expect(await valuesOf(DEMO)).toEqual({});
    expect(await valuesOf(OWN)).toEqual(VALUES);
  });

  it('counts the fields that changed after the fill, until ScalePad is connected', async () => {
    await noteFilled(7, DEMO, FILLED, 1);
    const fields = FILLED.map(({ credential }) => ({ credential, outcome: 'changed' as const }));
    expect(await ask({ type: 'scalepad-changed', fields })).toBe(true);
    expect((await loadSetup(DEMO)).steps.scalepad).toMatchObject({ state: 'in-progress', met: 0 });
    expect(await ask(CONNECTED)).toBe(true);
    expect(await ask({ type: 'scalepad-changed', fields })).toBe(false);
    expect((await loadSetup(DEMO)).steps.scalepad.state).toBe('done');
  });

  it('changes nothing where no fill of this tab is known', async () => {
    await changePreferences({ wipeAfterFill: true });
    await noteFilled(8, DEMO, FILLED, 1);
    expect(await ask({ type: 'scalepad-pressed' })).toBe(false);
    expect(await ask(CONNECTED)).toBe(false);
    expect((await loadSetup(DEMO)).steps.scalepad.state).toBe('to-do');
    expect(await valuesOf(DEMO)).toEqual(VALUES);
  });
});
