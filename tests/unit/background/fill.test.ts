import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { writeReport } from '@/utils/background/check-store';
import { fill } from '@/utils/background/fill';
import { readFillSession } from '@/utils/background/fill-session';
import type { FormMessage } from '@/utils/messages/from-background';
import { CREDENTIALS } from '@/utils/recipe/constants';
import { readSetup } from '@/utils/setup/store';
import { capture, valuesOf } from '@/utils/vault/vault';
import { stub } from '../stub';
import { filledValues, open, outcomes, SCALEPAD, useScalePadTabs, VALUES } from './scalepad-tabs';
import { DEMO, OWN } from './support';

beforeEach(useScalePadTabs);

describe('fill', () => {
  it('fills exactly the five values into the only form, in its own document, and records what was filled there', async () => {
    const { id, page } = await open(SCALEPAD, {}, true);
    expect(await fill(DEMO)).toEqual({
      ok: true,
      fields: outcomes('filled'),
      form: { tabId: id, document: `token-${id}`, title: SCALEPAD, behind: false },
    });
    expect(page.received).toEqual([VALUES]);
    expect(vi.mocked(fakeBrowser.tabs.sendMessage)).toHaveBeenCalledWith(
      id,
      expect.objectContaining({ type: 'fill-form', document: `token-${id}` }),
      { documentId: `doc-${id}` },
    );
    // The step is done once ScalePad confirms it (scalepad.test.ts).
    expect((await readSetup(DEMO)).steps.scalepad).toEqual({ state: 'in-progress', met: 5, total: 5 });
    expect(await readFillSession(id, `token-${id}`)).toMatchObject({ origin: DEMO, fields: outcomes('filled') });
  });

  it('notifies the page once it is recorded whose values were filled in', async () => {
    const { id } = await open(SCALEPAD, { fills: () => outcomes('filled') });
    const noted = Promise.withResolvers<unknown>();
    const send = vi.mocked(fakeBrowser.tabs.sendMessage);
    const answer = send.getMockImplementation() as typeof fakeBrowser.tabs.sendMessage;
    send.mockImplementation(async (...call) => {
      if ((call[1] as FormMessage).type === 'status-changed') noted.resolve(await readFillSession(id, `token-${id}`));
      return answer(...call);
    });
    await fill(DEMO);
    expect(await noted.promise).toMatchObject({ origin: DEMO });
  });

  it('reports the filled form also where the disk refuses the progress', async () => {
    await open(SCALEPAD);
    stub(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('disk full'));
    expect(await fill(DEMO)).toMatchObject({ ok: true, fields: outcomes('filled') });
  });

  it('counts values that were there already, and not a field that is missing', async () => {
    await open(SCALEPAD, { fills: () => outcomes('already-there', ['tenant', 'not-found']) });
    expect((await fill(DEMO)).ok).toBe(true);
    expect((await readSetup(DEMO)).steps.scalepad).toMatchObject({ state: 'in-progress', met: 4, total: 5 });
  });

  it('fills nothing while a value is missing', async () => {
    await open(SCALEPAD);
    expect(await fill('https://other.halopsa.com')).toEqual({ ok: false, reason: 'value-missing' });
    expect(filledValues()).toEqual([]);
  });

  it('names a Tenant that the form of a Halo without one has', async () => {
    const { tenant: _none, ...rest } = VALUES;
    await open(SCALEPAD, { fills: () => outcomes('filled', ['tenant', 'other-value']) });
    await capture(OWN, { ...rest, resourceServer: `${OWN}/api`, authorisationServer: `${OWN}/auth` });
    expect(await fill(OWN)).toMatchObject({ ok: true, fields: outcomes('filled', ['tenant', 'other-value']) });
    expect((await readSetup(OWN)).steps.scalepad).toMatchObject({ met: 4, total: 5 });
  });

  it('fills a form without a Tenant for a Halo on an own server, and for no other', async () => {
    const { tenant: _none, ...rest } = VALUES;
    const four = { ...rest, resourceServer: `${OWN}/api`, authorisationServer: `${OWN}/auth` };
    const { page } = await open(SCALEPAD, {
      fills: (values) =>
        CREDENTIALS.map((credential) => ({ credential, outcome: values[credential] ? 'filled' : 'no-value' })),
    });
    await capture(OWN, four);
    expect(await fill(OWN)).toMatchObject({ ok: true, fields: outcomes('filled', ['tenant', 'not-needed']) });
    expect(page.received).toEqual([four]);
    expect((await readSetup(OWN)).steps.scalepad).toEqual({ state: 'in-progress', met: 4, total: 4 });
    await capture('https://hosted.halopsa.com', four);
    expect(await fill('https://hosted.halopsa.com')).toEqual({ ok: false, reason: 'value-missing' });
    expect(page.received).toHaveLength(1);
  });

  it('reports a field that holds another value, and overwrites it only on request', async () => {
    const { id } = await open(SCALEPAD, { fills: () => outcomes('filled', ['tenant', 'other-value']) });
    await fill(DEMO);
    expect((await readSetup(DEMO)).steps.scalepad).toEqual({ state: 'in-progress', met: 4, total: 5 });
    await fill(DEMO, { tabId: id, overwrite: `token-${id}` });
    const requested = vi.mocked(fakeBrowser.tabs.sendMessage).mock.calls.map(([, message]) => message as FormMessage);
    const fills = requested.filter((message) => message.type === 'fill-form');
    expect(fills.map(({ overwrite }) => overwrite)).toEqual([false, true]);
  });

  it.each([
    ['no tab', 'https://example.com/', 'no-tab'],
    ['a look-alike host', 'https://app.scalepad.com.evil.example/', 'no-tab'],
    ['http', 'http://app.scalepad.com/', 'no-tab'],
  ])('fills nothing into %s', async (_what, url, reason) => {
    await open(url);
    expect(await fill(DEMO)).toEqual({ ok: false, reason });
    expect(filledValues()).toEqual([]);
  });

  it('fills nothing into a page without the form', async () => {
    await open(SCALEPAD, { form: false });
    expect(await fill(DEMO)).toEqual({ ok: false, reason: 'no-form' });
    expect(filledValues()).toEqual([]);
  });
});

