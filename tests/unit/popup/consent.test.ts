import { beforeEach, expect, it } from 'vitest';
import { consentOf } from '@/utils/popup/consent';
import { withProgress } from '@/utils/setup/reducers';
import { addSetup, changeSetup } from '@/utils/setup/store';
import { viewOf } from '@/utils/setup/view';
import { speakEnglish } from '../speak-english';

const DEMO = 'https://demo.halopsa.com';

beforeEach(async () => {
  speakEnglish();
  await addSetup(DEMO);
});

it('lists what a run creates in Halo, by name and number, with each setting', async () => {
  const { rows, isWhole } = consentOf(await viewOf(DEMO), true);
  expect(rows.map(({ kind, name, count }) => [kind, name, count])).toEqual([
    ['Role', 'ScalePad Integration Role', '17 permissions'],
    ['Agent', 'ScalePad API', '4 settings'],
    ['Application', 'ScalePad Integration', '12 scopes'],
  ]);
  expect(rows[0]?.items).toHaveLength(17);
  expect(rows[0]?.items).toContain('Assets Access Level: Read and Modify');
  expect(isWhole).toBe(true);
});

it('lists the remaining steps of a setup that has begun, with the names that the admin chose', async () => {
  await changeSetup(DEMO, (setup) => {
    const named = { ...setup, names: { ...setup.names, agent: 'Ours' } };
    return withProgress(named, 'role', { state: 'done' });
  });
  const { rows, isWhole } = consentOf(await viewOf(DEMO), true);
  expect(rows.map(({ name }) => name)).toEqual(['Ours', 'ScalePad Integration']);
  expect(isWhole).toBe(false);
});
