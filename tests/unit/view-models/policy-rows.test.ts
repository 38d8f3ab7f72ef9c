import { beforeEach, expect, it } from 'vitest';
import { parsePolicy } from '@/utils/policy/parse';
import { policyRows } from '@/utils/view-models/policy-rows';
import { speakEnglish } from '../speak-english';

beforeEach(speakEnglish);

function rowsOf(stored: object) {
  const { policy, faults } = parsePolicy(stored);
  return policyRows(policy, faults);
}

it('returns null without a policy', () => {
  expect(rowsOf({})).toBeNull();
});

it('lists the keys that apply, so that an admin sees which one the browser dropped', () => {
  const rows = rowsOf({ roleName: 'ACME', guidedRun: true, contact: 'Ask IT.', secretMinutesMax: 481 });
  expect(rows?.lines.at(-1)).toBe('Keys of the policy that apply: guidedRun, contact, roleName');
  expect(rows?.faults).toEqual(["We ignore secretMinutesMax of your organisation's policy: its value isn't valid."]);
});

it('lists no keys when all values are ignored', () => {
  const rows = rowsOf({ secretMinutesMax: 481 });
  expect(rows?.lines).toEqual([]);
  expect(rows?.faults).toHaveLength(1);
});