it('runs once at a time: a second press returns busy', async () => {
  const { page } = await open(SCALEPAD);
  const [first, second] = await Promise.all([fill(DEMO), fill(DEMO)]);
  expect(first.ok).toBe(true);
  expect(second).toEqual({ ok: false, reason: 'busy' });
  expect(page.received).toHaveLength(1);
  expect((await fill(DEMO)).ok).toBe(true);
});

describe("servers that are not the Halo's own", () => {
  const COLLECTOR = 'https://collector.example/auth';
  const other = (authorisationServer: string, origin = 'https://other.halopsa.com') =>
    capture(origin, { ...VALUES, resourceServer: `${origin}/api`, authorisationServer });
  const OTHER = 'https://other.halopsa.com';

  it('are not filled before the admin confirms exactly that address, and are named', async () => {
    await open(SCALEPAD);
    await other(COLLECTOR);
    const servers = [{ credential: 'authorisationServer', value: COLLECTOR }];
    expect(await fill(OTHER)).toEqual({ ok: false, reason: 'other-server', servers });
    expect(await fill(OTHER, { servers: ['https://collector.example/other'] })).toMatchObject({
      reason: 'other-server',
    });
    expect(filledValues()).toEqual([]);
    expect((await fill(OTHER, { servers: [COLLECTOR] })).ok).toBe(true);
    expect(filledValues()).toMatchObject([{ authorisationServer: COLLECTOR }]);
  });

  it.each([
    ['another tenant', 'https://evil.halopsa.com/auth'],
    ["the family's shared host", 'https://auth.halopsa.com/auth'],
    ['a webhook on the same address', `${OTHER}/api/incomingwebhook/1`],
  ])('need a confirmation: %s', async (_what, address) => {
    await open(SCALEPAD);
    await other(address);
    expect(await fill(OTHER)).toMatchObject({ reason: 'other-server', servers: [{ value: address }] });
    expect(filledValues()).toEqual([]);
  });

  it.each([
    ['a backslash', `${OTHER}\\@evil.example/auth`],
    ['a user name', 'https://other.halopsa.com@evil.example/auth'],
    ['http', 'http://other.halopsa.com/auth'],
    ['no address', 'Not set'],
  ])('are never filled where the address has %s, even after a confirmation', async (_what, address) => {
    await open(SCALEPAD);
    await other(address);
    expect(await fill(OTHER, { servers: [address] })).toMatchObject({ ok: false, reason: 'bad-server' });
    expect(filledValues()).toEqual([]);
  });

  it('are filled in the form in which every program reads the same host', async () => {
    await open(SCALEPAD);
    await capture(OTHER, {
      ...VALUES,
      resourceServer: 'HTTPS://Other.HaloPSA.com:443//api/',
      authorisationServer: `${OTHER}/auth`,
    });
    expect((await fill(OTHER)).ok).toBe(true);
    expect(filledValues()).toMatchObject([{ resourceServer: `${OTHER}/api/`, authorisationServer: `${OTHER}/auth` }]);
  });

  it('are filled once a connection check has proven exactly these values', async () => {
    await open(SCALEPAD);
    const trial = 'https://uk-trial.halopsa.com';
    await other(trial);
    expect(await fill(OTHER)).toMatchObject({ reason: 'other-server' });
    const report = { lines: [], took: 1, at: 1 };
    await writeReport(OTHER, await valuesOf(OTHER), { ...report, verdict: 'fails' });
    expect(await fill(OTHER)).toMatchObject({ reason: 'other-server' });
    await writeReport(OTHER, await valuesOf(OTHER), { ...report, verdict: 'works' });
    expect((await fill(OTHER)).ok).toBe(true);
    expect(filledValues()).toMatchObject([{ authorisationServer: trial }]);
  });
});

