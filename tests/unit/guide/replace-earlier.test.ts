// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type Handover, onReplaced, replaceEarlierGuide } from '@/utils/guide/replace-earlier';

let isInvalidated = true;
vi.mock('@/utils/extension-context', () => ({ isContextInvalidated: () => isInvalidated }));

const NOTHING: Handover = { hadPair: false, blockedSave: false };

beforeEach(() => {
  isInvalidated = true;
  document.documentElement.append(document.createElement('halo-setup-assistant'));
});

describe('a guide that replaces another one in a document', () => {
  it.each([{ hadPair: true, blockedSave: false }, { hadPair: true, blockedSave: true }, NOTHING])(
    'learns from the earlier one %o, once',
    (handover) => {
      const leave = vi.fn(() => handover);
      onReplaced(leave);
      expect(replaceEarlierGuide()).toEqual(handover);
      expect(document.querySelector('halo-setup-assistant')).toBeNull();
      expect(replaceEarlierGuide()).toEqual(NOTHING);
      expect(leave).toHaveBeenCalledTimes(1);
    },
  );

  it('learns nothing from one that still has its extension, and does not end it', () => {
    isInvalidated = false;
    const leave = vi.fn(() => ({ hadPair: true, blockedSave: true }));
    onReplaced(leave);
    expect(replaceEarlierGuide()).toEqual(NOTHING);
    expect(leave).not.toHaveBeenCalled();
    isInvalidated = true;
    replaceEarlierGuide();
    expect(leave).toHaveBeenCalledTimes(1);
  });

  it('hears what is said of the earlier one at that moment only', () => {
    document.dispatchEvent(new Event('halo-setup-assistant-save'));
    expect(replaceEarlierGuide()).toEqual(NOTHING);
  });
});
