import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { tabInNeed } from '@/utils/background/tab-in-need';
import { stub } from '../stub';
import { DEMO, grant } from './support';

const ROLES = `${DEMO}/config/agents/roles?id=-1`;
let answers: boolean[];

/** Sets the active tab, and its special properties. */
function activeTabIs(url: string, rest: object = {}): void {
  stub(fakeBrowser.tabs, 'query').mockResolvedValue([{ id: 4, url, status: 'complete', ...rest }]);
}

beforeEach(() => {
  grant();
  answers = [];
  stub(fakeBrowser.scripting, 'executeScript').mockResolvedValue([]);
  stub(fakeBrowser.tabs, 'sendMessage').mockImplementation(async () => {
    if (answers.shift()) return true;
    throw new Error('Receiving end does not exist');
  });
});

it('a page of the setup without a script is to be reloaded', async () => {
  activeTabIs(ROLES);
  expect(await tabInNeed()).toMatchObject({ needs: 'reload' });
});

it('a page whose guide answers, at once or after its injection, needs nothing', async () => {
  activeTabIs(ROLES);
  answers = [true];
  expect(await tabInNeed()).toBeUndefined();
  answers = [false, true];
  expect(await tabInNeed()).toBeUndefined();
});

it('other pages need nothing', async () => {
  activeTabIs(`${DEMO}/home`);
  expect(await tabInNeed()).toBeUndefined();
  activeTabIs('https://example.com/');
  expect(await tabInNeed()).toBeUndefined();
});

it('a ScalePad tab that sleeps is to be woken, and gets no message', async () => {
  activeTabIs('https://app.scalepad.com/integrations', { frozen: true });
  answers = [true];
  expect(await tabInNeed()).toEqual({ id: 4, needs: 'wake' });
});
