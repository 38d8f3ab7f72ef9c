import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { fill } from '@/utils/background/fill';
import type { FormMessage } from '@/utils/messages/from-background';
import { readSetup } from '@/utils/setup/store';
import { stub } from '../stub';
import { answer, filledValues, open, SCALEPAD, useScalePadTabs } from './scalepad-tabs';
import { DEMO } from './support';

beforeEach(useScalePadTabs);

describe('several ScalePad tabs', () => {
  it('uses the form in the active tab', async () => {
    const behind = await open(SCALEPAD);
    const active = await open(SCALEPAD, {}, true);
    expect((await fill(DEMO)).ok).toBe(true);
    expect(active.page.received).toHaveLength(1);
    expect(behind.page.received).toHaveLength(0);
  });

  it('uses the only one with the form', async () => {
    await open(SCALEPAD, { form: false }, true);
    const { page } = await open(SCALEPAD);
    expect((await fill(DEMO)).ok).toBe(true);
    expect(page.received).toHaveLength(1);
  });

  it('asks which, and fills the chosen one', async () => {
    const one = await open(SCALEPAD);
    const two = await open(SCALEPAD);
    const requested = await fill(DEMO);
    expect(requested).toEqual({
      ok: false,
      reason: 'several-tabs',
      tabs: [
        { id: one.id, title: SCALEPAD },
        { id: two.id, title: SCALEPAD },
      ],
    });
    expect(filledValues()).toEqual([]);
    expect((await fill(DEMO, { tabId: two.id })).ok).toBe(true);
    expect(one.page.received).toHaveLength(0);
    expect(two.page.received).toHaveLength(1);
  });

  it('refuses a chosen tab that is no ScalePad form', async () => {
    await open(SCALEPAD);
    const other = await open('https://example.com/');
    expect(await fill(DEMO, { tabId: other.id })).toEqual({ ok: false, reason: 'no-form' });
    expect(filledValues()).toEqual([]);
  });
});

describe('a page that changes meanwhile', () => {
  it('to another origin before its document is known', async () => {
    await open(SCALEPAD);
    stub(fakeBrowser.scripting, 'executeScript').mockImplementation(async () => [
      { frameId: 0, documentId: 'doc-x', result: 'https://evil.example' },
    ]);
    expect(await fill(DEMO)).toEqual({ ok: false, reason: 'page-changed' });
    expect(filledValues()).toEqual([]);
  });

  it('to another document between the two checks', async () => {
    const { id, page } = await open(SCALEPAD);
    stub(fakeBrowser.scripting, 'executeScript').mockImplementation(async () => {
      page.document = 'token-of-the-next-page';
      return [{ frameId: 0, documentId: `doc-${id}`, result: 'https://app.scalepad.com' }];
    });
    expect(await fill(DEMO)).toEqual({ ok: false, reason: 'page-changed' });
    expect(filledValues()).toEqual([]);
  });

  it('to another origin just before the values are sent', async () => {
    const { id } = await open(SCALEPAD);
    stub(fakeBrowser.tabs, 'sendMessage').mockImplementation(async (tabId: number, message: FormMessage) => {
      const observed = await answer(tabId, message);
      if (vi.mocked(fakeBrowser.scripting.executeScript).mock.calls.length > 0) {
        await fakeBrowser.tabs.update(id, { url: 'https://evil.example/' });
      }
      return observed;
    });
    expect(await fill(DEMO)).toEqual({ ok: false, reason: 'page-changed' });
    expect(filledValues()).toEqual([]);
  });

  it('to another document that refuses the values', async () => {
    await open(SCALEPAD, { fills: () => null });
    expect(await fill(DEMO)).toEqual({ ok: false, reason: 'page-changed' });
    expect((await readSetup(DEMO)).steps.scalepad.state).toBe('to-do');
  });

  it('and no longer answers', async () => {
    await open(SCALEPAD, { fills: () => Promise.reject(new Error('gone')) });
    expect(await fill(DEMO)).toEqual({ ok: false, reason: 'no-answer' });
  });
});

describe('where the browser has no document ids', () => {
  it('sends to the top frame', async () => {
    const { id } = await open(SCALEPAD);
    stub(fakeBrowser.scripting, 'executeScript').mockImplementation(async () => [
      { frameId: 0, result: 'https://app.scalepad.com' },
    ]);
    expect((await fill(DEMO)).ok).toBe(true);
    expect(vi.mocked(fakeBrowser.tabs.sendMessage)).toHaveBeenCalledWith(
      id,
      expect.objectContaining({ type: 'fill-form' }),
      { frameId: 0 },
    );
  });
});
