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
