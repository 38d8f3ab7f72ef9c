import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Overview } from '@/utils/messages/overview';
import { routeMessage } from '@/utils/messaging/router';
import { withoutCapturedValues, writeLocalStorage } from '@/utils/vault/local-storage';
import { isSecretLike } from '@/utils/vault/redact';
import { capture } from '@/utils/vault/vault';
import { DEMO, fromPage, fromPopup, grant, oneWindow } from '../background/support';

const OTHER = 'https://other.halopsa.com';
const GUID = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';
const SECRET = `9b2d7f10-1c2e-4a55-8f00-7d0a4c3b2e11-${GUID}`;
const PAGE = `${DEMO}/config/agents/roles?id=-1`;
const disk = async () => JSON.stringify(await fakeBrowser.storage.local.get(null));
const ask = (message: object) => routeMessage(message, fromPopup());
const names = (overview: unknown) => (overview as Overview).views[0]?.setup.names;

beforeEach(() => {
  grant();
  oneWindow();
});

describe('what is written to the disk', () => {
  it('has no value of any pair of any Halo address, and no text in the format of a secret', async () => {
    await capture(DEMO, { clientId: 'client-one', clientSecret: 'an odd secret' });
    await capture(DEMO, { clientId: 'client-two', clientSecret: 'another odd secret' });
    await capture(OTHER, { clientId: 'client-three', clientSecret: 'the third secret' });
    const text = `client-one an odd secret, another odd secret; the third secret / ${SECRET} client-three`;
    await writeLocalStorage({ one: { deep: [text] }, two: encodeURIComponent('another odd secret') });
    expect(await disk()).not.toMatch(/client-|odd|third|9b2d7f10/);
  });

  it.each([
    SECRET,
    SECRET.toUpperCase(),
    `my ${SECRET}.`,
    `${SECRET.slice(0, 40)}\n${SECRET.slice(40)}`,
    `${SECRET.slice(0, 9)}\u200b${SECRET.slice(9)}`,
  ])('has no secret that is split or surrounded by other text: %j', async (text) => {
    expect(isSecretLike(text)).toBe(true);
    expect(await withoutCapturedValues({ text })).not.toMatchObject({
      text: expect.stringContaining(GUID.slice(0, 8)),
    });
  });

  it('is otherwise unchanged', async () => {
    const data = { name: `Client ${GUID}`, list: [1, null, true], empty: '' };
    expect(await withoutCapturedValues(data)).toEqual(data);
  });
});

describe('a name', () => {
  it.each([SECRET, `${SECRET.slice(0, 36)} ${SECRET.slice(36)}`])(
    'with the format of a secret is refused from popup, options or guide: %j',
    async (name) => {
      const before = names(await ask({ type: 'update-setup', origin: DEMO, names: { agent: 'Sound name' } }));
      expect(names(await ask({ type: 'update-setup', origin: DEMO, names: { agent: name } }))).toEqual(before);
      await routeMessage({ type: 'update-setup', names: { role: name } }, fromPage(PAGE));
      await routeMessage({ type: 'adopt-record', step: 'role', record: { name, url: PAGE } }, fromPage(PAGE));
      expect(names(await ask({ type: 'overview' }))).toEqual(before);
      expect(await disk()).not.toContain(GUID);
      expect(await ask({ type: 'settings-export' })).not.toContain(GUID);
    },
  );

  it('that is a captured Client ID or another pair’s secret is refused too', async () => {
    await capture(DEMO, { clientId: GUID, clientSecret: 'of the first pair' });
    await capture(DEMO, { clientId: 'second-id', clientSecret: 'of the second pair' });
    for (const name of [GUID, 'of the first pair', 'see of the second pair'])
      await ask({ type: 'update-setup', origin: DEMO, names: { application: name } });
    expect(await disk()).not.toMatch(/of the (first|second) pair/);
    expect(await disk()).not.toContain(GUID);
  });

  it('with the format of a secret in a settings file refuses the file, and reports the path', async () => {
    await ask({ type: 'update-setup', origin: DEMO, names: { agent: 'Sound name' } });
    const text = ((await ask({ type: 'settings-export' })) as string).replace('Sound name', SECRET);
    expect(await ask({ type: 'settings-import', text })).toEqual({
      ok: false,
      fault: { kind: 'value', path: 'halos[0].names.agent', why: 'secret' },
    });
    expect(await disk()).not.toContain(GUID);
  });
});
