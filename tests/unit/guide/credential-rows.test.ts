import { beforeEach, expect, it } from 'vitest';
import { credentialRows } from '@/utils/guide/credential-rows';
import type { GuideState } from '@/utils/guide/state';
import { addSetup } from '@/utils/setup/store';
import { viewOf } from '@/utils/setup/view';
import { capture } from '@/utils/vault/vault';
import { speakEnglish } from '../speak-english';

const HALO = 'https://demo.halopsa.com';

beforeEach(speakEnglish);

it('shows the secret of the page as not captured while its Save is blocked, though an earlier one is in the vault', async () => {
  await addSetup(HALO);
  await capture(HALO, { clientId: 'id', clientSecret: 'an-earlier-secret' });
  const view = await viewOf(HALO);
  const captured = (state: Partial<GuideState>) =>
    credentialRows({ view, ...state } as GuideState)
      .filter((row) => row.captured)
      .map(({ id }) => id);
  expect(captured({})).toEqual(['clientId', 'clientSecret']);
  expect(captured({ isSaveBlocked: true })).toEqual(['clientId']);
  expect(captured({ uncaptured: 'unacknowledged' })).toEqual(['clientId']);
});

it('names the credential that has another format than usual', async () => {
  await addSetup(HALO);
  await capture(HALO, { resourceServer: 'http://demo.halopsa.com/api', clientId: 'id', clientSecret: 'a-secret' });
  const rows = credentialRows({ view: await viewOf(HALO) } as GuideState);
  const noteOf = (id: string) => rows.find((row) => row.id === id)?.note;
  expect(noteOf('resourceServer')).toBe("doesn't look like Halo's Resource Server");
  expect(noteOf('clientSecret')).toContain("doesn't look like Halo's Client Secret");
});
