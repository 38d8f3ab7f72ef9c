// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { GuardDialog } from '@/utils/guide/save/guard-dialog';
import { SaveGuard } from '@/utils/guide/save/save-guard';
import { speakEnglish } from '../../speak-english';
import { APPLICATION, addressOf, NEW_APPLICATION, pageState } from '../guide-states';
import { captureDouble, formDouble } from './doubles';

vi.mock('@/utils/dom/clickjacking-guard', () => ({ isUnobscured: () => true }));
// happy-dom lays nothing out.
vi.mock('@/utils/dom/visible', () => ({ isVisible: () => true, isBoxVisible: () => true, labelsBeside: () => [] }));

const ID = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';
const SECRET = '9b2d7f10-1c2e-4a55-8f00-7d0a4c3b2e11-0c9d8e7f-6a5b-4c3d-2e1f-0a9b8c7d6e5f';
const MASK = '*'.repeat(28);
const row = (label: string, value: string) =>
  `<div><label>${label}</label><div class="noedit-value">${value}</div></div>`;

const capture = captureDouble({ isSafe: () => safe });
const form = formDouble();

let safe = true;
let mayRead = true;
let guard: SaveGuard;
/** What is noted for a later run of the extension. */
let noted: object;
beforeEach(() => {
  safe = true;
  mayRead = true;
  Object.assign(form, { hasCapturedPair: false, isPairCleared: false, isSecretRenewed: false });
  Object.assign(capture, { unsent: {} });
  speakEnglish();
  noted = {};
  guard = new SaveGuard(
    '',
    capture,
    form,
    { change: (what) => void Object.assign(noted, what) },
    {
      mayRead: () => mayRead,
      onProceed: () => undefined,
      show: () => undefined,
      onDialog: () => undefined,
    },
  );
  guard.enter(addressOf(APPLICATION));
});

interface Question {
  status: string;
  onReadAgain(event: Event): void;
  onSaveWithout(event: Event): void;
}

/** Returns what the dialog shows last, once `act` has opened or changed it. */
function asked(act: () => void): () => Question | undefined {
  const shown = vi.spyOn(GuardDialog.prototype, 'show').mockImplementation(() => undefined);
  vi.spyOn(GuardDialog.prototype, 'isOpen', 'get').mockReturnValue(true);
  act();
  return () => shown.mock.lastCall?.[0];
}

/** Returns whether a Save of the application proceeds while its form shows this. */
function passes(html: string): boolean {
  document.body.innerHTML = html;
  const page = pageState();
  guard.onPressed(page);
  return guard.canProceed(page);
}

describe('a Save of an application', () => {
  it.each([
    ['its pair can be read', row('Client ID', ID) + row('Client Secret', SECRET), true],
    ['its secret is masked', row('Client ID', ID) + row('Client Secret', MASK), true],
    [
      'its secret is masked, and another one is beside it',
      `${row('Client ID', ID)}${row('Client Secret', MASK)}<p>Your new secret: <b>${SECRET}</b></p>`,
      false,
    ],
    ['its secret has another label', row('Client ID', ID) + row('Geheimnis', SECRET), false],
    ['its secret has no Client ID', row('Client Secret', SECRET), false],
    ['it shows none', row('Application Name', 'ScalePad'), true],
  ])('where %s', (_what, html, expected) => expect(passes(html)).toBe(expected));
});

describe('a Save on another tab of the application than its pair is on', () => {
  const shown = row('Application Name', 'ScalePad');

  it.each([
    ['the vault holds the pair', { hasCapturedPair: true }, {}, true],
    ['the pair is not acknowledged yet', { hasCapturedPair: true }, { clientSecret: SECRET }, false],
    ['the vault no longer holds the pair', { isPairCleared: true }, {}, false],
  ])('where %s', (_what, of, unsent, expected) => {
    Object.assign(form, of);
    Object.assign(capture, { unsent });
    expect(passes(shown)).toBe(expected);
  });
});

it.each([
  ['the tab with its secret', row('Client ID', ID) + row('Client Secret', MASK)],
  ['another tab', row('Application Name', 'ScalePad')],
])('a Save of an application with a new secret that was not captured is blocked on %s', (_where, html) => {
  Object.assign(form, { isSecretRenewed: true });
  expect(passes(html)).toBe(false);
  expect(passes(row('Client ID', ID) + row('Client Secret', SECRET))).toBe(true);
});

