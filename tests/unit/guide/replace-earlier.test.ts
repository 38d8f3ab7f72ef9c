// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type Handover, HandoverNote, onReplaced, replaceEarlierGuide } from '@/utils/guide/replace-earlier';

let isInvalidated = true;
vi.mock('@/utils/extension-context', () => ({ isContextInvalidated: () => isInvalidated }));

const NOTHING: Handover = { hadPair: false, blockedSave: false };

let note: HandoverNote;
beforeEach(() => {
  isInvalidated = true;
  document.querySelector('halo-setup-handover')?.remove();
  note = new HandoverNote();
  note.change({ record: '-1' });
  document.documentElement.append(document.createElement('halo-setup-assistant'));
});

describe('a guide that replaces another one in a document', () => {
  it.each([
    { hadPair: true, blockedSave: false },
    { hadPair: false, blockedSave: true },
    { hadPair: true, blockedSave: true },
    NOTHING,
  ])('reads %o from the earlier one, once, even if that one no longer runs', (handover) => {
    note.change(handover);
    expect(replaceEarlierGuide('-1')).toEqual(handover);
    expect(document.documentElement.querySelector('halo-setup-assistant, halo-setup-handover')).toBeNull();
    expect(replaceEarlierGuide('-1')).toEqual(NOTHING);
  });

  it('reads what was noted last', () => {
    note.change({ hadPair: true, blockedSave: true });
    note.change({ hadPair: true, blockedSave: false });
    expect(replaceEarlierGuide('-1')).toEqual({ hadPair: true, blockedSave: false });
  });

  it('reads nothing about the form of another record', () => {
    note.change({ hadPair: true, blockedSave: true });
    expect(replaceEarlierGuide('7f2')).toEqual(NOTHING);
  });

  it('reads the note even if the page removed the element before the last change', () => {
    note.change({ hadPair: true, blockedSave: false });
    document.querySelector('halo-setup-handover')?.remove();
    note.change({ hadPair: true, blockedSave: false });
    expect(replaceEarlierGuide('-1')).toEqual({ hadPair: true, blockedSave: false });
  });

  it('changes nothing in the page while the note stays the same', () => {
    note.change({ hadPair: true });
    const changes = new MutationObserver(() => undefined);
    changes.observe(document, { subtree: true, childList: true, attributes: true });
    note.change({ record: '-1', hadPair: true });
    expect(changes.takeRecords()).toEqual([]);
    changes.disconnect();
  });

  it('leaves no element where there is nothing to hand over', () => {
    note.change({ hadPair: true, blockedSave: false });
    expect(document.querySelectorAll('halo-setup-handover')).toHaveLength(1);
    note.change(NOTHING);
    expect(document.querySelectorAll('halo-setup-handover')).toHaveLength(0);
  });

  it('reads the note about the last form of the earlier one, and nothing about the form before', () => {
    note.change({ hadPair: true });
    note.change({ record: '7f2', hadPair: false });
    expect(replaceEarlierGuide('7f2')).toEqual(NOTHING);
    note.change({ blockedSave: true });
    expect(replaceEarlierGuide('7f2')).toEqual({ hadPair: false, blockedSave: true });
  });

  it('reads the note from an earlier one that still runs, even if the page removed the element, and that one stops noting', () => {
    note.change({ hadPair: true, blockedSave: true });
    document.querySelector('halo-setup-handover')?.remove();
    onReplaced(() => note.end());
    expect(replaceEarlierGuide('-1')).toEqual({ hadPair: true, blockedSave: true });
    note.change({ hadPair: false });
    note.end();
    expect(document.querySelectorAll('halo-setup-handover')).toHaveLength(0);
  });

  it('ends an earlier one that still runs, once, and only if its context is invalidated', () => {
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
