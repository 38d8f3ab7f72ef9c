import { describe, expect, it } from 'vitest';
import { nextGuideState } from '@/utils/guide/next-state';
import type { GuideState } from '@/utils/guide/state';
import { guideState, READING, ROLE } from './guide-states.ts';

const NEWS = "Halo didn't save. Your changes are still here.";
const REPORT: NonNullable<GuideState['report']> = { outcomes: [], changes: [] };

/** Returns the state once the record of `before` is in view mode. */
function inViewMode(before: Partial<GuideState>, { isSaving = false } = {}): GuideState {
  const previous = guideState(ROLE, { state: { news: NEWS, ...before } });
  const { view, address, scan } = guideState(ROLE, { mode: 'view' });
  return nextGuideState(previous, { ...READING, view, address, scan, isSaving }, false);
}

describe('the text about edited values', () => {
  it.each<[string, Partial<GuideState>]>([
    ['a refused Save', { isSaveRefused: true }],
    ['Apply', { report: REPORT }],
  ])('is removed when the admin discards the edits after %s', (_what, before) => {
    const state = inViewMode(before);
    expect(state.news).toBe('');
    expect(state.isSaveRefused).toBeUndefined();
  });

  it('is removed when Apply reports only after Cancel has stopped it', () => {
    const before = guideState(ROLE, { mode: 'view', state: { news: 'Stopped. 1 setting applied.', report: REPORT } });
    const { view, address, scan } = before;
    expect(nextGuideState(before, { ...READING, view, address, scan }, false).news).toBe('');
  });

  it('stays while a Save of them is being checked', () => {
    expect(inViewMode({ report: REPORT }, { isSaving: true }).news).toBe(NEWS);
  });

  it('stays where nothing was edited', () => {
    expect(inViewMode({}).news).toBe(NEWS);
  });
});