describe('the tab of the form', () => {
  it('is activated before a value is sent, and is named', async () => {
    const { id } = await open(SCALEPAD);
    await open('https://example.com/', {}, true);
    expect(await fill(DEMO)).toMatchObject({ ok: true, form: { tabId: id, title: SCALEPAD, behind: true } });
    expect((await fakeBrowser.tabs.get(id)).active).toBe(true);
  });

  it('is not activated when the admin chose it by its name, or the popup is a tab itself', async () => {
    const { id } = await open(SCALEPAD);
    await open('https://example.com/', {}, true);
    expect(await fill(DEMO, { tabId: id })).toMatchObject({ ok: true, form: { title: SCALEPAD, behind: true } });
    await open(fakeBrowser.runtime.getURL('/popup.html'), {}, true);
    expect(await fill(DEMO)).toMatchObject({ ok: true, form: { title: SCALEPAD, behind: true } });
    expect((await fakeBrowser.tabs.get(id)).active).toBe(false);
  });

  it('is never one of a private window or a container that the admin is not in', async () => {
    await open(SCALEPAD);
    await open('https://example.com/', {}, true);
    const all = await fakeBrowser.tabs.query({});
    const change = { incognito: true };
    stub(fakeBrowser.tabs, 'query').mockImplementation(async ({ active }: { active?: boolean }) =>
      all
        .filter((tab) => active === undefined || tab.active === active)
        .map((tab) => (tab.url === SCALEPAD ? { ...tab, ...change } : tab)),
    );
    expect(await fill(DEMO)).toEqual({ ok: false, reason: 'no-tab' });
    Object.assign(change, { incognito: undefined, cookieStoreId: 'firefox-container-1' });
    expect(await fill(DEMO)).toEqual({ ok: false, reason: 'no-tab' });
    expect(filledValues()).toEqual([]);
  });

  it('is overwritten only while it still shows the document that the question was about', async () => {
    const { id, page } = await open(SCALEPAD, { fills: () => outcomes('filled', ['tenant', 'other-value']) });
    const first = await fill(DEMO);
    const overwrite = first.ok ? first.form.document : '';
    page.document = 'token-of-the-next-page';
    expect(await fill(DEMO, { tabId: id, overwrite })).toEqual({ ok: false, reason: 'page-changed' });
    expect(page.received).toHaveLength(1);
  });
});
