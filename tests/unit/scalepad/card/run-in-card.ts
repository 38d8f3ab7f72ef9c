import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { FieldOutcome } from '@/utils/fill-outcome';
import type { FillStatus, ScalePadMessage } from '@/utils/messages/scalepad';
import { CREDENTIALS, type CredentialId } from '@/utils/recipe/constants';
import { CardController } from '@/utils/scalepad/card/card-controller';
import type { FormSession } from '@/utils/scalepad/form-session';
import { speakEnglish } from '../../speak-english';

export type Run = NonNullable<FillStatus['run']>;

export const HALOS: FillStatus['halos'] = [
  { host: 'demo.halopsa.com', captured: 5, total: 5, missing: [], isNext: true },
];
export const FILLED: FieldOutcome[] = CREDENTIALS.map((credential) => ({ credential, outcome: 'filled' }));

/** The state that the tests set and check. */
export const world = {
  /** The run, as the background stores it. */
  run: null as Run | null,
  sent: [] as ScalePadMessage[],
  /** The texts of all elements that a script clicked. */
  clicked: [] as string[],
  session: newSession(),
  root: null as ShadowRoot | null,
  /** The navigation type of the document. */
  navigationType: 'navigate',
};

type TestSession = FormSession & { halted: boolean; missingFields: CredentialId[] };

export const text = () => world.root?.querySelector('aside')?.textContent ?? '';
export const heading = () => world.root?.querySelector('h2')?.textContent ?? '';
export const buttons = () =>
  [...(world.root?.querySelectorAll<HTMLElement>('button') ?? [])]
    .filter(({ hidden }) => !hidden)
    .map((one) => one.textContent || one.getAttribute('aria-label'));
export const rings = () => world.root?.querySelectorAll('.ring').length;
export const types = () => world.sent.map(({ type }) => type);
export const settle = (ms = 0) => vi.advanceTimersByTimeAsync(ms);

/** Dispatches a trusted click to an element of the card or the page. */
export function press(target: Element | null | undefined): void {
  const event = new MouseEvent('click', { bubbles: true, composed: true, cancelable: true });
  Object.defineProperty(event, 'isTrusted', { value: true });
  target?.dispatchEvent(event);
}
/** Focuses a button of the card and dispatches a trusted click to the host, as the Enter key does. */
export function pressButton(name: string): void {
  const button = [...(world.root?.querySelectorAll<HTMLElement>('button') ?? [])].find(
    (one) => one.textContent === name,
  );
  button?.focus();
  press(document.querySelector('halo-setup-assistant'));
}

/** Answers as the background does. */
export async function background(message: ScalePadMessage): Promise<unknown> {
  world.sent.push(message);
  if (message.type === 'get-fill-status')
    return { readAt: 0, halos: HALOS, run: world.run, filled: null } satisfies FillStatus;
  if (message.type === 'run-navigate') {
    if (world.run?.state !== 'running' || world.run.isHandedOver) return false;
    if (message.to === null) world.run = { ...world.run, isHandedOver: true };
    else world.run = { ...world.run, navigated: [...(world.run.navigated ?? []), message.to] };
    return message.to !== null;
  }
  if (message.type === 'scalepad-run-change' && world.run) {
    const states = { stop: 'stopped', pause: 'paused', continue: 'running', end: 'stopped' } as const;
    world.run = message.change === 'end' ? null : { ...world.run, state: states[message.change], navigated: [] };
    return true;
  }
  if (message.type === 'run-form') return null;
  return true;
}

/** The pages of ScalePad, each with an element that opens the next. */
export const PAGES = {
  hub: '<nav><a href="/integrations">Integrations</a></nav>',
  list: '<nav><a href="/integrations">Integrations</a></nav><button type="button">Add Integration</button>',
  gallery: '<nav><a href="/integrations">Integrations</a></nav><button type="button"><b>HaloPSA</b><i>PSA</i></button>',
  form: '<form><button>Connect now</button></form>',
};
const NEXT: Record<string, keyof typeof PAGES> = {
  Integrations: 'list',
  'Add Integration': 'gallery',
  HaloPSAPSA: 'form',
};

export function open(page: keyof typeof PAGES | string): void {
  document.body.innerHTML = PAGES[page as keyof typeof PAGES] ?? page;
  world.session.form = page === 'form';
  world.session.changed?.();
}

export async function start(page: keyof typeof PAGES | string): Promise<void> {
  open(page);
  new CardController(world.session, '', { readAt: 0, halos: HALOS, run: world.run, filled: null }).start();
  await settle();
}

function newSession(): TestSession {
  const session: TestSession = {
    form: false,
    arrived: false,
    filled: null,
    fills: 0,
    asleep: false,
    isPopupOpen: false,
    halted: false,
    missingFields: [],
    compare: async () => [],
    connects: () => false,
    region: () => null,
    missing: () => session.missingFields,
    details: () => null,
    setHalted: (isHalted) => {
      session.halted = isHalted;
    },
    button: () => {
      const element = document.querySelector<HTMLElement>('form button');
      return element && { element, text: element.textContent ?? '' };
    },
  };
  return session;
}

/** Call before each test. */
export function setUp(): void {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance', 'Date'] });
  // happy-dom has no layout, so each element of the page is in view.
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(10, 10, 100, 20));
  speakEnglish();
  world.sent = [];
  world.clicked = [];
  world.navigationType = 'navigate';
  world.run = { host: 'demo.halopsa.com', isConnected: false, state: 'running', fill: true };
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(background as never);
  vi.spyOn(performance, 'getEntriesByType').mockImplementation(() => [{ type: world.navigationType }] as never);
  vi.spyOn(HTMLElement.prototype, 'click').mockImplementation(function (this: HTMLElement) {
    const name = this.textContent ?? '';
    world.clicked.push(name);
    const next = NEXT[name];
    if (next) open(next);
  });
  const attach = HTMLElement.prototype.attachShadow;
  vi.spyOn(HTMLElement.prototype, 'attachShadow').mockImplementation(function (this: HTMLElement, init) {
    world.root = attach.call(this, init);
    return world.root;
  });
  world.session = newSession();
}

/** Call after each test. */
export function tearDown(): void {
  // The listeners of a card last as long as the document, which the tests share.
  world.session.onFillStatus?.({ readAt: 0, halos: [], run: null, filled: null });
  vi.spyOn(fakeBrowser.runtime, 'id', 'get').mockReturnValue(undefined as never);
  world.session.changed?.();
  vi.useRealTimers();
}
