import { describe, expect, it } from 'vitest';
import { browser } from 'wxt/browser';
import type { Overview } from '@/utils/messages/overview';
import type { Settings } from '@/utils/messages/settings';
import { routeMessage } from '@/utils/messaging/router';
import { changePreferences, preferences } from '@/utils/preferences/store';
import { readSetup } from '@/utils/setup/store';
import { FORMAT, FORMAT_KEY, fromVersionedEntry, toCurrentItems, toVersionedEntry } from '@/utils/stored-format';
import { capture, valuesOf } from '@/utils/vault/vault';
import { DEMO, fromPopup, grant, oneWindow } from '../background/support';
import { stub } from '../stub';

const renames = { items: ({ a, ...rest }: Record<string, unknown>) => ({ ...rest, b: a }) };
const doubles = {
  items: (items: Record<string, unknown>) => ({ ...items, b: Number(items.b) * 2 }),
  entry: (entry: unknown) => ({ doubled: entry }),
};
const fails = {
  items: () => {
    throw new Error('no');
  },
};
const ask = (type: 'overview' | 'settings' | 'reset') => routeMessage({ type }, fromPopup());

describe('migrations', () => {
  it('run in their order, from the version that is stored', () => {
    expect(toCurrentItems({ a: 2 }, [renames, doubles])).toEqual({ b: 4, [FORMAT_KEY]: 3 });
    expect(toCurrentItems({ b: 2, [FORMAT_KEY]: 2 }, [renames, doubles])).toEqual({ b: 4, [FORMAT_KEY]: 3 });
    const current = { b: 2, [FORMAT_KEY]: 3 };
    expect(toCurrentItems(current, [renames, doubles])).toBe(current);
  });

  it('change nothing when one of them fails', () => {
    const stored = { a: 2 };
    expect(() => toCurrentItems(stored, [renames, fails])).toThrow(expect.objectContaining({ kind: 'failed' }));
    expect(stored).toEqual({ a: 2 });
  });

  it.each([4, 2.5, 0, -1, '2', null])('do not change data of version %j', (version) => {
    expect(() => toCurrentItems({ [FORMAT_KEY]: version }, [renames, doubles])).toThrow(
      expect.objectContaining({ kind: 'newer' }),
    );
  });

  it('migrate a decrypted record, also one without a version', () => {
    expect(fromVersionedEntry({ tenant: 'x' }, [renames, doubles])).toEqual({ doubled: { tenant: 'x' } });
    expect(fromVersionedEntry({ format: 3, entry: 1 }, [renames, doubles])).toBe(1);
    expect(() => fromVersionedEntry({ format: 4, entry: 1 }, [renames, doubles])).toThrow(
      expect.objectContaining({ kind: 'newer' }),
    );
    expect(fromVersionedEntry(toVersionedEntry({ tenant: 'x' }))).toEqual({ tenant: 'x' });
  });
});

describe('data of a newer version', () => {
  const newer = { [FORMAT_KEY]: FORMAT + 1, preferences: { later: true }, [`setup:${DEMO}`]: 'in another form' };

  it('stays unchanged and is reported, whatever is read, changed or captured', async () => {
    grant();
    oneWindow();
    await browser.storage.local.set(newer);
    expect(await preferences()).toMatchObject({ secretMinutes: 30 });
    await expect(changePreferences({ markers: false })).rejects.toThrow('newer');
    await expect(readSetup(DEMO)).rejects.toThrow('newer');
    // A secret on the page is still captured, in memory.
    await capture(DEMO, { clientId: 'client-one', clientSecret: 'an odd secret' });
    expect(await valuesOf(DEMO)).toMatchObject({ clientSecret: 'an odd secret' });
    expect((await ask('overview')) as Overview).toMatchObject({ storedData: 'newer', views: [] });
    expect((await ask('settings')) as Settings).toMatchObject({ layouts: [], encryption: 'off' });
    expect(await browser.storage.local.get(null)).toEqual(newer);
  });

  it('is deleted by a reset that the admin confirms, and everything works again', async () => {
    grant();
    oneWindow();
    stub(browser.scripting, 'getRegisteredContentScripts').mockResolvedValue([]);
    stub(browser.permissions, 'remove').mockResolvedValue(true);
    await browser.storage.local.set(newer);
    await ask('reset');
    expect((await ask('overview')) as Overview).not.toHaveProperty('storedData');
    expect(await readSetup(DEMO)).toMatchObject({ origin: DEMO });
  });
});
