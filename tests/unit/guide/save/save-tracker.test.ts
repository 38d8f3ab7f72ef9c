// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import { isOutdated } from '@/utils/guide/verified-step';
import { addressOf } from '../guide-states';
import {
  AGENT,
  dispatchTrusted,
  fail,
  NEW_AGENT,
  NEW_ROLE,
  OTHER_AGENT,
  ROLE,
  reported,
  shows,
  state,
  tracker,
} from './tracked-pages';

describe('after Save', () => {
  test('nothing is noted before the page shows a saved record, however long Halo needs', async () => {
    tracker.press(state(AGENT));
    for (let seconds = 0; seconds < 8; seconds += 1) {
      vi.advanceTimersByTime(1000);
      expect(await shows(AGENT)).toBeNull();
    }
    expect(reported).toEqual([]);
    expect(await shows(AGENT, { mode: 'view' })).toBe('verify');
    expect(reported).toMatchObject([{ state: 'in-progress', savedAt: Date.now() }]);
    // Once only.
    expect(await shows(AGENT, { mode: 'view' })).toBeNull();
  });

  test('a new record is noted once it has both its address and view mode', async () => {
    tracker.press(state(NEW_AGENT));
    expect(await shows(NEW_AGENT, { mode: 'view' })).toBeNull();
    tracker.moved(addressOf(AGENT));
    expect(await shows(AGENT)).toBeNull();
    expect(await shows(AGENT, { mode: 'view' })).toBe('verify');
    expect(reported).toHaveLength(1);
  });

  test('a record that is not all met is read back when Apply ran, and otherwise only noted as saved', async () => {
    tracker.press(state(AGENT, { met: ['agent-roles'], applied: true }));
    expect(await shows(AGENT, { mode: 'view' })).toBe('verify');
    expect([...tracker.expectedAfterSave]).toEqual(['agent-roles']);
    tracker.press(state(AGENT, { met: ['agent-roles'] }));
    expect(await shows(AGENT, { mode: 'view' })).toBe('saved');
  });

  test('a saved record is noted although Edit was clicked before the guide saw view mode', async () => {
    tracker.press(state(NEW_ROLE, { applied: true }));
    tracker.moved(addressOf(ROLE));
    expect(await shows(ROLE)).toBeNull();
    document.body.innerHTML = '<button id="edit">Edit</button>';
    dispatchTrusted(new MouseEvent('click', { bubbles: true }), document.querySelector('#edit') ?? document.body);
    expect(await shows(ROLE)).toBe('saved');
    expect(reported).toMatchObject([{ state: 'in-progress', recordUrl: expect.any(String) }]);
  });

  test('a new role is not read back at its first Save: its other tabs appear with Edit', async () => {
    tracker.press(state(NEW_ROLE, { applied: true }));
    tracker.moved(addressOf(ROLE));
    expect(await shows(ROLE, { mode: 'view' })).toBe('saved');
  });

  test('what view mode shows as numbers is read back once, right after Edit', async () => {
    tracker.press(state(AGENT));
    expect(await shows(AGENT, { mode: 'view' })).toBe('verify');
    tracker.verifyInEditMode = true;
    expect(await shows(AGENT, { mode: 'view' })).toBeNull();
    expect(await shows(AGENT)).toBe('verify');
    // Not again while the admin edits: that would read what is not saved.
    expect(await shows(AGENT)).toBeNull();
    tracker.verifyInEditMode = true;
    tracker.moved(addressOf(OTHER_AGENT));
    await shows(OTHER_AGENT, { mode: 'view' });
    expect(await shows(OTHER_AGENT)).toBeNull();
  });
});

describe('a Save that saved nothing', () => {
  test('a failure after the press means that nothing was saved; an earlier one is ignored', async () => {
    fail();
    tracker.press(state(AGENT));
    expect(await shows(AGENT, { mode: 'view' })).toBe('verify');
    tracker.press(state(AGENT));
    fail();
    reported.length = 0;
    expect(await shows(AGENT)).toBeNull();
    expect(await shows(AGENT, { mode: 'view' })).toBeNull();
    expect(reported).toEqual([]);
  });

  test.each([
    ['view', true],
    ['edit', false],
  ] as const)('a page that shows %s mode when it reports a failure is outdated: %s', async (mode, outdated) => {
    tracker.press(state(AGENT));
    fail();
    const now = state(AGENT, { mode });
    await tracker.observe({ state: now, update: (patch) => void Object.assign(now, patch) });
    expect(isOutdated(now)).toBe(outdated);
  });

  test('what was shown as saved and then failed is revoked', async () => {
    tracker.press(state(AGENT));
    expect(await shows(AGENT, { mode: 'view' })).toBe('verify');
    fail();
    reported.length = 0;
    expect(await shows(AGENT, { mode: 'view' })).toBeNull();
    expect(reported).toMatchObject([{ state: 'in-progress' }]);
    expect(reported[0]?.savedAt).toBeUndefined();
    expect(reported[0]?.verifiedAt).toBeUndefined();
  });

  test.each([
    [
      'Cancel',
      () => dispatchTrusted(new MouseEvent('click', { bubbles: true }), document.getElementById('cancel') as Element),
    ],
    ['Escape', () => dispatchTrusted(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))],
  ])('what %s discards is not saved', async (_, cancel) => {
    tracker.press(state(AGENT));
    cancel();
    expect(await shows(AGENT, { mode: 'view' })).toBeNull();
    expect(reported).toEqual([]);
  });

  test('a Save without a visible result for a minute is forgotten', async () => {
    tracker.press(state(AGENT));
    vi.advanceTimersByTime(61_000);
    expect(await shows(AGENT, { mode: 'view' })).toBeNull();
    expect(reported).toEqual([]);
  });
});
