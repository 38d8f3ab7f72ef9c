// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { FillStatus, ScalePadMessage } from '@/utils/messages/scalepad';
import {
  background,
  buttons,
  HALOS,
  heading,
  open,
  press,
  pressButton,
  type Run,
  settle,
  setUp,
  start,
  tearDown,
  types,
  world,
} from './run-in-card';

vi.mock('@/utils/dom/clickjacking-guard', () => ({ isUnobscured: () => true, watchExposure: () => () => undefined }));

beforeEach(setUp);
afterEach(tearDown);

describe('Stop', () => {
  it('ends the navigation and the fill at once, and offers Continue', async () => {
    await start('<h1>Hub</h1>');
    pressButton('Stop');
    expect(world.session.halted).toBe(true);
    open('hub');
    open('form');
    await settle(10_000);
    expect(world.clicked).toEqual([]);
    expect(types()).not.toContain('run-form');
    expect(heading()).toBe('Stopped');
    expect(buttons()).toEqual(['Continue', 'End setup']);
  });

  it('cancels a click that the background has already allowed', async () => {
    await start('<h1>Hub</h1>');
    let allow: (may: boolean) => void = () => undefined;
    vi.mocked(fakeBrowser.runtime.sendMessage).mockImplementation(((message: ScalePadMessage) =>
      message.type === 'run-navigate'
        ? new Promise<boolean>((resolve) => {
            allow = resolve;
          })
        : background(message)) as never);
    open('hub');
    await settle();
    pressButton('Stop');
    allow(true);
    await settle(10_000);
    expect(world.clicked).toEqual([]);
  });

  it('is not undone by an older answer', async () => {
    await start('<h1>Hub</h1>');
    const older: FillStatus = { readAt: 0, halos: HALOS, run: world.run as Run, filled: null };
    pressButton('Stop');
    world.session.onFillStatus?.(older);
    open('hub');
    expect(heading()).toBe('Stopped');
    expect(world.clicked).toEqual([]);
  });

  it('ends with Continue, which resumes the navigation', async () => {
    await start('<h1>Hub</h1>');
    pressButton('Stop');
    open('hub');
    await settle(10_000);
    pressButton('Continue');
    await settle(10_000);
    expect(world.clicked).toEqual(['Integrations', 'Add Integration', 'HaloPSAPSA']);
    expect(world.session.halted).toBe(false);
  });

  it('follows a Stop in the popup or in Halo', async () => {
    await start('<h1>Hub</h1>');
    world.run = { ...(world.run as Run), state: 'stopped' };
    world.session.onFillStatus?.({ readAt: 0, halos: HALOS, run: world.run, filled: null });
    open('hub');
    await settle(10_000);
    expect(world.session.halted).toBe(true);
    expect(world.clicked).toEqual([]);
  });
});

it('stops with Escape in the card', async () => {
  await start('<h1>Hub</h1>');
  const event = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true });
  Object.defineProperty(event, 'isTrusted', { value: true });
  document.querySelector('halo-setup-assistant')?.dispatchEvent(event);
  expect(heading()).toBe('Stopped');
});

it('pauses when the admin clicks on the page during the navigation', async () => {
  await start('<h1>Hub</h1>');
  press(document.querySelector('h1'));
  open('hub');
  await settle(10_000);
  expect(world.sent).toContainEqual(expect.objectContaining({ type: 'scalepad-run-change', change: 'pause' }));
  expect(world.clicked).toEqual([]);
  expect(heading()).toBe('Paused: you continued by hand');
  expect(buttons()).toEqual(['Continue', 'End setup']);
});

it.each(['reload', 'back_forward'])(
  'never continues automatically in a document that was opened by %s',
  async (type) => {
    world.navigationType = type;
    await start('hub');
    await settle(10_000);
    open('form');
    await settle(10_000);
    expect(world.clicked).toEqual([]);
    expect(types()).not.toContain('run-form');
    expect(heading()).toBe('Paused: this page was reloaded');
    expect(world.run?.state).toBe('paused');
  },
);

it('does not continue automatically after a restart of the browser', async () => {
  world.run = { ...(world.run as Run), state: 'paused', reason: 'restarted', fill: false };
  await start('hub');
  await settle(10_000);
  expect(world.clicked).toEqual([]);
  expect(heading()).toBe('Paused: the browser or the extension restarted');
});
