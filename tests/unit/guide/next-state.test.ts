import { describe, expect, it } from 'vitest';
import { nextGuideState } from '@/utils/guide/next-state';
import type { GuideState } from '@/utils/guide/state';
import { guideState, NEW_APPLICATION, READING, ROLE } from './guide-states.ts';

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

it('a control that the page removed with the setting it depends on no longer counts as it was read', () => {
  const settings = (method: 'met' | 'differs', login: 'met' | 'missing') => ({
    'application-authentication': method,
    'application-login-type': login,
  });
  const [method, login] = Object.keys(settings('met', 'met'));
  const statusAfter = (now: ReturnType<typeof settings>) => {
    const read = guideState(NEW_APPLICATION, { tab: 'details', settings: settings('met', 'met') });
    const tabs: GuideState['tabs'] = new Map([
      ['details', { met: 1, total: 1, mode: 'edit', opened: true, findings: read.scan.findings }],
    ]);
    const { view, address, scan } = guideState(NEW_APPLICATION, { tab: 'details', settings: now });
    const { findings } = nextGuideState({ ...read, tabs }, { ...READING, view, address, scan }, false).scan;
    return [method, login].map((id) => findings.find(({ requirement }) => requirement.id === id)?.status);
  };
  expect(statusAfter(settings('met', 'missing'))).toEqual(['met', 'met']);
  expect(statusAfter(settings('differs', 'missing'))).toEqual(['differs', 'missing']);
});
