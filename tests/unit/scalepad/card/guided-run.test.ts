// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { ScalePadMessage } from '@/utils/messages/scalepad';
import {
  background,
  buttons,
  FILLED,
  heading,
  open,
  PAGES,
  press,
  pressButton,
  type Run,
  rings,
  settle,
  setUp,
  start,
  tearDown,
  text,
  types,
  world,
} from './run-in-card';

vi.mock('@/utils/dom/clickjacking-guard', () => ({ isUnobscured: () => true, watchExposure: () => () => undefined }));

beforeEach(setUp);
afterEach(tearDown);

describe('a guided run in ScalePad', () => {
  it('clicks each element on the path to the form once, and never Connect', async () => {
    await start('hub');
    await settle(10_000);
    expect(world.clicked).toEqual(['Integrations', 'Add Integration', 'HaloPSAPSA']);
    expect(world.session.form).toBe(true);
    expect(types().filter((type) => type === 'run-form')).toHaveLength(1);
  });

  it('shows what it opens, with Stop as the first button', async () => {
    await start('<h1>Hub</h1>');
    expect(heading()).toBe('Opening Integrations > Add Integration > HaloPSA…');
    expect(buttons()[0]).toBe('Stop');
    expect(text()).toContain('Step 4 of 4: ScalePad');
  });

  it('highlights both elements where a label is found twice, and explains where to go', async () => {
    await start(PAGES.hub + PAGES.hub);
    await settle(10_000);
    expect(world.clicked).toEqual([]);
    expect(heading()).toBe('Your turn: open the HaloPSA form');
    expect(text()).toContain('Integrations > Add Integration > HaloPSA');
    expect(rings()).toBe(2);
  });

  it('explains where to go when a label is not found in five seconds', async () => {
    await start('<h1>Hub</h1>');
    await settle(10_000);
    expect(world.clicked).toEqual([]);
    expect(heading()).toBe('Your turn: open the HaloPSA form');
    expect(rings()).toBe(0);
  });

  it('does not continue the navigation after the admin’s turn, and fills the form that the admin opens', async () => {
    await start('<h1>Hub</h1>');
    await settle(10_000);
    open('list');
    await settle(10_000);
    expect(world.clicked).toEqual([]);
    expect(rings()).toBe(1);
    press(document.querySelector('button'));
    expect(world.run?.state).toBe('running');
    open('form');
    await settle();
    expect(types()).toContain('run-form');
  });

  it('does not click an element again that opens nothing', async () => {
    vi.mocked(HTMLElement.prototype.click).mockImplementation(function (this: HTMLElement) {
      world.clicked.push(this.textContent ?? '');
    });
    await start('hub');
    await settle(20_000);
    expect(world.clicked).toEqual(['Integrations']);
    expect(heading()).toBe('Your turn: open the HaloPSA form');
  });

  it.each(['Connect', 'Save', 'Delete', 'Edit', 'Generate'])(
    'never clicks an element whose text contains "%s"',
    async (word) => {
      await start(`<button type="button">Integrations<span>${word}</span></button>`);
      await settle(10_000);
      expect(world.clicked).toEqual([]);
      expect(heading()).toBe('Your turn: open the HaloPSA form');
    },
  );
});

describe('with the form', () => {
  it('asks for no fill while a field is missing, and names it', async () => {
    world.session.missingFields = ['tenant'];
    await start('form');
    await settle(5_000);
    expect(types()).not.toContain('run-form');
    expect(text()).toContain("We didn't fill the form, because we couldn't find Tenant.");
  });

  it('asks for no fill without the consent', async () => {
    world.run = { ...(world.run as Run), fill: false };
    await start('form');
    await settle(5_000);
    expect(types()).not.toContain('run-form');
    expect(text()).toContain('Click Setup Assistant in the browser toolbar, then Fill ScalePad form.');
  });

  it('warns that a server address is not this Halo’s own', async () => {
    vi.mocked(fakeBrowser.runtime.sendMessage).mockImplementation(((message: ScalePadMessage) =>
      message.type === 'run-form'
        ? Promise.resolve({ ok: false, reason: 'other-server', servers: [] })
        : background(message)) as never);
    await start('form');
    await settle(5_000);
    expect(text()).toContain("A server address isn't this Halo's own, so we didn't fill the form.");
  });

  it('highlights Connect now after the fill, without a list, and clicks nothing', async () => {
    await start('form');
    world.session.filled = FILLED;
    world.session.fills = 1;
    world.session.changed?.();
    await settle(5_000);
    expect(heading()).toBe('Your turn: click Connect now');
    expect(text()).toContain('5 of 5 fields filled');
    expect(rings()).toBe(1);
    expect(world.root?.querySelector('ul')?.hidden).toBe(true);
    expect(world.clicked).toEqual([]);
  });

  it('lists the fields when one needs attention, and hides the list with the form', async () => {
    await start('form');
    world.session.filled = FILLED.map((one) =>
      one.credential === 'tenant' ? { credential: 'tenant', outcome: 'other-value' } : one,
    );
    world.session.fills = 1;
    world.session.changed?.();
    expect(world.root?.querySelector('ul')?.hidden).toBe(false);
    expect(text()).toContain('Tenant Already filled in');
    expect(rings()).toBe(0);
    open('list');
    expect(world.root?.querySelector('ul')?.hidden).toBe(true);
  });
});

it('ends the run with Done once ScalePad is connected, and removes the card', async () => {
  world.run = { ...(world.run as Run), isConnected: true };
  await start('list');
  expect(heading()).toBe('ScalePad is connected');
  expect(buttons()).toEqual(['Save setup report', 'Done']);
  expect(world.clicked).toEqual([]);
  pressButton('Done');
  await settle();
  expect(world.run).toBeNull();
  expect(document.querySelectorAll('halo-setup-assistant')).toHaveLength(0);
});

it('explains where the setup report is when the popup cannot be opened from the card', async () => {
  world.run = { ...(world.run as Run), isConnected: true };
  await start('list');
  expect(text()).not.toContain('To save the setup report');
  pressButton('Save setup report');
  await settle();
  expect(types()).toContain('open-report');
  expect(buttons()).toEqual(['Save setup report', 'Done']);
  vi.mocked(fakeBrowser.runtime.sendMessage).mockRejectedValueOnce(new Error('closed'));
  pressButton('Save setup report');
  await settle();
  expect(text()).toContain('To save the setup report, click Setup Assistant in the browser toolbar.');
  expect(buttons()).toEqual(['Save setup report', 'Done']);
});

describe('outside of a run', () => {
  it('only explains where to go and highlights the next element, from the hub on', async () => {
    world.run = null;
    await start('hub');
    for (const page of ['hub', 'list', 'gallery'] as const) {
      open(page);
      await settle(10_000);
      expect(heading()).toBe('Your turn: open the HaloPSA form');
      expect(rings()).toBe(1);
    }
    expect(world.clicked).toEqual([]);
    expect(types()).not.toContain('run-navigate');
    expect(buttons()).toEqual(['Close']);
  });
});

it('collapses to a bar with Stop while the popup is open over the page, and expands afterwards', async () => {
  await start('<h1>Hub</h1>');
  const isCollapsed = () => world.root?.querySelector('aside')?.classList.contains('collapsed');
  world.session.isPopupOpen = true;
  world.session.changed?.();
  expect(isCollapsed()).toBe(true);
  expect(buttons()).toEqual(['Stop']);
  world.session.isPopupOpen = false;
  world.session.changed?.();
  expect(isCollapsed()).toBe(false);
});
