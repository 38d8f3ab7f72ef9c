import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { haloProtocol } from '@/utils/messages/halo';
import type { Overview } from '@/utils/messages/overview';
import { scalePadProtocol } from '@/utils/messages/scalepad';
import { routeMessage } from '@/utils/messaging/router';
import { DEFAULT_PREFERENCES } from '@/utils/preferences/schema';
import type { SetupView } from '@/utils/setup/types';
import type { CaptureReceipt } from '@/utils/vault/limits';
import { valuesOf } from '@/utils/vault/vault';
import { DEMO, fromPage, fromPopup, grant, OWN, oneWindow } from '../background/support';
import { eventually } from '../eventually';
import { stub } from '../stub';

const ROLE = `${DEMO}/config/agents/roles?id=-1`;
const capture = { type: 'capture', values: { tenant: 'demo' } };
const everything = () =>
  Promise.all([fakeBrowser.storage.session.get(null), fakeBrowser.storage.local.get(null)]).then((all) =>
    JSON.stringify(all),
  );

beforeEach(() => {
  grant();
  oneWindow();
});

it('shares no message name between Halo and ScalePad', () => {
  const halo = Object.keys(haloProtocol);
  expect(Object.keys(scalePadProtocol).filter((name) => halo.includes(name))).toEqual([]);
});

describe('the accepted sender', () => {
  it.each(['https://demo.halopsa.com', 'https://demo.haloitsm.com', 'https://demo.haloservicedesk.com'])(
    'is our content script on %s',
    async (origin) => {
      const receipt = (await routeMessage(capture, fromPage(`${origin}/config/agents/roles`))) as CaptureReceipt;
      expect(Object.keys(receipt.digests)).toEqual(['tenant']);
      expect(await valuesOf(origin)).toEqual({ tenant: 'demo' });
    },
  );

  it('is a custom domain only while the admin grants it', async () => {
    const sender = fromPage(`${OWN}/config/agents/roles`);
    expect(await routeMessage(capture, sender)).toBeUndefined();
    grant(`${OWN}/*`);
    expect(await routeMessage(capture, sender)).toHaveProperty('digests');
  });

  it('is the practice Halo of this machine over http once it is granted', async () => {
    const sender = fromPage('http://halo.localhost:4173/config/agents/roles');
    expect(await routeMessage(capture, sender)).toBeUndefined();
    grant('http://halo.localhost/*');
    expect(await routeMessage(capture, sender)).toHaveProperty('digests');
  });

  it('may be Firefox, which sends neither documentId nor documentLifecycle', async () => {
    const sender = fromPage(ROLE, { documentId: undefined, documentLifecycle: undefined });
    expect(await routeMessage(capture, sender)).toHaveProperty('digests');
  });
});

describe('what is refused', () => {
  beforeEach(() => grant('https://app.scalepad.com/*', 'http://localhost/*'));

  it.each([
    ['another extension', fromPage(ROLE, { id: 'another' })],
    ['an inner frame', fromPage(ROLE, { frameId: 3 })],
    ['a frame without an id', fromPage(ROLE, { frameId: undefined })],
    ['a prerendered document', fromPage(ROLE, { documentLifecycle: 'prerender' })],
    ['a document in the back-forward cache', fromPage(ROLE, { documentLifecycle: 'cached' })],
    ['no tab', fromPage(ROLE, { tab: undefined })],
    ['an origin that differs from the address', fromPage(ROLE, { origin: 'https://evil.example' })],
    ['a sandboxed document', fromPage(ROLE, { origin: 'null' })],
    ['http', fromPage('http://demo.halopsa.com/config/agents/roles')],
    ['a look-alike host', fromPage('https://demo.halopsa.com.evil.example/config/agents/roles')],
    ['another site', fromPage('https://example.com/config/agents/roles')],
    ['ScalePad', fromPage('https://app.scalepad.com/integrations')],
    ['localhost itself', fromPage('http://localhost:4173/config/agents/roles')],
  ])('%s gets no answer and changes nothing', async (_who, sender) => {
    const before = await everything();
    expect((await routeMessage(capture, sender)) ?? null).toBeNull();
    expect((await routeMessage({ type: 'setup-view' }, sender)) ?? null).toBeNull();
    expect(await everything()).toBe(before);
  });

  it('refuses a Halo page that asks what only our own pages may ask', () => {
    for (const message of [
      { type: 'get-credential', origin: DEMO, credential: 'clientSecret' },
      { type: 'fill', origin: DEMO },
      { type: 'forget', origin: DEMO },
      { type: 'overview' },
    ]) {
      expect(routeMessage(message, fromPage(ROLE))).toBeNull();
    }
  });

  it('refuses a Halo message from one of our own pages', () => {
    expect(routeMessage(capture, fromPopup())).toBeNull();
  });

  it.each([
    null,
    1,
    'capture',
    {},
    { type: 'unknown' },
    { type: 'capture' },
    { type: 'capture', values: { tenant: 1 } },
  ])('refuses the invalid message %j from every sender', (message) => {
    expect(routeMessage(message, fromPage(ROLE))).toBeNull();
    expect(routeMessage(message, fromPopup())).toBeNull();
  });

  it('refuses a value that is too long', () => {
    expect(routeMessage({ type: 'capture', values: { tenant: 'x'.repeat(2049) } }, fromPage(ROLE))).toBeNull();
  });
});

