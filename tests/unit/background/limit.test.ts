import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { ImportOutcome } from '@/utils/messages/settings';
import { routeMessage } from '@/utils/messaging/router';
import { setPassphrase } from '@/utils/vault/encrypted-store';
import type { CaptureReceipt } from '@/utils/vault/limits';
import { statuses, valuesOf } from '@/utils/vault/vault';
import { DEMO, fromPage, fromPopup, grant, oneWindow } from './support';

const ID = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';
const SECRET = '9b2d7f10-1c2e-4a55-8f00-7d0a4c3b2e11-0c9d8e7f-6a5b-4c3d-2e1f-0a9b8c7d6e5f';
const APPLICATION = `${DEMO}/config/integrations/api/applications?id=-1`;
const MINUTE = 60_000;

const ask = (message: object) => routeMessage(message, fromPopup());
const capture = (values: object) =>
  routeMessage({ type: 'capture', values }, fromPage(APPLICATION)) as Promise<CaptureReceipt>;

beforeEach(() => {
  grant();
  oneWindow();
});

describe('a shorter time for the Client Secret', () => {
  /** Makes the captured secret ten minutes old. */
  const age = async () => {
    const key = `vault:${DEMO}`;
    const record = (await fakeBrowser.storage.session.get(key))[key] as { clientSecret: { at: number } };
    record.clientSecret.at -= 10 * MINUTE;
    await fakeBrowser.storage.session.set({ [key]: record });
  };
  const minutesLeft = async () => {
    const [, , , secret] = await statuses(DEMO);
    return Math.round(((secret?.expiresAt ?? 0) - Date.now()) / MINUTE);
  };

  it('deletes no captured value, whether set in the options or by a file', async () => {
    await capture({ clientId: ID, clientSecret: SECRET });
    await age();
    await ask({ type: 'set-preferences', patch: { secretMinutes: 5 } });
    expect(await minutesLeft()).toBe(20);
    const file = JSON.parse((await ask({ type: 'settings-export' })) as string) as object;
    await ask({ type: 'set-preferences', patch: { secretMinutes: 30 } });
    const imported = (await ask({ type: 'settings-import', text: JSON.stringify(file) })) as ImportOutcome;
    expect(imported).toMatchObject({ ok: true, settings: { preferences: { secretMinutes: 5 } } });
    expect(await minutesLeft()).toBe(20);
    expect(await valuesOf(DEMO)).toMatchObject({ clientSecret: SECRET });
  });

  it('or a longer one in a file also applies to the encrypted copy', async () => {
    await setPassphrase('eleven badgers on a ferry');
    await capture({ clientId: ID, clientSecret: SECRET });
    const file = JSON.parse((await ask({ type: 'settings-export' })) as string) as {
      preferences: { secretMinutes: number };
    };
    file.preferences.secretMinutes = 480;
    await ask({ type: 'settings-import', text: JSON.stringify(file) });
    const key = `kept:${DEMO}`;
    const { due } = (await fakeBrowser.storage.local.get(key))[key] as { due: number };
    expect(Math.round((due - Date.now()) / MINUTE)).toBe(480);
  });
});

describe('what a page shows', () => {
  it.each([{ clientSecret: SECRET }, { clientId: ID }, { clientId: ID, clientSecret: 'x'.repeat(3000) }])(
    'is refused as half a pair',
    async (values) => {
      expect(await Promise.resolve(capture(values))).toBeNull();
      expect(await valuesOf(DEMO)).toEqual({});
    },
  );

  it('is stored value by value: an invalid one does not exclude the others', async () => {
    const { digests } = await capture({ tenant: 'x'.repeat(3000), clientId: ID, clientSecret: SECRET });
    expect(Object.keys(digests).sort()).toEqual(['clientId', 'clientSecret']);
    expect(await valuesOf(DEMO)).toEqual({ clientId: ID, clientSecret: SECRET });
  });
});
