import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type FillSession, startFillSession } from '@/utils/background/fill-session';
import type { FieldOutcome } from '@/utils/fill-outcome';
import type { FillStatus } from '@/utils/messages/scalepad';
import { routeMessage } from '@/utils/messaging/router';
import { changePreferences } from '@/utils/preferences/store';
import { CREDENTIALS } from '@/utils/recipe/constants';
import { addSetup, readSetup } from '@/utils/setup/store';
import { viewOf } from '@/utils/setup/view';
import { pairId } from '@/utils/vault/digest';
import { lock, setPassphrase, unlock } from '@/utils/vault/encrypted-store';
import { restoreForgotten } from '@/utils/vault/forget-pair';
import { dropExpiredForgottenEntries } from '@/utils/vault/forgotten-entry';
import { alternativePairs, capture, forget, noteSaved, valuesOf } from '@/utils/vault/vault';
import { DEMO, fromPage, fromPopup, grant, OWN, oneWindow } from '../../background/support';
import { stub } from '../../stub';

const FORM = 'https://app.scalepad.com/integrations/add/halopsa';
const PRACTICE = 'http://scalepad.localhost:4173/integrations/add/halopsa';
const VALUES = { resourceServer: 'r', authorisationServer: 'a', clientId: 'i', clientSecret: 's', tenant: 't' };
const FILLED: FieldOutcome[] = CREDENTIALS.map((credential) => ({ credential, outcome: 'filled' }));
const CONNECTED = { type: 'scalepad-connected', document: 'token' };
const NOTHING_KNOWN = { readAt: expect.any(Number), halos: [], run: null, filled: null };
/** Records that the form of a tab was filled with the values of a Halo. */
const filled = async (tabId: number, origin: string, patch: Partial<FillSession> = {}) =>
  startFillSession(tabId, {
    origin,
    fields: FILLED,
    at: Date.now(),
    document: 'token',
    pair: await pairId(VALUES.clientId, VALUES.clientSecret),
    ...patch,
  });

beforeEach(() => {
  grant('https://app.scalepad.com/*');
  oneWindow();
});

/** Sends a message from tab 7, as `fromPage` does. */
const ask = (message: unknown, url = FORM) => routeMessage(message, fromPage(url));

describe('the sender', () => {
  it('is answered when it is our script on ScalePad, and on the practice ScalePad while it is granted', async () => {
    expect(await ask({ type: 'get-fill-status' })).toEqual(NOTHING_KNOWN);
    expect(await ask({ type: 'get-fill-status' }, PRACTICE)).toBeUndefined();
    grant('http://scalepad.localhost/*');
    expect(await ask({ type: 'get-fill-status' }, PRACTICE)).toEqual(NOTHING_KNOWN);
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
  ])('is not answered when it is %s, and nothing changes', async (_who, sender) => {
    await filled(7, DEMO);
    const before = JSON.stringify(await fakeBrowser.storage.session.get(null));
    expect((await routeMessage(CONNECTED, sender)) ?? null).toBeNull();
    expect(JSON.stringify(await fakeBrowser.storage.session.get(null))).toBe(before);
    expect((await readSetup(DEMO)).steps.scalepad.state).toBe('to-do');
  });

  it('is not answered when ScalePad asks what only Halo or our own pages may ask', async () => {
    for (const message of [
      { type: 'setup-view' },
      { type: 'capture', values: VALUES },
      { type: 'get-credential', origin: DEMO, credential: 'clientSecret' },
    ]) {
      expect((await ask(message)) ?? null).toBeNull();
    }
  });
});

it('reports which Halo has captured values and which was filled here, but no value', async () => {
  await addSetup(DEMO);
  await addSetup(OWN);
  await capture(DEMO, { clientId: VALUES.clientId, tenant: 'tenant-value' });
  const { tenant: _none, ...four } = VALUES;
  await capture(OWN, four);
  await filled(7, OWN);
  const status = (await ask({ type: 'get-fill-status', document: 'token' })) as FillStatus;
  expect([...status.halos].sort((a, b) => a.host.localeCompare(b.host))).toEqual([
    {
      host: 'demo.halopsa.com',
      captured: 2,
      total: 5,
      missing: ['resourceServer', 'authorisationServer', 'clientSecret'],
      isNext: false,
    },
    // A Halo on a custom domain has no Tenant.
    { host: 'support.example.com', captured: 5, total: 5, missing: [], isNext: true },
  ]);
  expect(status.filled).toEqual({ host: 'support.example.com', fields: FILLED, at: expect.any(Number) });
  expect(JSON.stringify(status)).not.toContain('tenant-value');
});

