// @vitest-environment happy-dom
import type { VNode } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { i18n } from '#i18n';
import { SaveGuard } from '@/utils/guide/save/save-guard';
import { interceptSave } from '@/utils/guide/save/save-interceptor';
import { haloAddress } from '@/utils/halo/address';
import { speakEnglish } from '../../speak-english';
import { captureDouble, formDouble } from './doubles';

vi.mock('@/utils/dom/clickjacking-guard', () => ({ isUnobscured: () => true }));
vi.mock('@/utils/halo/page-state', async (original) => ({
  ...(await original<typeof import('@/utils/halo/page-state')>()),
  detectPage: () => {
    throw new RangeError('Maximum call stack size exceeded');
  },
}));

interface GuardProps {
  text: string;
  onSaveWithout(event: Event): void;
  onReadAgain(event: Event): void;
  onCopyAndSave(event: Event): void;
}

/** What the guard shows; null while it is closed. */
let shown: GuardProps | null = null;
vi.mock('@/utils/guide/mount-panel', () => ({
  mountPanel: () => ({
    show: (themed: VNode<{ children: VNode<GuardProps> }>) => {
      shown = themed.props.children.props;
    },
    remove: () => {
      shown = null;
    },
  }),
}));

const eventInit = { bubbles: true, cancelable: true, composed: true };
let saves: number;
let news: string[];
let watch: AbortController;
let guard: SaveGuard;

/** Opens a page of Halo on which nothing can be read. */
function open(path: string): void {
  const href = `https://demo.halopsa.com/config/${path}`;
  (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(href);
  document.body.innerHTML = `<form><input id="name"><button id="save" type="submit">Save</button></form>
    <button id="other" type="button">Generate</button>`;
  document.querySelector('form')?.addEventListener('submit', (event) => {
    event.preventDefault();
    saves += 1;
  });
  guard = new SaveGuard(
    '',
    captureDouble(),
    formDouble(),
    { change: () => undefined },
    {
      mayRead: () => true,
      onProceed: () => undefined,
      show: (text) => void news.push(text),
      onDialog: () => undefined,
    },
  );
  const address = haloAddress(new URL(href));
  guard.enter(address);
  interceptSave(() => address, guard, watch.signal);
}

/** Dispatches a trusted event; returns whether its default action was allowed. */
function press(id: string, event: Event = new MouseEvent('click', eventInit)): boolean {
  Object.defineProperty(event, 'isTrusted', { value: true });
  return document.getElementById(id)?.dispatchEvent(event) === true;
}

beforeEach(() => {
  saves = 0;
  news = [];
  shown = null;
  watch = new AbortController();
  speakEnglish();
});
afterEach(() => {
  watch.abort();
  guard.enter(null);
});

describe('an application’s page that cannot be read', () => {
  beforeEach(() => open('integrations/api/applications?id=-1'));

  it.each([
    ['a press on Save', () => press('save')],
    ['Enter in a field', () => press('name', new KeyboardEvent('keydown', { ...eventInit, key: 'Enter' }))],
    ['Ctrl+S', () => press('name', new KeyboardEvent('keydown', { ...eventInit, key: 's', ctrlKey: true }))],
    ['the form’s own submit', () => void document.querySelector('form')?.requestSubmit()],
  ])('blocks %s, and shows the reason', async (_what, act) => {
    expect(act()).not.toBe(true);
    await vi.waitFor(() => expect(shown?.text).toBe(i18n.t('guide.guard.unreadable')));
    expect(saves).toBe(0);
  });

  it('saves once where the admin chooses to', async () => {
    press('save');
    await vi.waitFor(() => expect(shown).not.toBeNull());
    shown?.onSaveWithout(new MouseEvent('click'));
    expect(saves).toBe(1);
    expect(shown).toBeNull();
  });

  it('shows that the page still cannot be read after another attempt', async () => {
    press('save');
    await vi.waitFor(() => expect(shown).not.toBeNull());
    shown?.onReadAgain(new MouseEvent('click'));
    await vi.waitFor(() => expect(shown).toMatchObject({ status: i18n.t('guide.guard.stillNot') }));
    expect(saves).toBe(0);
  });

  it('does not block the next press of an admin who copies it themselves', async () => {
    press('save');
    await vi.waitFor(() => expect(shown).not.toBeNull());
    shown?.onCopyAndSave(new MouseEvent('click'));
    await vi.waitFor(() => expect(news).toEqual([i18n.t('guide.guard.copyYourself')]));
    press('save');
    expect(saves).toBe(1);
  });

  it('blocks no other press', () => {
    expect(press('other')).toBe(true);
    expect(press('name')).toBe(true);
    expect(shown).toBeNull();
  });
});

it('does not block Save on another page that cannot be read', () => {
  open('agents/roles?id=-1');
  expect(press('save')).toBe(true);
  expect(saves).toBe(1);
});
