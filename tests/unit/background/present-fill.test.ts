import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { fill } from '@/utils/background/fill';
import { overview } from '@/utils/background/overview';
import { routeMessage } from '@/utils/messaging/router';
import { capture } from '@/utils/vault/vault';
import { open, outcomes, SCALEPAD, useScalePadTabs, VALUES } from './scalepad-tabs';
import { DEMO, fromPage, grant } from './support';

const OTHER = 'https://other.halopsa.com';
const OF_OTHER = { ...VALUES, resourceServer: `${OTHER}/api`, authorisationServer: `${OTHER}/auth` };
const filledFields = async (origin = DEMO) => {
  const { setup } = (await overview()).views.find((view) => view.setup.origin === origin) ?? {};
  return setup?.steps.scalepad;
};
beforeEach(async () => {
  grant('https://app.scalepad.com/*');
  await useScalePadTabs();
});

it('a fill is counted while the form shows it, and no longer once it is left or loaded again', async () => {
  const { page } = await open(SCALEPAD, {}, true);
  await fill(DEMO);
  expect(await filledFields()).toEqual({ state: 'in-progress', met: 5, total: 5 });
  expect((await overview()).form.filled).toEqual(outcomes('filled'));
  page.form = false;
  expect(await filledFields()).toEqual({ state: 'in-progress' });
  Object.assign(page, { form: true, document: 'loaded-again' });
  expect(await filledFields()).toEqual({ state: 'in-progress' });
});

it('a fill is not counted on the page that Connect led to', async () => {
  const { id, page } = await open(SCALEPAD, {}, true);
  await fill(DEMO);
  const press = { type: 'scalepad-pressed', document: page.document };
  const sender = fromPage(SCALEPAD, { tab: await fakeBrowser.tabs.get(id) });
  expect(await routeMessage(press, sender)).toBe(true);
  expect(await filledFields()).toMatchObject({ met: 5 });
  page.document = 'the-next-page';
  expect(await filledFields()).toEqual({ state: 'in-progress' });
  expect((await overview()).form.filled).toBeUndefined();
});

it('a fill is counted for the Halo whose values are in the form', async () => {
  await capture(OTHER, OF_OTHER);
  const { id, page } = await open(SCALEPAD, {}, true);
  await fill(DEMO);
  await fill(OTHER, { tabId: id, overwrite: page.document });
  expect(await filledFields(DEMO)).toEqual({ state: 'in-progress' });
  expect(await filledFields(OTHER)).toMatchObject({ met: 5 });
});