describe('the answer to a Halo page', () => {
  const ask = async (message: unknown) => (await routeMessage(message, fromPage(ROLE))) as SetupView;

  it('injects the guide into the document that requested it', async () => {
    const inject = stub(fakeBrowser.scripting, 'executeScript').mockResolvedValue([]);
    expect(await routeMessage({ type: 'inject-guide' }, fromPage(ROLE))).toBe(true);
    expect(inject).toHaveBeenCalledWith({
      target: { tabId: 7, documentIds: ['doc-1'] },
      files: ['/guide.js'],
    });
    expect(await routeMessage({ type: 'inject-guide' }, fromPage(ROLE, { documentId: undefined }))).toBe(true);
    expect(inject).toHaveBeenLastCalledWith(expect.objectContaining({ target: { tabId: 7, frameIds: [0] } }));
    inject.mockRejectedValue(new Error('the document is gone'));
    expect(await routeMessage({ type: 'inject-guide' }, fromPage(ROLE))).toBe(false);
  });

  it('has the new view after progress, a navigation, a choice and a saved pair', async () => {
    expect((await ask({ type: 'setup-view' })).setup.origin).toBe(DEMO);
    const done = { type: 'step-progress', step: 'role', progress: { state: 'done', met: 2, total: 2 } };
    expect((await ask(done)).setup.steps.role).toEqual({ state: 'done', met: 2, total: 2 });
    expect((await ask({ type: 'set-navigation', to: 'agent' })).setup.journey?.to).toBe('agent');
    expect((await ask({ type: 'set-navigation', to: null })).setup.journey).toBeUndefined();
    expect((await ask({ type: 'update-setup', names: { role: 'Mine' } })).setup.names.role).toBe('Mine');
    await ask({ type: 'capture', values: { clientId: 'a', clientSecret: 'b' } });
    const captured = async (message: object) =>
      (await ask(message)).credentials.filter(({ captured }) => captured).map(({ id }) => id);
    expect(await captured({ type: 'pair-discarded', clientId: 'other' })).toEqual(['clientId', 'clientSecret']);
    expect(await captured({ type: 'pair-discarded', clientId: 'a' })).toEqual([]);
    await ask({ type: 'capture', values: { clientId: 'a', clientSecret: 'b' } });
    const { credentials } = await ask({ type: 'pair-saved' });
    expect(credentials.filter(({ saved }) => saved).map(({ id }) => id)).toEqual(['clientId', 'clientSecret']);
  });

  it('has the result of a Save that no page observed', async () => {
    await ask({ type: 'capture', values: { clientId: 'a', clientSecret: 'b' }, record: 'new' });
    const secret = async (message: object) => (await ask(message)).credentials.find(({ id }) => id === 'clientSecret');
    expect(await secret({ type: 'save-requested', clientId: 'a', requested: true })).toMatchObject({
      saveRequested: true,
    });
    expect(await secret({ type: 'applications-observed', clientIds: ['x'] })).toMatchObject({ saveRequested: true });
    expect(await secret({ type: 'applications-observed', clientIds: ['x', 'a'] })).toMatchObject({ saved: true });
    expect((await secret({ type: 'setup-view' }))?.saveRequested).toBeUndefined();
  });

  it('leaves no secret on the disk, neither that of another pair nor one that was not captured', async () => {
    const guid = '9b2d7f10-1c2e-4a55-8f00-7d0a4c3b2e1';
    const secret = (pair: number) => `${guid}${pair}-${guid}9`;
    const stored = async () => JSON.stringify(await fakeBrowser.storage.local.get(null));
    await ask({ type: 'capture', values: { clientId: 'id-1', clientSecret: secret(1) } });
    await ask({ type: 'pair-saved', clientId: 'id-1' });
    await ask({ type: 'capture', values: { clientId: 'id-2', clientSecret: secret(2) } });
    const asIs = { status: 'differs', wanted: 'y', set: false };
    const observed = [1, 2, 3].map((pair) => ({ ...asIs, id: `line-${pair}`, present: `now ${secret(pair)}` }));
    await ask({ type: 'adopt-record', step: 'application', record: { name: `App ${secret(2)}`, url: DEMO } });
    await ask({ type: 'update-setup', names: { application: `App ${secret(3)}` } });
    await ask({ type: 'label-choice', requirementId: 'x', label: secret(2) });
    await ask({ type: 'step-progress', step: 'application', progress: { state: 'in-progress', seen: observed } });
    expect(await stored()).toContain('now •••');
    for (const pair of [1, 2, 3]) expect(await stored()).not.toContain(secret(pair));
  });

  it('never has a value', async () => {
    await ask({ type: 'capture', values: { clientId: 'an-id', clientSecret: 'kept-in-the-vault' } });
    expect(JSON.stringify(await ask({ type: 'setup-view' }))).not.toContain('kept-in-the-vault');
  });

  it('shows the number of done steps on the badge of the tab', async () => {
    await ask({ type: 'step-progress', step: 'role', progress: { state: 'done' } });
    await ask({ type: 'setup-view' });
    await eventually(async () => expect(await fakeBrowser.action.getBadgeText({ tabId: 7 })).toBe('1/4'));
    expect(await fakeBrowser.action.getBadgeText({})).toBe('');
  });

  it('notifies every tab of that Halo of a change, and no other tab', async () => {
    const sent = stub(fakeBrowser.tabs, 'sendMessage').mockResolvedValue(undefined);
    const own = await fakeBrowser.tabs.create({ url: `${DEMO}/tickets` });
    await fakeBrowser.tabs.create({ url: 'https://other.halopsa.com/tickets' });
    await fakeBrowser.tabs.create({ url: 'https://example.com/' });
    const view = await ask({ type: 'update-setup', names: { role: 'Another' } });
    expect(sent.mock.calls).toEqual([[own.id, { type: 'setup-changed', view }, { frameId: 0 }]]);
    expect(await fakeBrowser.action.getBadgeText({ tabId: own.id })).toBe('0/4');
  });
});

