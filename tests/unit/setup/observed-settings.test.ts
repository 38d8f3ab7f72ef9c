import { expect, it } from 'vitest';
import { ObservedSettings, withObserved, withUndone } from '@/utils/setup/observed-settings';

const seen = (id: string, status: ObservedSettings['status'], set?: boolean): ObservedSettings => ({
  id,
  status,
  wanted: 'Yes',
  present: status === 'met' ? 'Yes' : 'No',
  ...(set !== undefined && { set }),
});

it('keeps what was seen of other settings, and takes the newer of the same', () => {
  const first = withObserved(undefined, [seen('a', 'differs'), seen('b', 'met')], 1);
  const second = withObserved(first, [seen('a', 'met')], 2);
  expect(second.map(({ id, status, at }) => [id, status, at])).toEqual([
    ['a', 'met', 2],
    ['b', 'met', 1],
  ]);
});

it('remembers when Apply wrote a setting, until it is seen not to be met', () => {
  const applied = withObserved(undefined, [seen('a', 'met', true), seen('b', 'met', false)], 5);
  expect(applied.map(({ setAt }) => setAt)).toEqual([5, undefined]);
  const verified = withObserved(applied, [seen('a', 'met', false)], 9);
  expect(verified[0]).toMatchObject({ at: 9, setAt: 5 });
  expect(withObserved(verified, [seen('a', 'differs')], 10)[0]).not.toHaveProperty('setAt');
  expect(withObserved(undefined, [seen('a', 'locked', true)], 1)[0]).not.toHaveProperty('setAt');
});

it('forgets by Undo only what was written after the last Save', () => {
  const known = withObserved(withObserved(undefined, [seen('a', 'met', true)], 5), [seen('b', 'met', true)], 8);
  expect(withUndone(known, 6).map(({ setAt }) => setAt)).toEqual([5, undefined]);
});

it("cuts a page's long text instead of refusing the message", () => {
  const told = ObservedSettings.parse({ ...seen('a', 'differs'), present: 'x'.repeat(5000) });
  expect(told.present).toHaveLength(300);
});
