import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { tabInNeed } from '@/utils/background/tab-in-need';
import { DEMO, grant } from './support';

const ROLES = `${DEMO}/config/agents/roles?id=-1`;
let answers: boolean[];

/** The one tab, and what is special about it. */
function front(url: string, rest: object = {}): void {
  vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([{ id: 4, url, status: 'complete', ...rest }] as never);
}

beforeEach(() => {
  grant();
  answers = [];
  vi.spyOn(fakeBrowser.scripting, 'executeScript').mockResolvedValue([] as never);
  vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation((async () => {
    if (answers.shift()) return true;
    throw new Error('Receiving end does not exist');
  }) as never);
});

it('a page of the set-up that no script comes into is to be loaded anew', async () => {
  front(ROLES);
  expect(await tabInNeed()).toMatchObject({ needs: 'reload' });
});

it('a page whose guide answers, or comes when it is brought, needs nothing', async () => {
  front(ROLES);
  answers = [true];
  expect(await tabInNeed()).toBeUndefined();
  answers = [false, true];
  expect(await tabInNeed()).toBeUndefined();
});

it('other pages need nothing', async () => {
  front(`${DEMO}/home`);
  expect(await tabInNeed()).toBeUndefined();
  front('https://example.com/');
  expect(await tabInNeed()).toBeUndefined();
});

it('a ScalePad tab that sleeps is to be woken, and is not asked anything', async () => {
  front('https://app.scalepad.com/integrations', { frozen: true });
  answers = [true];
  expect(await tabInNeed()).toEqual({ id: 4, needs: 'wake' });
});
