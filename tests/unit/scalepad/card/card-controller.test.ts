// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { FillStatus } from '@/utils/messages/scalepad';
import { CardController } from '@/utils/scalepad/card/card-controller';
import type { FormSession } from '@/utils/scalepad/form-session';
import { speakEnglish } from '../../speak-english';

const STATUS: FillStatus = { readAt: 0, halos: [], run: null, filled: null };
const hosts = () => document.querySelectorAll('halo-setup-assistant').length;
/** The closed shadow root of the card, recorded when the card attaches it. */
let root: ShadowRoot | null = null;
const text = () => root?.querySelector('aside')?.textContent ?? '';

let details: ReturnType<FormSession['details']> = null;
let session: FormSession;

beforeEach(() => {
  speakEnglish();
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockResolvedValue(STATUS as never);
  const attach = HTMLElement.prototype.attachShadow;
  vi.spyOn(HTMLElement.prototype, 'attachShadow').mockImplementation(function (this: HTMLElement, init) {
    root = attach.call(this, init);
    return root;
  });
  session = {
    form: true,
    arrived: false,
    filled: null,
    fills: 0,
    asleep: false,
    isPopupOpen: false,
    compare: async () => [],
    connects: () => false,
    region: () => null,
    missing: () => [],
    setHalted: () => undefined,
    button: () => null,
    details: () => details,
  };
  new CardController(session, '').start();
});
afterEach(() => {
  session.form = false;
  session.changed?.();
});

describe('the card', () => {
  it('is shown with the form and removed with it', () => {
    expect(hosts()).toBe(1);
    session.form = false;
    session.changed?.();
    expect(hosts()).toBe(0);
  });

  it('is in a closed shadow root', () => {
    expect(document.querySelector('halo-setup-assistant')?.shadowRoot).toBeNull();
    expect(text()).toContain('HaloPSA form found');
  });

  it('shows the outcome of each field', () => {
    session.filled = [
      { credential: 'clientId', outcome: 'filled' },
      { credential: 'clientSecret', outcome: 'locked' },
      { credential: 'tenant', outcome: 'not-needed' },
    ];
    session.fills = 1;
    session.changed?.();
    expect(text()).toContain('1 of 2 fields filled');
    expect(text()).toContain('Client Secret Read-only, not changed');
    expect(text()).toContain('Tenant Not needed');
  });

  it('points to the values, not to a list that it does not show, once the next step of the form replaced it', () => {
    const next = { host: 'demo.halopsa.com', captured: 5, total: 5, missing: [], isNext: true };
    session.onFillStatus?.({ ...STATUS, readAt: 1, halos: [next] });
    session.filled = [
      { credential: 'tenant', outcome: 'filled' },
      { credential: 'clientSecret', outcome: 'not-found' },
    ];
    session.fills = 1;
    session.changed?.();
    expect(text()).toContain('Check the fields below');
    session.form = false;
    session.changed?.();
    expect(text()).toContain('1 of 2 fields filled');
    expect(text()).toContain('Copy the values by hand');
    expect(text()).not.toContain('Check the fields below');
    session.onFillStatus?.({ ...STATUS, readAt: 2 });
  });

  it('shows at once that a field changed after the fill', () => {
    session.filled = [{ credential: 'clientId', outcome: 'filled' }];
    session.fills = 1;
    session.changed?.();
    expect(text()).toContain('choose Never');
    session.filled = [{ credential: 'clientId', outcome: 'changed' }];
    session.changed?.();
    expect(text()).toContain('0 of 1 fields filled');
    expect(text()).toContain('Client ID Changed since');
  });

  it('says that the button is grey until it can be pressed', () => {
    session = Object.assign(session, {
      filled: [{ credential: 'clientId', outcome: 'filled' }],
      fills: 1,
      asleep: true,
    });
    session.changed?.();
    expect(text()).toContain('still grey');
    session = Object.assign(session, { asleep: false });
    session.scanned?.();
    expect(text()).toContain('Your turn: click');
    expect(text()).not.toContain('grey');
    session.filled = null;
    session.changed?.();
  });

  it('asks whether ScalePad is connected when a filled form disappears without a press that is known', () => {
    session.filled = [{ credential: 'clientId', outcome: 'filled' }];
    session.fills = 1;
    session.changed?.();
    session.form = false;
    session.changed?.();
    expect(text()).toContain('Is ScalePad connected?');
    expect(text()).toContain('Yes, connected');
    session.form = true;
    session.changed?.();
    expect(text()).not.toContain('Yes, connected');
  });

  it('offers to copy the details of a form only while it is not recognised in full', () => {
    expect(text()).not.toContain('Copy page details for support');
    details = { text: '{}', isUnknownForm: false };
    session.changed?.();
    expect(text()).toContain('Copy page details for support');
    details = null;
    session.changed?.();
    expect(text()).not.toContain('Copy page details for support');
  });

  it('says that the form is not recognised in place of asking to open it', () => {
    const next = { host: 'demo.halopsa.com', captured: 5, total: 5, missing: [], isNext: true };
    session.onFillStatus?.({ ...STATUS, readAt: 1, halos: [next] });
    session.form = false;
    session.changed?.();
    expect(text()).toContain('Your turn: open the HaloPSA form');
    details = { text: '{}', isUnknownForm: true };
    session.changed?.();
    expect(text()).toContain("We can't recognise this form");
    expect(text()).not.toContain('open the HaloPSA form');
    details = null;
    session.onFillStatus?.({ ...STATUS, readAt: 2 });
  });

  it('ignores a press that a script makes', () => {
    root?.querySelector<HTMLElement>('[aria-label="Close"]')?.click();
    expect(hosts()).toBe(1);
  });

  it('is removed when the extension context is invalidated', () => {
    vi.spyOn(fakeBrowser.runtime, 'id', 'get').mockReturnValue(undefined as never);
    session.changed?.();
    expect(hosts()).toBe(0);
  });
});