describe('the answer to our own pages', () => {
  const ask = (message: unknown) => routeMessage(message, fromPopup());

  it('has one value in the clear, or null', async () => {
    await routeMessage(capture, fromPage(ROLE));
    expect(await ask({ type: 'get-credential', origin: DEMO, credential: 'tenant' })).toBe('demo');
    expect(await ask({ type: 'get-credential', origin: DEMO, credential: 'clientId' })).toBeNull();
    expect(await ask({ type: 'get-credential', origin: OWN, credential: 'tenant' })).toBeNull();
  });

  it('has the overview without values, with the Halo of the active tab first', async () => {
    await routeMessage(
      { type: 'capture', values: { clientId: 'id', clientSecret: 'kept-in-the-vault' } },
      fromPage(ROLE),
    );
    await routeMessage({ type: 'setup-view' }, fromPage(ROLE));
    await fakeBrowser.tabs.create({ url: 'https://front.halopsa.com/home', active: true });
    const overview = (await ask({ type: 'overview' })) as Overview;
    expect(overview.activePage).toBe('halo');
    expect(overview.views.map(({ setup }) => setup.origin)).toEqual(['https://front.halopsa.com', DEMO]);
    expect(overview.recipes.map(({ id }) => id)).toContain('scalepad');
    expect(overview.form).toEqual({ state: 'none', isActive: false, tabs: [] });
    expect(JSON.stringify(overview)).not.toContain('kept-in-the-vault');
  });

  it('has the new overview after a choice, a navigation and Forget', async () => {
    await routeMessage(capture, fromPage(ROLE));
    const chosen = (await ask({ type: 'update-setup', origin: DEMO, recipeId: 'scalepad-minimal' })) as Overview;
    expect(chosen.views[0]?.recipe.id).toBe('scalepad-minimal');
    const navigating = (await ask({ type: 'set-navigation', origin: DEMO, to: 'agent' })) as Overview;
    expect(navigating.views[0]?.setup.journey?.to).toBe('agent');
    const wiped = (await ask({ type: 'forget', origin: DEMO })) as Overview;
    expect(wiped.views[0]?.credentials.every((status) => !status.captured)).toBe(true);
  });

  it('has the settings', async () => {
    grant('https://*.halopsa.com/*', `${OWN}/*`);
    stub(fakeBrowser.runtime, 'getManifest').mockReturnValue({
      host_permissions: ['https://*.halopsa.com/*'],
    });
    const settings = {
      readAt: expect.any(Number),
      preferences: DEFAULT_PREFERENCES,
      layouts: [],
      addresses: [OWN],
      sitesGranted: true,
      encryption: 'off',
      policy: {},
      faults: [],
    };
    expect(await ask({ type: 'settings' })).toEqual(settings);
    const longer = { ...settings, preferences: { ...DEFAULT_PREFERENCES, secretMinutes: 60 } };
    expect(await ask({ type: 'set-preferences', patch: { secretMinutes: 60 } })).toEqual(longer);
    expect(routeMessage({ type: 'set-preferences', patch: { secretMinutes: 1 } }, fromPopup())).toBeNull();
    expect(await ask({ type: 'settings' })).toEqual(longer);
  });
});
