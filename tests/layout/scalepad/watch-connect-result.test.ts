import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isConnectPress } from '@/utils/scalepad/connect-button';
import type { ConnectResult } from '@/utils/scalepad/connect-result';
import { observeForm } from '@/utils/scalepad/observe-form';
import { statusTexts } from '@/utils/scalepad/page-messages';
import { watchConnectResult } from '@/utils/scalepad/watch-connect-result';
import { FIELDS, newPage, show } from './form';

let end: AbortController;

beforeEach(() => {
  document.title = 'ScalePad';
  end = new AbortController();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  end.abort();
  vi.useRealTimers();
});

/** Waits until the page's changes are observed: the observer is called in a microtask, and checks after its debounce. */
const settle = (ms = 200) => vi.advanceTimersByTimeAsync(ms);

describe('the form on a page', () => {
  it('is reported once when it appears and once when it disappears', async () => {
    const reports: boolean[] = [];
    show('<main><h1>Integrations</h1></main>');
    observeForm(document, FIELDS, (isShown) => reports.push(isShown), end.signal);
    await settle();
    expect(reports).toEqual([]);
    show(newPage());
    await settle();
    document.body.append(document.createElement('hr'));
    await settle();
    expect(reports).toEqual([true]);
    show('<p>Hub</p>');
    await settle();
    expect(reports).toEqual([true, false]);
    end.abort();
    show(newPage());
    await settle();
    expect(reports).toEqual([true, false]);
  });

  it('is found when it was hidden first', async () => {
    const reports: boolean[] = [];
    show(newPage().replace('<form>', '<form style="display:none">'));
    observeForm(document, FIELDS, (isShown) => reports.push(isShown), end.signal);
    document.querySelector('form')?.removeAttribute('style');
    await settle();
    expect(reports).toEqual([true]);
  });
});

describe("the press of the form's button", () => {
  /** Returns an event like a person's press; only the browser can create a trusted one. */
  const pressOn = (target: Element | null, type = 'click', isTrusted = true) =>
    ({ type, target, isTrusted, composedPath: () => [target] }) as unknown as Event;
  const is = (event: Event) => isConnectPress(event, document, FIELDS);

  it.each(['Connect now', 'Save HaloPSA Setup', 'Add Integration', '  CONNECT '])('is one on "%s"', (label) => {
    show(newPage().replace('Connect now', `<span>${label}</span>`));
    expect(is(pressOn(document.querySelector('button span')))).toBe(true);
  });

  it("is Enter in a field, by the form's submit", () => {
    show(newPage());
    expect(is(pressOn(document.querySelector('form'), 'submit'))).toBe(true);
  });

  it('is none on Cancel, outside the form, by a script, or without the form', () => {
    show(
      `<button id="out">Connect now</button>${newPage().replace('<button>', '<button id="no">Cancel</button><button>')}`,
    );
    expect(is(pressOn(document.querySelector('#no')))).toBe(false);
    expect(is(pressOn(document.querySelector('#out')))).toBe(false);
    expect(is(pressOn(document.querySelector('form button:last-child'), 'click', false))).toBe(false);
    show('<button>Connect now</button>');
    expect(is(pressOn(document.querySelector('button')))).toBe(false);
  });
});

