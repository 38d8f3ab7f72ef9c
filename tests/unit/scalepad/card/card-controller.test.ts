// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { FillStatus } from '@/utils/messages/scalepad';
import { CardController } from '@/utils/scalepad/card/card-controller';
import type { FormSession } from '@/utils/scalepad/form-session';
import { speakEnglish } from '../../speak-english';
import { layOut, newPage, show } from '../form';

const NOTE: FillStatus = { halos: [], filled: null };
const hosts = () => document.querySelectorAll('halo-setup-assistant').length;
/** The card's own text; its shadow root is closed to everybody but the one who made it. */
let root: ShadowRoot | null = null;
const text = () => root?.querySelector('aside')?.textContent ?? '';

let desk: FormSession;

beforeEach(() => {
  layOut();
  speakEnglish();
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockResolvedValue(NOTE as never);
  const attach = HTMLElement.prototype.attachShadow;
  vi.spyOn(HTMLElement.prototype, 'attachShadow').mockImplementation(function (this: HTMLElement, init) {
    root = attach.call(this, init);
    return root;
  });
  show(newPage());
  desk = {
    form: true,
    arrived: false,
    filled: null,
    fills: 0,
    asleep: false,
    compare: async () => [],
    connects: () => false,
    region: () => null,
  };
  new CardController(desk, '').start();
});
afterEach(() => {
  desk.form = false;
  desk.changed?.();
});

describe('the card', () => {
  it('is there with the form and goes with it', () => {
    expect(hosts()).toBe(1);
    desk.form = false;
    desk.changed?.();
    expect(hosts()).toBe(0);
  });

  it('stands in a closed shadow root', () => {
    expect(document.querySelector('halo-setup-assistant')?.shadowRoot).toBeNull();
    expect(text()).toContain('HaloPSA form recognised');
  });

  it('says what became of each field', () => {
    desk.filled = [
      { credential: 'clientId', outcome: 'filled' },
      { credential: 'tenant', outcome: 'not-needed' },
    ];
    desk.fills = 1;
    desk.changed?.();
    expect(text()).toContain('1 of 1 fields filled');
    expect(text()).toContain('Tenant Not needed');
  });

  it('says at once that a field changed after the fill', () => {
    desk.filled = [{ credential: 'clientId', outcome: 'filled' }];
    desk.fills = 1;
    desk.changed?.();
    expect(text()).toContain('choose Never');
    desk.filled = [{ credential: 'clientId', outcome: 'changed' }];
    desk.changed?.();
    expect(text()).toContain('0 of 1 fields filled');
    expect(text()).toContain('Client ID Changed since');
  });

  it('acts on no press that a script makes', () => {
    root?.querySelector<HTMLElement>('[aria-label="Close"]')?.click();
    expect(hosts()).toBe(1);
  });

  it('goes when the extension is gone', () => {
    vi.spyOn(fakeBrowser.runtime, 'id', 'get').mockReturnValue(undefined as never);
    desk.changed?.();
    expect(hosts()).toBe(0);
  });
});