it('notes that a saved application with a secret that cannot be read has a new one', () => {
  const generated = vi.spyOn(form, 'generated');
  passes(row('Client ID', ID) + row('Client Secret', MASK));
  expect(generated).not.toHaveBeenCalled();
  passes(
    `${row('Client ID', ID)}<div><label>Client Secret</label><div class="noedit-value">Two ${SECRET} of ${SECRET.replace('9', 'a')}</div></div>`,
  );
  expect(generated).toHaveBeenCalledWith(ID);
});

describe('a Save of a new application', () => {
  const MASKED = row('Client ID', ID) + row('Client Secret', MASK);
  beforeEach(() => guard.enter(addressOf(NEW_APPLICATION)));

  it.each([
    ['its secret is masked', MASKED, {}, {}, false],
    ['words are shown instead of its secret', row('Client ID', ID) + row('Client Secret', 'Not set'), {}, {}, false],
    ['its secret was captured before it was masked', MASKED, { hasCapturedPair: true }, {}, true],
    ['it is not acknowledged yet', MASKED, { hasCapturedPair: true }, { clientSecret: SECRET }, false],
    ['the vault no longer holds it', MASKED, { hasCapturedPair: true, isPairCleared: true }, {}, false],
    ['it shows none', row('Client ID', ID) + row('Client Secret', ''), {}, {}, true],
  ])('where %s', (_what, html, of, unsent, expected) => {
    Object.assign(form, of);
    Object.assign(capture, { unsent });
    expect(passes(html)).toBe(expected);
  });

  it('is not answered by reading the page again while the secret is masked, and is by Save without it', async () => {
    // The pair of an earlier form of this document.
    Object.assign(capture, { hasPair: true });
    const proceed = vi.fn();
    expect(passes(`<button type="submit">Save</button>${MASKED}`)).toBe(false);
    const question = asked(() => guard.onBlocked(proceed));
    await vi.waitFor(() => expect(question()).toBeDefined());
    question()?.onReadAgain(new MouseEvent('click'));
    await vi.waitFor(() => expect(question()?.status).toBe('Still not captured.'));
    expect(proceed).not.toHaveBeenCalled();
    question()?.onSaveWithout(new MouseEvent('click'));
    expect(proceed).toHaveBeenCalledOnce();
    // Halo may ignore a script's press: the admin's own next one proceeds.
    expect(passes(MASKED)).toBe(true);
  });
});

it('blocks a Save until the vault has acknowledged what the page shows', () => {
  safe = false;
  expect(passes(row('Client ID', ID) + row('Client Secret', SECRET))).toBe(false);
});

describe('where the organisation allows no capture', () => {
  it('no pair is read or sent, and no Save is blocked', () => {
    mayRead = false;
    safe = false;
    const sent = vi.spyOn(form, 'capturePair');
    expect(passes(row('Client ID', ID) + row('Client Secret', SECRET))).toBe(true);
    expect(passes(row('Client Secret', SECRET))).toBe(true);
    expect(sent).not.toHaveBeenCalled();
    mayRead = true;
    expect(passes(row('Client ID', ID) + row('Client Secret', SECRET))).toBe(false);
  });
});

describe('a press that an earlier run of the extension blocked', () => {
  const SAVE = '<button type="submit">Save</button>';
  const blockedText = (html: string) => {
    const shown = vi.spyOn(GuardDialog.prototype, 'show').mockImplementation(() => undefined);
    document.body.innerHTML = html;
    Object.assign(form, { isPairCleared: true });
    guard.adopt(() => undefined);
    return shown.mock.lastCall?.[0].text;
  };

  it('asks to read the secret again where the page shows it', () =>
    expect(blockedText(SAVE + row('Client ID', ID) + row('Client Secret', SECRET))).toContain(
      'Click Try reading it again',
    ));

  it('is noted for the next run until the admin decides or leaves the form', () => {
    blockedText(SAVE + row('Client ID', ID) + row('Client Secret', SECRET));
    expect(noted).toEqual({ blockedSave: true });
    guard.enter(null);
    expect(noted).toEqual({ blockedSave: false });
  });

  it('names the tab of the secret where the page shows another tab', () =>
    expect(blockedText(SAVE + row('All Access', 'No'))).toContain('open the Details tab'));

  it('is dropped where the page has no Save: the record was saved or left in the meantime', () => {
    expect(blockedText(row('All Access', 'No'))).toBeUndefined();
    expect(noted).toEqual({ blockedSave: false });
  });
});