describe('the answer after Connect', () => {
  let reports: ConnectResult[];
  const watch = (hasForm: () => boolean = () => true, rowCounts = true) => {
    reports = [];
    const before = statusTexts(document);
    watchConnectResult(document, {
      before,
      region: document.querySelector('form'),
      hasForm,
      rowCounts: () => rowCounts,
      onAnswer: (answer) => reports.push(answer),
      signal: end.signal,
    });
  };
  const ids = () => reports.map(({ id }) => id);
  const showMessage = (text: string, kind = 'role="alert"') =>
    document.querySelector('main')?.insertAdjacentHTML('beforeend', `<p ${kind}>${text}</p>`);

  it("is the page's new message, not an earlier one", async () => {
    show(newPage());
    showMessage('Sync error');
    watch();
    await settle();
    expect(reports).toEqual([]);
    showMessage('Invalid credentials');
    await settle();
    expect(reports).toEqual([{ id: 'credentials', good: false, quote: 'Invalid credentials' }]);
  });

  it('is the same text again when it was removed and added', async () => {
    show(newPage());
    showMessage('Sync error');
    watch();
    document.querySelector('[role="alert"]')?.remove();
    showMessage('Sync error');
    await settle();
    expect(ids()).toEqual(['syncError']);
  });

  it.each([
    ['a toast', 'class="Toastify__toast"'],
    ['a live region', 'aria-live="polite"'],
    ['an error beside the form', 'class="form-error"'],
  ])('is read from %s', async (_what, kind) => {
    show(newPage());
    watch();
    showMessage('The request timed out', kind);
    await settle();
    expect(ids()).toEqual(['timeout']);
  });

  it('is not read from what is invisible, from a busy page, nor from a box around the fields', async () => {
    show(newPage().replace('<form>', '<form class="has-error">'));
    watch();
    showMessage('Sync error', 'role="alert" style="display:none"');
    showMessage('Connecting…');
    await settle();
    expect(reports).toEqual([]);
  });

  it('follows the page from an error to a success, and ends there', async () => {
    show(newPage());
    watch();
    showMessage('Sync error');
    await settle();
    showMessage('HaloPSA connected successfully');
    await settle();
    showMessage('Invalid URL');
    await settle();
    expect(ids()).toEqual(['syncError', 'connected']);
  });

  it.each([
    'Microsoft 365: sync complete',
    'ConnectWise is now connected',
    'Client Halo Industries added successfully',
    'User Jane successfully added',
    'Connected successfully',
  ])('is no known success where the page says "%s", which does not name it', async (text) => {
    show(newPage());
    watch();
    showMessage(text);
    await settle();
    expect(reports).toEqual([{ id: 'unknown', good: false, quote: text }]);
  });

  it.each([
    'HaloPSA was connected successfully.',
    'Halo PSA: connected',
    'Halo integration added',
    'Successfully connected to Halo',
  ])('is a success where the page says "%s"', async (text) => {
    show(newPage());
    watch();
    showMessage(text);
    await settle();
    expect(ids()).toEqual(['connected']);
  });

  it('is a success without a name in the form’s own box', async () => {
    show(newPage());
    watch();
    document.querySelector('form')?.insertAdjacentHTML('beforeend', '<p role="status">Connected successfully</p>');
    await settle();
    expect(ids()).toEqual(['connected']);
  });

  it('is not combined from two toasts in one container, nor from an earlier one', async () => {
    show(newPage());
    showMessage('<span class="toast">HaloPSA is connected</span>', 'aria-live="polite"');
    watch();
    document
      .querySelector('.toast')
      ?.insertAdjacentHTML('afterend', '<span class="toast">Microsoft 365: sync complete</span>');
    await settle();
    expect(ids()).toEqual(['unknown']);
    document.querySelector('.toast')?.insertAdjacentHTML('afterend', '<span class="toast">HaloPSA: settings</span>');
    await settle();
    expect(ids()).not.toContain('connected');
  });

  it('is read from the list of integrations once the form is removed', async () => {
    let there = true;
    show(newPage());
    watch(() => there);
    there = false;
    show('<main><ul><li>Datto RMM <i>Sync error</i></li><li><b>HaloPSA</b> PSA <i>Syncing 4%</i></li></ul></main>');
    await settle();
    expect(ids()).toEqual(['connected']);
  });

  it('is not read from a list that the admin opened: it may be of another day', async () => {
    show('<main><ul><li><b>HaloPSA</b> PSA <i>Last synced today</i></li></ul></main>');
    watch(() => false, false);
    await settle();
    expect(reports).toEqual([]);
    await settle(60_000);
    expect(ids()).toEqual(['none']);
  });

  it.each([
    ['an error', '<i class="status error">Sync error</i>'],
    ['a success', '<i class="status-message">Last synced today</i>'],
  ])('is not %s in the row or tile of another integration', async (_what, status) => {
    for (const tag of ['li', 'div']) {
      show(newPage());
      watch(() => false);
      show(
        `<main><div><${tag} class="tile"><b>Datto RMM</b>${status}</${tag}><${tag} class="tile">HaloPSA</${tag}></div></main>`,
      );
      await settle();
      expect(ids()).toEqual([]);
    }
  });

  it('is read from a toast, also where it is one of several outside the page', async () => {
    show(`<div>${newPage()}</div><div><p class="toast">Draft kept</p></div>`);
    watch();
    document.querySelector('.toast')?.insertAdjacentHTML('afterend', '<p class="toast">Invalid credentials</p>');
    await settle();
    expect(ids()).toEqual(['credentials']);
  });

  it('is an error of the list too', async () => {
    show('<main><ul><li>Datto RMM <i>Last synced today</i></li><li><b>HaloPSA</b> <i>Sync error</i></li></ul></main>');
    watch(() => false);
    expect(ids()).toEqual(['syncError']);
  });

  it('is a message next to a field that the page already reported as wrong, which stopped the press', async () => {
    show(newPage());
    const [field] = document.querySelectorAll('input');
    field?.setAttribute('aria-invalid', 'true');
    field?.setAttribute('aria-describedby', 'why');
    field?.insertAdjacentHTML('afterend', '<p id="why">This field is required.</p>');
    watch();
    await settle();
    expect(reports).toEqual([]);
    await settle(2000);
    expect(ids()).toEqual(['required']);
  });

  it('is none when the page shows nothing for a minute, and a later message counts', async () => {
    show(newPage());
    watch();
    await settle(59_000);
    expect(reports).toEqual([]);
    await settle(1500);
    expect(ids()).toEqual(['none']);
    showMessage('Sync error');
    await settle();
    expect(ids()).toEqual(['none', 'syncError']);
  });
});
