// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { interceptSave, type SaveInterceptorHandlers } from '@/utils/guide/save/save-interceptor';
import { haloAddress } from '@/utils/halo/address';

// happy-dom lays nothing out.
vi.mock('@/utils/dom/visible', () => ({
  isVisible: (el: Element) => el.isConnected && el.closest('[hidden]') === null,
  isBoxVisible: () => true,
  labelsBeside: () => [],
}));

const NEW = 'https://demo.halopsa.com/config/integrations/api/applications?id=-1';
const PAGE = `
  <nav class="breadcrumb">Applications</nav>
  <button id="back" type="button" class="backbtn"></button>
  <a id="menu" href="https://demo.halopsa.com/tickets">Tickets</a>
  <a id="blank" href="https://demo.halopsa.com/tickets" target="_blank">Tickets</a>
  <a id="here" href="${NEW}#top">Top</a>
  <a id="other" href="https://example.com/">Elsewhere</a>
  <div class="tab-container"><div class="tab tabselected">Details</div><div class="tab">Permissions</div></div>
  <form class="details-form">
    <input id="name"><textarea id="notes"></textarea><input id="box" type="checkbox">
    <button id="save" type="submit">Save</button>
  </form>
  <a id="link" role="button" class="nhd-button" tabindex="0">Save</a>
  <button id="cancel" type="button">Cancel</button>
  <div class="ReactModal__Content"><button id="staged" type="button">Save</button></div>`;

/** The calls of the handlers, in order. */
let calls: string[];
let passes: boolean;
let blocksNavigation: boolean;
let redo: (() => void) | null;
/** How often the page saved. */
let saves: number;
let watch: AbortController;
let now: number;

const el = (id: string) => document.getElementById(id) as HTMLElement;
/** Dispatches a trusted event; returns whether its default action was allowed. */
function dispatchTrusted(id: string, event: Event): boolean {
  Object.defineProperty(event, 'isTrusted', { value: true });
  return el(id).dispatchEvent(event);
}
const eventInit = { bubbles: true, cancelable: true, composed: true };
const press = (id: string, keys: MouseEventInit = {}) =>
  dispatchTrusted(id, new MouseEvent('click', { ...eventInit, ...keys }));
const key = (id: string, name: string) =>
  dispatchTrusted(id, new KeyboardEvent('keydown', { ...eventInit, key: name }));

/** The page itself made the last Save that passed. */
let byPage = false;

const handlers: SaveInterceptorHandlers = {
  onPressed: () => void calls.push('pressed'),
  canProceed: () => passes,
  onProceed: (pressed) => {
    calls.push('passed');
    byPage = !pressed;
  },
  onBlocked: (again) => {
    calls.push('blocked');
    redo = again;
  },
  shouldBlockNavigation: () => {
    calls.push('leaving');
    return blocksNavigation;
  },
};

beforeEach(() => {
  calls = [];
  passes = true;
  blocksNavigation = false;
  redo = null;
  saves = 0;
  now = 1000;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(NEW);
  document.body.innerHTML = PAGE;
  const form = document.querySelector('form');
  // Like Halo, saves on the form's submit without leaving the page.
  form?.addEventListener('submit', (event) => {
    event.preventDefault();
    saves += 1;
  });
  el('link').addEventListener('click', () => {
    saves += 1;
  });
  for (const id of ['menu', 'blank', 'here', 'other'])
    el(id).addEventListener('click', (event) => event.preventDefault());
  watch = new AbortController();
  const address = haloAddress(new URL(NEW));
  interceptSave(() => address, handlers, watch.signal);
});
afterEach(() => watch.abort());

describe('a press that is safe passes unchanged, and counts once', () => {
  it('on Save, with the submit that follows', () => {
    expect(press('save')).toBe(true);
    expect(saves).toBe(1);
    expect(calls.filter((one) => one === 'passed')).toHaveLength(1);
    expect(calls[0]).toBe('pressed');
  });

  it('on a Save that is a link', () => {
    press('link');
    expect(saves).toBe(1);
    expect(calls.filter((one) => one === 'passed')).toHaveLength(1);
  });

  it('by Enter and by the space bar on it', () => {
    expect(key('link', 'Enter')).toBe(true);
    now += 1000;
    expect(key('link', ' ')).toBe(true);
    expect(calls.filter((one) => one === 'passed')).toHaveLength(2);
  });

  it('by Enter in a field: the form’s submit is what counts', () => {
    expect(key('name', 'Enter')).toBe(true);
    expect(calls).toEqual(['pressed']);
    document.querySelector('form')?.requestSubmit();
    expect(saves).toBe(1);
    expect(calls.filter((one) => one === 'passed')).toHaveLength(1);
  });

  it.each([{ ctrlKey: true }, { metaKey: true }])('by the key that saves in many pages (%o)', (keys) => {
    expect(dispatchTrusted('name', new KeyboardEvent('keydown', { ...eventInit, key: 's', ...keys }))).toBe(true);
    expect(calls).toEqual(['pressed', 'passed']);
    key('name', 's');
    dispatchTrusted('name', new KeyboardEvent('keydown', { ...eventInit, key: 's', ...keys, altKey: true }));
    expect(calls).toEqual(['pressed', 'passed']);
  });

  it('distinguishes the admin’s own press from a form that the page submits by itself', () => {
    press('link');
    expect(byPage).toBe(false);
    now += 1000;
    document.querySelector('form')?.requestSubmit();
    expect(byPage).toBe(true);
  });

  it('reads the page’s values before the page acts on any press', () => {
    press('box');
    expect(calls).toEqual(['pressed']);
  });
});

