import { expect, it } from 'vitest';
import { ObservedSettings, withObserved, withUndone } from '@/utils/setup/observed-settings';

const observed = (id: string, status: ObservedSettings['status'], set?: boolean): ObservedSettings => ({
  id,
  status,
  wanted: 'Yes',
  present: status === 'met' ? 'Yes' : 'No',
  ...(set !== undefined && { set }),
});

it('keeps the observations of other settings, and replaces an older one of the same setting', () => {
  const first = withObserved(undefined, [observed('a', 'differs'), observed('b', 'met')], 1);
  const second = withObserved(first, [observed('a', 'met')], 2);
  expect(second.map(({ id, status, at }) => [id, status, at])).toEqual([
    ['a', 'met', 2],
    ['b', 'met', 1],
  ]);
});

it('remembers when Apply wrote a setting, until it is observed unmet', () => {
  const applied = withObserved(undefined, [observed('a', 'met', true), observed('b', 'met', false)], 5);
  expect(applied.map(({ setAt }) => setAt)).toEqual([5, undefined]);
  const verified = withObserved(applied, [observed('a', 'met', false)], 9);
  expect(verified[0]).toMatchObject({ at: 9, setAt: 5 });
  expect(withObserved(verified, [observed('a', 'differs')], 10)[0]).not.toHaveProperty('setAt');
  expect(withObserved(undefined, [observed('a', 'locked', true)], 1)[0]).not.toHaveProperty('setAt');
});

it('clears by Undo only what was written after the last Save', () => {
  const known = withObserved(withObserved(undefined, [observed('a', 'met', true)], 5), [observed('b', 'met', true)], 8);
  expect(withUndone(known, 6).map(({ setAt }) => setAt)).toEqual([5, undefined]);
});

it("cuts a page's long text instead of refusing the message", () => {
  const parsed = ObservedSettings.parse({ ...observed('a', 'differs'), present: 'x'.repeat(5000) });
  expect(parsed.present).toHaveLength(300);
});
