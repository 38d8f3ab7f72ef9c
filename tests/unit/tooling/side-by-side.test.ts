import { expect, test } from 'vitest';
import { sideBySide } from '@/scripts/test-runner/side-by-side';

/** Returns a runner that records when tasks begin and end. A task ends when `end` is called with its name. */
function recordingRunner() {
  const events: string[] = [];
  const ends = new Map<string, () => void>();
  const run = ({ name }: { name: string }) => {
    events.push(`+${name}`);
    return new Promise<void>((resolve) => ends.set(name, resolve)).then(() => void events.push(`-${name}`));
  };
  const end = async (name: string) => {
    ends.get(name)?.();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { events, run, end };
}

test('tasks run in their order, as many at once as there are slots', async () => {
  const { events, run, end } = recordingRunner();
  const all = sideBySide([{ name: 'a' }, { name: 'b' }, { name: 'c' }], 2, run);
  expect(events).toEqual(['+a', '+b']);
  await end('b');
  expect(events).toEqual(['+a', '+b', '-b', '+c']);
  await end('a');
  await end('c');
  await all;
  expect(events.at(-1)).toBe('-c');
});
test('a task waits for those that must end before it, and later ones overtake it', async () => {
  const { events, run, end } = recordingRunner();
  const all = sideBySide([{ name: 'build' }, { name: 'sizes', after: ['build'] }, { name: 'lint' }], 2, run);
  expect(events).toEqual(['+build', '+lint']);
  await end('lint');
  expect(events).not.toContain('+sizes');
  await end('build');
  await end('sizes');
  await all;
  expect(events.slice(-2)).toEqual(['+sizes', '-sizes']);
});
test('tasks that wait for a task that never ends are refused', async () => {
  const all = sideBySide([{ name: 'a' }, { name: 'b', after: ['c'] }], 1, async () => undefined);
  await expect(all).rejects.toThrow('These wait for what never ends: b');
});
