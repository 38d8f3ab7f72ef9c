// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type Handover, noteHandover, onReplaced, replaceEarlierGuide } from '@/utils/guide/replace-earlier';

let isInvalidated = true;
vi.mock('@/utils/extension-context', () => ({ isContextInvalidated: () => isInvalidated }));

const NOTHING: Handover = { hadPair: false, blockedSave: false };

beforeEach(() => {
  isInvalidated = true;
  noteHandover(NOTHING);
  document.documentElement.append(document.createElement('halo-setup-assistant'));
});

describe('a guide that replaces another one in a document', () => {
  it.each([
    { hadPair: true, blockedSave: false },
    { hadPair: false, blockedSave: true },
    { hadPair: true, blockedSave: true },
    NOTHING,
  ])('learns from the earlier one %o, once, although nothing of that one runs any more', (handover) => {
    noteHandover(handover);
    expect(replaceEarlierGuide()).toEqual(handover);
    expect(document.documentElement.querySelector('halo-setup-assistant, halo-setup-handover')).toBeNull();
    expect(replaceEarlierGuide()).toEqual(NOTHING);
  });

  it('learns what was noted last', () => {
    noteHandover({ hadPair: true, blockedSave: true });
    noteHandover({ hadPair: true, blockedSave: false });
    expect(replaceEarlierGuide()).toEqual({ hadPair: true, blockedSave: false });
  });

  it('leaves no element where there is nothing to hand over', () => {
    noteHandover({ hadPair: true, blockedSave: false });
    expect(document.querySelectorAll('halo-setup-handover')).toHaveLength(1);
    noteHandover(NOTHING);
    expect(document.querySelectorAll('halo-setup-handover')).toHaveLength(0);
  });

  it('ends an earlier one that still runs, once, and only without its extension', () => {
    const leave = vi.fn();
    isInvalidated = false;
    onReplaced(leave);
    replaceEarlierGuide();
    expect(leave).not.toHaveBeenCalled();
    isInvalidated = true;
    replaceEarlierGuide();
    replaceEarlierGuide();
    expect(leave).toHaveBeenCalledTimes(1);
  });
});