describe('a confirmed connection', () => {
  beforeEach(async () => {
    await capture(DEMO, VALUES);
    await capture(OWN, VALUES);
    await noteSaved(DEMO);
    await noteSaved(OWN);
  });

  it('marks the step as done for the filled Halo only, with the time', async () => {
    await addSetup(DEMO);
    await filled(7, DEMO);
    await filled(8, OWN);
    expect(await ask({ type: 'scalepad-pressed', document: 'token' })).toBe(true);
    const before = Date.now();
    expect(await ask(CONNECTED)).toEqual({ deleted: true });
    const { scalepad } = (await readSetup(DEMO)).steps;
    expect(scalepad.state).toBe('done');
    expect(scalepad.verifiedAt).toBeGreaterThanOrEqual(before);
    expect((await readSetup(OWN)).steps.scalepad.state).toBe('to-do');
    const status = (await ask({ type: 'get-fill-status', document: 'token' })) as FillStatus;
    expect(status.halos.find(({ host }) => host === new URL(DEMO).host)?.isNext).toBe(false);
    expect(status.filled?.connectedAt).toBeGreaterThanOrEqual(status.filled?.pressedAt ?? Number.NaN);
  });

  it('deletes the values of that Halo only, by default', async () => {
    await filled(7, DEMO);
    expect(await ask(CONNECTED)).toEqual({ deleted: true });
    expect(await valuesOf(DEMO)).toEqual({});
    expect(await valuesOf(OWN)).toEqual(VALUES);
  });

  it('keeps the values where the admin chose that, and reports it', async () => {
    await changePreferences({ wipeAfterFill: false });
    await filled(7, DEMO);
    expect(await ask(CONNECTED)).toEqual({ deleted: false });
    expect(await valuesOf(DEMO)).toEqual(VALUES);
  });

  it('reports no deletion of values that were deleted before', async () => {
    await filled(7, DEMO);
    await forget(DEMO);
    expect(await ask(CONNECTED)).toEqual({ deleted: null });
  });

  it('counts the fields that changed after the fill, until ScalePad is connected', async () => {
    await filled(7, DEMO);
    const fields = FILLED.map(({ credential }) => ({ credential, outcome: 'changed' as const }));
    expect(await ask({ type: 'scalepad-changed', fields, document: 'token' })).toBe(true);
    expect((await readSetup(DEMO)).steps.scalepad).toMatchObject({ state: 'in-progress', met: 0 });
    expect(await ask(CONNECTED)).toEqual({ deleted: true });
    expect(await ask({ type: 'scalepad-changed', fields, document: 'token' })).toBe(false);
    expect((await readSetup(DEMO)).steps.scalepad.state).toBe('done');
  });

  describe('the deletion', () => {
    const NEWER = { clientId: 'newer', clientSecret: 'newer-secret' };

    it('forgets the pair that was filled, and no other one of that Halo', async () => {
      await filled(7, DEMO);
      await capture(DEMO, NEWER);
      expect(await ask(CONNECTED)).toEqual({ deleted: true });
      expect(await valuesOf(DEMO)).toEqual({ ...VALUES, ...NEWER });
      expect(await alternativePairs(DEMO)).toEqual([]);
    });

    it('does not forget a pair that Halo has not saved', async () => {
      await capture('https://new.halopsa.com', VALUES);
      await filled(7, 'https://new.halopsa.com');
      expect(await ask(CONNECTED)).toEqual({ deleted: false });
      expect(await valuesOf('https://new.halopsa.com')).toEqual(VALUES);
    });

    it('waits for the passphrase where the vault was locked after the fill, and says that the secret is still stored', async () => {
      await setPassphrase('correct horse battery');
      await filled(7, DEMO);
      await lock();
      expect(await ask(CONNECTED)).toEqual({ deleted: false });
      await unlock('correct horse battery');
      expect(await valuesOf(DEMO)).toEqual({});
      expect(await valuesOf(OWN)).toEqual(VALUES);
    });

    it('takes place also where the disk refuses the progress', async () => {
      await addSetup(DEMO);
      await filled(7, DEMO);
      stub(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('disk full'));
      expect(await ask(CONNECTED)).toEqual({ deleted: true });
      expect(await valuesOf(DEMO)).toEqual({});
    });

    it('says that the secret is still stored where the disk refuses that a locked pair is forgotten', async () => {
      await setPassphrase('correct horse battery');
      await filled(7, DEMO);
      await lock();
      stub(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('disk full'));
      expect(await ask(CONNECTED)).toEqual({ deleted: false });
    });

    it('can be undone for two minutes, and keeps what was captured since', async () => {
      await filled(7, DEMO);
      await ask(CONNECTED);
      expect((await viewOf(DEMO)).wiped).toBe(true);
      await capture(DEMO, NEWER);
      expect(await restoreForgotten(DEMO)).toBe(true);
      expect(await valuesOf(DEMO)).toEqual(VALUES);
      expect(await alternativePairs(DEMO)).toHaveLength(1);
      expect((await viewOf(DEMO)).wiped).toBeUndefined();
    });

    it('cannot be undone later, and no copy remains then', async () => {
      await filled(7, DEMO);
      await ask(CONNECTED);
      const later = Date.now() + 2 * 60_000;
      vi.spyOn(Date, 'now').mockReturnValue(later);
      expect(await restoreForgotten(DEMO)).toBe(false);
      await dropExpiredForgottenEntries();
      expect(Object.keys(await fakeBrowser.storage.session.get(null))).not.toContain(`wiped:${DEMO}`);
      expect(await valuesOf(DEMO)).toEqual({});
    });
  });

  it.each([
    ['of another document', { document: 'the-page-before' }],
    ['that is an hour old', { at: Date.now() - 61 * 60_000 }],
    ['that was pressed long ago in the page before', { document: 'the-page-before', pressedAt: Date.now() - 121_000 }],
    ['whose button has led to another document', { document: 'the-next-page', pressedAt: Date.now(), led: true }],
  ])('is not counted for a fill %s', async (_which, patch) => {
    await filled(7, DEMO, patch);
    expect(await ask(CONNECTED)).toBeNull();
    expect((await readSetup(DEMO)).steps.scalepad.state).toBe('to-do');
  });

  it('is counted on the page that the form’s button led to, and on no later one', async () => {
    await filled(7, DEMO, { document: 'the-page-before', pressedAt: Date.now() });
    expect(await ask({ type: 'get-fill-status', document: 'token' })).toMatchObject({
      filled: { host: 'demo.halopsa.com' },
    });
    expect(await ask({ ...CONNECTED, document: 'a-later-page' })).toBeNull();
    expect(await ask(CONNECTED)).toEqual({ deleted: true });
  });

  it('reports to the next page that its list may be older than the press, until the next press', async () => {
    const status = async (document: string) => (await ask({ type: 'get-fill-status', document })) as FillStatus;
    await filled(7, DEMO);
    expect(await ask({ type: 'scalepad-pressed', unclear: true, document: 'token' })).toBe(true);
    expect((await status('token')).filled?.unclear).toBe(true);
    await ask({ type: 'scalepad-pressed', document: 'token' });
    expect((await status('token')).filled?.unclear).toBeUndefined();
    expect(await ask({ type: 'scalepad-left', document: 'token' })).toBe(true);
    expect((await status('the-next-page')).filled?.unclear).toBe(true);
  });

  it('is not counted once the admin changed a filled value', async () => {
    await filled(7, DEMO);
    expect(await ask({ type: 'scalepad-typed', document: 'token' })).toBe(true);
    expect(await ask(CONNECTED)).toBeNull();
    expect((await readSetup(DEMO)).steps.scalepad.state).toBe('to-do');
  });

  it('is counted once the admin confirms that the changed form connects this Halo', async () => {
    await filled(7, DEMO);
    await ask({ type: 'scalepad-typed', document: 'token' });
    const fields = FILLED.map((field) => ({ ...field, outcome: 'changed' as const }));
    expect(await ask({ type: 'scalepad-changed', fields, document: 'token' })).toBe(true);
    expect((await readSetup(DEMO)).steps.scalepad).toMatchObject({ state: 'in-progress', met: 0 });
    expect(await ask(CONNECTED)).toBeNull();
    expect(await valuesOf(DEMO)).toEqual(VALUES);
    expect(await ask({ ...CONNECTED, isConfirmed: true })).toEqual({ deleted: true });
    expect((await readSetup(DEMO)).steps.scalepad.state).toBe('done');
  });

  it('changes nothing where no fill of this tab is known', async () => {
    await filled(8, DEMO);
    expect(await ask({ type: 'scalepad-pressed', document: 'token' })).toBe(false);
    expect(await ask(CONNECTED)).toBeNull();
    expect((await readSetup(DEMO)).steps.scalepad.state).toBe('to-do');
    expect(await valuesOf(DEMO)).toEqual(VALUES);
  });
});

describe('the setup report', () => {
  const openPopup = () => vi.spyOn(fakeBrowser.action, 'openPopup').mockResolvedValue(undefined as never);

  it('opens in the popup once ScalePad is connected by this tab, and not before', async () => {
    const opened = openPopup();
    const askForReport = () => ask({ type: 'open-report', document: 'token' });
    expect(await askForReport()).toBe(false);
    await addSetup(DEMO);
    await capture(DEMO, VALUES);
    await filled(7, DEMO);
    expect(await askForReport()).toBe(false);
    expect(opened).not.toHaveBeenCalled();
    await ask(CONNECTED);
    expect(await askForReport()).toBe(true);
    expect(opened).toHaveBeenCalledTimes(1);
  });
});
