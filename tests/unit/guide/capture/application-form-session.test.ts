// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { sendPairDiscarded, sendSaveRequested } from '@/utils/guide/background-client';
import { ApplicationFormSession } from '@/utils/guide/capture/application-form-session';
import { haloAddress } from '@/utils/halo/address';
import type { CaptureSource } from '@/utils/vault/pairs';
import { pageState } from '../guide-states';
import { captureDouble } from '../save/doubles';

vi.mock('@/utils/guide/background-client', () => ({
  sendSaveRequested: vi.fn(() => Promise.resolve()),
  sendPairDiscarded: vi.fn(() => Promise.resolve()),
}));

const captureValues = vi.fn((_values: object, _again?: boolean, _from?: CaptureSource) => Promise.resolve(true));
const capture = captureDouble({ hasPair: true, capture: captureValues, discard: vi.fn() });
const at = (query: string) =>
  haloAddress(new URL(`https://demo.halopsa.com/config/integrations/api/applications${query}`));
const LIST = at('');
const NEW = at('?id=-1');
const OLD = at('?id=4');

const EDIT = pageState();
const VIEW = pageState({ mode: 'view' });
const read = (clientId: string) => form.capturePair({ state: 'pair', clientId, clientSecret: `secret of ${clientId}` });
/** Returns the source of the last pair that was sent to the vault. */
const lastSource = () => captureValues.mock.lastCall?.[2];

/** What is noted for a later run of the extension. */
const noted: Record<string, unknown> = {};
const handover = { change: (what: object) => void Object.assign(noted, what) };

let form: ApplicationFormSession;
beforeEach(() => {
  vi.clearAllMocks();
  form = new ApplicationFormSession(capture, handover);
});

describe('where a pair was read', () => {
  it('is sent with it: a new form, a saved record, or neither', () => {
    for (const [address, record] of [
      [NEW, 'new'],
      [OLD, 'saved'],
      [LIST, undefined],
    ] as const) {
      form.enter(address);
      void read('a');
      expect(lastSource()).toEqual({ record, instead: undefined });
    }
  });

  it('is sent with the Client ID that the same form had before, but never with that of an earlier form', () => {
    form.enter(NEW);
    void read('a');
    void read('b');
    expect(lastSource()?.instead).toBe('a');
    form.passed();
    // Halo goes back to the list; the result of the Save is not known.
    form.enter(LIST);
    form.enter(NEW);
    void read('c');
    expect(lastSource()?.instead).toBeUndefined();
  });
});

describe('the pair that a Save saved', () => {
  it('is the one of its own form', () => {
    form.enter(NEW);
    void read('a');
    form.passed();
    form.enter(OLD);
    expect(form.saved()).toBe('a');
    expect(form.saved()).toBeNull();
  });

  it('is none when its form showed none, even if the Save before was never confirmed', () => {
    form.enter(NEW);
    void read('a');
    form.passed();
    form.enter(LIST);
    form.enter(OLD);
    form.pressed(VIEW);
    form.passed();
    expect(form.saved()).toBeNull();
  });

  it('is none of a form that was left by Cancel', () => {
    form.enter(OLD);
    form.pressed(EDIT);
    void read('a');
    form.pressed(VIEW);
    form.passed();
    expect(form.saved()).toBeNull();
  });

  it('is the one that the saved record shows, where the form showed none', () => {
    form.enter(NEW);
    form.passed();
    form.enter(OLD);
    expect(form.saved()).toBeNull();
    void read('a');
    expect(form.saved()).toBe('a');
  });
});

describe('leaving a new form', () => {
  it('is blocked once, and discards the pair on the second press', () => {
    form.enter(NEW);
    void read('a');
    expect(form.shouldBlockNavigation(EDIT)).toBe(true);
    expect(form.shouldBlockNavigation(EDIT)).toBe(false);
    form.enter(LIST);
    expect(sendPairDiscarded).toHaveBeenCalledWith('a');
  });

  it('discards nothing while a Save may be under way, until Halo reports its failure', () => {
    form.enter(NEW);
    void read('a');
    form.passed();
    expect(form.shouldBlockNavigation(EDIT)).toBe(true);
    expect(form.shouldBlockNavigation(EDIT)).toBe(false);
    form.enter(LIST);
    expect(sendPairDiscarded).not.toHaveBeenCalled();
    form.enter(NEW);
    void read('b');
    form.passed();
    form.failed();
    expect(form.shouldBlockNavigation(EDIT)).toBe(true);
    expect(form.shouldBlockNavigation(EDIT)).toBe(false);
    form.enter(LIST);
    expect(sendPairDiscarded).toHaveBeenCalledWith('b');
  });

  it('is not blocked for a pair of the previous form', () => {
    form.enter(NEW);
    void read('a');
    form.passed();
    form.enter(LIST);
    form.enter(NEW);
    expect(form.shouldBlockNavigation(EDIT)).toBe(false);
  });
});

it('reports a Save at once, and its failure, only for the pair of the open form', () => {
  form.enter(OLD);
  form.passed();
  expect(sendSaveRequested).not.toHaveBeenCalled();
  void read('a');
  form.passed();
  expect(sendSaveRequested).toHaveBeenLastCalledWith('a', true);
  form.failed();
  expect(sendSaveRequested).toHaveBeenLastCalledWith('a', false);
});