describe('a Save in words that are not known', () => {
  it.each(['Save & Close', 'Save changes', 'Speichern und schließen'])(
    'blocks “%s” that is not safe, and reports no Save of it that is',
    (text) => {
      el('link').textContent = text;
      el('save').remove();
      press('link');
      expect([saves, calls]).toEqual([1, ['pressed']]);
      now += 1000;
      passes = false;
      expect(press('link')).toBe(false);
      expect([saves, calls.at(-1)]).toEqual([1, 'blocked']);
      redo?.();
      expect([saves, calls.at(-1)]).toEqual([2, 'passed']);
    },
  );

  it('blocks the submit of a form without a known Save, and reports no Save of one that is safe', () => {
    el('link').remove();
    el('save').textContent = 'Update';
    document.querySelector('form')?.requestSubmit();
    expect([saves, calls]).toEqual([1, ['pressed']]);
    now += 1000;
    passes = false;
    press('save');
    expect([saves, calls.at(-1)]).toEqual([1, 'blocked']);
    redo?.();
    expect([saves, calls]).toEqual([2, expect.arrayContaining(['passed'])]);
  });

  it.each([
    ['link', 'Saved searches'],
    ['link', 'Generate'],
    ['staged', 'Save & Close'],
  ])('ignores #%s “%s”', (id, text) => {
    el(id).textContent = text;
    passes = false;
    expect(press(id)).toBe(true);
    expect(calls).toEqual(['pressed']);
  });
});

describe('a press that is not safe', () => {
  beforeEach(() => {
    passes = false;
  });

  it.each([
    ['on Save', () => press('save')],
    ['on a Save that is a link', () => press('link')],
    ['Enter on it', () => key('link', 'Enter')],
    ['the space bar on it', () => key('link', ' ')],
    ['Enter in a field', () => key('name', 'Enter')],
  ])('%s is blocked, and repeated once', (_what, act) => {
    expect(act()).toBe(false);
    expect(saves).toBe(0);
    expect(calls).toContain('blocked');
    redo?.();
    expect(saves).toBe(1);
    // The second press of a double click counts as the same press.
    now += 300;
    expect(press('save')).toBe(false);
    expect(saves).toBe(1);
    now += 1000;
    passes = true;
    press('save');
    expect(saves).toBe(2);
  });

  it('is blocked where Halo submits the form by itself', () => {
    document.querySelector('form')?.requestSubmit();
    expect(saves).toBe(0);
    expect(calls).toContain('blocked');
    redo?.();
    expect(saves).toBe(1);
  });

  it('is repeated on the current button where Halo has rendered Save again', () => {
    press('link');
    const fresh = el('link').cloneNode(true);
    fresh.addEventListener('click', () => {
      saves += 1;
    });
    el('save').remove();
    el('link').replaceWith(fresh);
    redo?.();
    expect(saves).toBe(1);
  });
});

describe('what the interceptor ignores', () => {
  beforeEach(() => {
    passes = false;
  });

  it.each([
    ['a Save in a dialog, which only stages', () => press('staged')],
    ['Enter in a field of several lines', () => key('notes', 'Enter')],
    ['Enter on a box', () => key('box', 'Enter')],
    ['another key in a field', () => key('name', 'a')],
  ])('%s passes', (_what, act) => {
    expect(act()).toBe(true);
    expect(calls).not.toContain('blocked');
  });

  it("a script's press is not the admin's", () => {
    el('link').click();
    expect(saves).toBe(1);
    expect(calls).toEqual([]);
  });

  it('nothing is intercepted once the page is left', () => {
    watch.abort();
    press('save');
    expect(saves).toBe(1);
    expect(calls).toEqual([]);
  });
});

describe('leaving', () => {
  it.each([
    ['Cancel', () => press('cancel')],
    ['Escape', () => key('name', 'Escape')],
    ['a link to another page', () => press('menu')],
    ['Back', () => press('back')],
  ])('%s is blocked while the guard requires it, and proceeds afterwards', (_what, act) => {
    blocksNavigation = true;
    let reached = false;
    document.body.addEventListener('click', () => {
      reached = true;
    });
    expect(act()).toBe(false);
    expect(reached).toBe(false);
    blocksNavigation = false;
    calls = [];
    act();
    expect(calls).toContain('leaving');
  });

  it.each([
    ['into another tab', () => press('blank')],
    ['into another tab by a key', () => press('menu', { ctrlKey: true })],
    ['to a place on this page', () => press('here')],
    ['to another site, where the browser asks', () => press('other')],
  ])('a link %s is not', (_where, act) => {
    blocksNavigation = true;
    act();
    expect(calls).not.toContain('leaving');
  });
});
