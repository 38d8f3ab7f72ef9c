// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type Handover, noteHandover, onReplaced, replaceEarlierGuide } from '@/utils/guide/replace-earlier';

let isInvalidated = true;
vi.mock('@/utils/extension-context', () => ({ isContextInvalidated: () => isInvalidated }));

const NOTHING: Handover = { hadPair: false, blockedSave: false };

beforeEach(() => {
  isInvalidated = true;
  noteHandover(NOTHING, '-1');
  document.documentElement.append(document.createElement('halo-setup-assistant'));
});

describe('a guide that replaces another one in a document', () => {
  it.each([
    { hadPair: true, blockedSave: false },
    { hadPair: false, blockedSave: true },
    { hadPair: true, blockedSave: true },
    NOTHING,
  ])('learns from the earlier one %o, once, although nothing of that one runs any more', (handover) => {
    noteHandover(handover, '-1');
    expect(replaceEarlierGuide('-1')).toEqual(handover);
    expect(document.documentElement.querySelector('halo-setup-assistant, halo-setup-handover')).toBeNull();
    expect(replaceEarlierGuide('-1')).toEqual(NOTHING);
  });

  it('learns what was noted last', () => {
    noteHandover({ hadPair: true, blockedSave: true }, '-1');
    noteHandover({ hadPair: true, blockedSave: false }, '-1');
    expect(replaceEarlierGuide('-1')).toEqual({ hadPair: true, blockedSave: false });
  });

  it('learns nothing of the form of another record', () => {
    noteHandover({ hadPair: true, blockedSave: true }, '-1');
    expect(replaceEarlierGuide('7f2')).toEqual(NOTHING);
  });

  it('learns it although the page removed the element before the last change', () => {
    noteHandover({ hadPair: true, blockedSave: false }, '-1');
    document.querySelector('halo-setup-handover')?.remove();
    noteHandover({ hadPair: true, blockedSave: false }, '-1');
    expect(replaceEarlierGuide('-1')).toEqual({ hadPair: true, blockedSave: false });
  });

  it('leaves no element where there is nothing to hand over', () => {
    noteHandover({ hadPair: true, blockedSave: false }, '-1');
    expect(document.querySelectorAll('halo-setup-handover')).toHaveLength(1);
    noteHandover(NOTHING, '-1');
    expect(document.querySelectorAll('halo-setup-handover')).toHaveLength(0);
  });

  it('learns what an earlier one that still runs notes at that moment', () => {
    onReplaced(() => noteHandover({ hadPair: true, blockedSave: true }, '-1'));
    expect(replaceEarlierGuide('-1')).toEqual({ hadPair: true, blockedSave: true });
  });

  it('ends an earlier one that still runs, once, and only without its extension', () => {
    const leave = vi.fn();
    isInvalidated = false;
    onReplaced(leave);
    replaceEarlierGuide('-1');
    expect(leave).not.toHaveBeenCalled();
    isInvalidated = true;
    replaceEarlierGuide('-1');
    replaceEarlierGuide('-1');
    expect(leave).toHaveBeenCalledTimes(1);
  });
});
