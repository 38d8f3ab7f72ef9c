import { expect, test } from 'vitest';
import { sideBySide } from '@/scripts/test-runner/side-by-side';

/** Runs the tasks, each over when `next` is called for it, and tells what began and ended. */
function watched() {
  const told: string[] = [];
  const ends = new Map<string, () => void>();
  const run = ({ name }: { name: string }) => {
    told.push(`+${name}`);
    return new Promise<void>((resolve) => ends.set(name, resolve)).then(() => void told.push(`-${name}`));
  };
  const end = async (name: string) => {
    ends.get(name)?.();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { told, run, end };
}

test('tasks run in their order, as many at once as there are slots', async () => {
  const { told, run, end } = watched();
  const all = sideBySide([{ name: 'a' }, { name: 'b' }, { name: 'c' }], 2, run);
  expect(told).toEqual(['+a', '+b']);
  await end('b');
  expect(told).toEqual(['+a', '+b', '-b', '+c']);
  await end('a');
  await end('c');
  await all;
  expect(told.at(-1)).toBe('-c');
});
test('a task waits for those that must be over, and later ones go before it', async () => {
  const { told, run, end } = watched();
  const all = sideBySide([{ name: 'build' }, { name: 'sizes', after: ['build'] }, { name: 'lint' }], 2, run);
  expect(told).toEqual(['+build', '+lint']);
  await end('lint');
  expect(told).not.toContain('+sizes');
  await end('build');
  await end('sizes');
  await all;
  expect(told.slice(-2)).toEqual(['+sizes', '-sizes']);
});
test('tasks that wait for what never ends are refused', async () => {
  const all = sideBySide([{ name: 'a' }, { name: 'b', after: ['c'] }], 1, async () => undefined);
  await expect(all).rejects.toThrow('These wait for what never ends: b');
});