describe('a Save that is cancelled', () => {
  const saveAndCancel = (address: typeof OLD) => {
    form.enter(address);
    void read('a');
    form.passed();
    form.cancelled();
  };

  it('did not save the new secret of a saved application', () => {
    saveAndCancel(OLD);
    expect(sendSaveRequested).toHaveBeenLastCalledWith('a', false);
    form.cancelled();
    expect(sendSaveRequested).toHaveBeenCalledTimes(2);
  });

  it('may have saved a new application all the same', () => {
    saveAndCancel(NEW);
    expect(sendSaveRequested).toHaveBeenLastCalledWith('a', true);
  });
});

describe('a secret that is generated for a saved application', () => {
  beforeEach(() => {
    document.body.innerHTML = '';
    form.enter(OLD);
    form.pressed(EDIT);
    form.generated('a');
  });

  it('is missing until a pair is captured', () => {
    expect(form.isSecretRenewed).toBe(true);
    form.pressed(EDIT);
    form.cancelled();
    expect(form.isSecretRenewed).toBe(true);
    void read('a');
    expect(form.isSecretRenewed).toBe(false);
  });

  it.each([
    ['its question is cancelled', () => form.cancelled()],
    ['its question is declined', () => form.declined()],
    ['the form was closed', () => form.pressed(VIEW)],
    ['Halo saved', () => [form.passed(), form.saved()]],
    ['another record is opened', () => void form.enter(LIST)],
  ])('is not missing once %s', (_what, act) => {
    act();
    expect(form.isSecretRenewed).toBe(false);
  });

  it('is missing where it was generated before the guide noticed an earlier Save', () => {
    form.passed();
    form.pressed(EDIT);
    form.generated('a');
    form.pressed(EDIT);
    form.saved();
    expect(form.isSecretRenewed).toBe(true);
    form.passed();
    expect(form.replacedId).toBe('a');
    form.saved();
    expect(form.isSecretRenewed).toBe(false);
  });

  it('is missing where Halo shows it in a dialog that is closed', () => {
    document.body.innerText = '9b2d7f10-1c2e-4a55-8f00-7d0a4c3b2e11-0c9d8e7f-6a5b-4c3d-2e1f-0a9b8c7d6e5f';
    form.declined();
    expect(form.isSecretRenewed).toBe(true);
  });

  it('replaces the captured one by a Save, unless Halo refuses it or a pair is captured after it', () => {
    expect(form.replacedId).toBeNull();
    form.passed();
    expect(form.replacedId).toBe('a');
    form.failed();
    expect(form.replacedId).toBeNull();
    form.passed();
    expect(form.replacedId).toBe('a');
    void read('a');
    expect(form.replacedId).toBeNull();
  });

  it('is none of a new application, whose secret the form shows', () => {
    form.enter(NEW);
    form.generated('a');
    expect(form.isSecretRenewed).toBe(false);
  });
});

describe('a form whose pair an earlier run of the extension read', () => {
  it('counts as lost until a pair is read from it again', () => {
    form.enter(NEW);
    form.adopt();
    form.pressed(EDIT);
    expect(form.isPairCleared).toBe(true);
    void read('a');
    expect(form.isPairCleared).toBe(false);
  });

  it('is that of the open application only', () => {
    form.enter(NEW);
    form.adopt();
    form.enter(LIST);
    expect(form.isPairCleared).toBe(false);
    form.enter(haloAddress(new URL('https://demo.halopsa.com/config/integrations/api')));
    form.adopt();
    expect(form.isPairCleared).toBe(false);
    form.enter(OLD);
    form.adopt();
    // View mode: the form was closed.
    form.pressed(VIEW);
    expect(form.isPairCleared).toBe(false);
  });
});

describe('what is noted for a later run of the extension', () => {
  const READ = { record: '-1', hadPair: true };
  beforeEach(() => {
    form.enter(NEW);
    void read('a');
    expect(noted).toEqual(READ);
  });

  it('is that a pair was read, until it is saved', () => {
    form.passed();
    expect(noted).toEqual(READ);
    form.saved();
    expect(noted).toEqual({ record: '-1', hadPair: false });
  });

  it('is nothing about the previous form, and the record whose form is open now', () => {
    form.enter(NEW);
    expect(noted).toEqual(READ);
    form.enter(OLD);
    expect(noted).toEqual({ record: '4', hadPair: false });
    void read('b');
    expect(noted).toEqual({ record: '4', hadPair: true });
    form.enter(null);
    expect(noted).toEqual({ record: undefined, hadPair: false });
  });

  it('is nothing about a form that was closed without a Save, or whose pair is discarded with the document', () => {
    form.pressed(VIEW);
    expect(noted).toMatchObject({ hadPair: false });
    void read('b');
    form.shouldBlockNavigation(EDIT);
    form.shouldBlockNavigation(EDIT);
    expect(noted).toEqual(READ);
    dispatchEvent(new Event('pagehide'));
    expect(noted).toMatchObject({ hadPair: false });
  });

  it('is also what an earlier run read from this form', () => {
    form.enter(OLD);
    form.adopt();
    expect(noted).toEqual({ record: '4', hadPair: true });
  });
});
