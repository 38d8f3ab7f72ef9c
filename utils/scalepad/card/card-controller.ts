import { drawCard } from '@/components/scalepad/scalepad-card';
import { isUnobscured } from '@/utils/dom/clickjacking-guard';
import { type Host, mountHost } from '@/utils/dom/mount-host';
import { create, listen, native } from '@/utils/dom/native';
import { observeAddress } from '@/utils/dom/observe-address';
import { themeOf } from '@/utils/dom/page-theme';
import { isContextInvalidated } from '@/utils/extension-context';
import type { ScalePadMessage } from '@/utils/messages/scalepad';
import type { ConnectResult } from '@/utils/scalepad/connect-result';
import { type StatusText, statusTexts } from '@/utils/scalepad/page-messages';
import { watchConnectResult } from '@/utils/scalepad/watch-connect-result';
import { askBackground } from '../background-client';
import type { FormSession } from '../form-session';
import { type CardState, INITIAL_STATE } from './state';
import { cardViewModel } from './view-model';

/** The element in ScalePad's page that holds the card. */
export const CARD_ELEMENT = 'halo-setup-assistant';

/** The card in the page. */
interface Mounted {
  host: Host;
  /** Carries colours and type (tokens.css). */
  surface: HTMLElement;
  show: ReturnType<typeof drawCard>['show'];
}

/**
 * The card of one document: there with the form, and after its button was pressed until the admin goes on. Presses
 * nothing, and holds no values.
 */
export class CardController {
  private state: CardState = INITIAL_STATE;
  private place: Mounted | null = null;
  private closed = false;
  private wasForm = false;
  /** The last fill that the card has shown. */
  private fills = 0;
  /** The admin pressed something else while an answer was awaited. */
  private strayed = false;
  private watching = new AbortController();

  constructor(
    private readonly session: FormSession,
    private readonly css: string,
  ) {}

  /** Starts for as long as the document lives. */
  start(): void {
    this.session.changed = () => this.follow();
    this.session.looked = () => this.place?.host.place();
    // Captured, so that the page's own handlers, which may navigate at once, run later.
    for (const type of ['click', 'submit']) listen(document, type, (event) => this.pressed(event), { capture: true });
    listen(document, 'visibilitychange', () => {
      if (!native(document, 'hidden')) void this.renew();
    });
    observeAddress(() => this.moved(), new AbortController().signal);
    this.follow();
  }

  /** Updates the card with the state of the form. */
  private follow(): void {
    const { form, filled, asleep, arrived } = this.session;
    if (form && !this.wasForm) {
      // The form anew: what was closed or said before belongs to the time before.
      this.closed = false;
      if (!this.state.waiting) this.restart();
      void this.renew();
    }
    this.wasForm = form;
    if (arrived) {
      this.session.arrived = false;
      if (!this.state.waiting) this.wait([]);
    }
    if (filled && this.fills !== this.session.fills) {
      this.fills = this.session.fills;
      this.closed = false;
      this.watching.abort();
      this.state = { ...INITIAL_STATE, note: this.state.note, filled, asleep };
      void this.renew();
    }
    // Changed after the fill; what is awaited or said meanwhile counts on.
    this.state = { ...this.state, filled };
    this.render();
  }

  private async renew(): Promise<void> {
    const note = await askBackground({ type: 'scalepad-note' });
    if (note) this.update({ note });
  }

  private pressed(event: Event): void {
    const connects = this.session.connects(event);
    if (this.state.waiting) {
      const elsewhere = event.isTrusted && event.type === 'click' && event.target !== this.place?.host.el;
      if (elsewhere && !connects) this.strayed = true;
      return;
    }
    if (!connects) return;
    void askBackground({ type: 'scalepad-pressed' });
    // Read now: the page may empty its fields as it sends them.
    void this.session.compare().then((sentOther) => this.update({ sentOther }));
    this.wait(statusTexts(document));
  }

  private wait(before: StatusText[]): void {
    this.watching.abort();
    this.watching = new AbortController();
    this.closed = false;
    this.strayed = false;
    this.update({ waiting: true, answer: null, denied: false, connectedAt: null });
    watchConnectResult(document, {
      before,
      region: this.session.region(),
      formThere: () => this.session.form,
      rowCounts: () => !this.strayed,
      onAnswer: (answer) => this.answered(answer),
      signal: this.watching.signal,
    });
  }

  private answered(answer: ConnectResult): void {
    this.update({ waiting: false, answer, denied: false });
    if (answer.good) void this.connected('page');
  }

  /** Shown at once; the background marks the step where this form was filled by us. */
  private async connected(by: Extract<ScalePadMessage, { type: 'scalepad-connected' }>['by']): Promise<void> {
    this.watching.abort();
    this.update({ connectedAt: Date.now(), waiting: false });
    await askBackground({ type: 'scalepad-connected', by });
  }

  /** The way on after an answer; while one is awaited, it is ScalePad itself that moves on. */
  private moved(): void {
    if (!this.state.answer) return;
    this.restart();
    this.render();
  }

  private restart(): void {
    this.watching.abort();
    this.session.filled = null;
    this.state = { ...INITIAL_STATE, note: this.state.note };
  }

  private update(patch: Partial<CardState>): void {
    this.state = { ...this.state, ...patch };
    this.render();
  }

  private render(): void {
    const { waiting, answer } = this.state;
    // An extension that is gone has no texts, and can be told nothing.
    if (isContextInvalidated()) this.watching.abort();
    if (isContextInvalidated() || this.closed || !(this.session.form || waiting || answer)) {
      this.place?.host.remove();
      this.place = null;
      return;
    }
    this.place ??= this.mount();
    this.place.host.place();
    this.place.surface.dataset.theme = themeOf(document);
    this.place.show(cardViewModel(this.state));
  }

  private mount(): Mounted {
    const isTrustedGesture = (work: () => void) => (event: Event, button: Element) => {
      if (isUnobscured(event, button)) work();
    };
    const surface = create('div');
    surface.className = 'hsa';
    const { show, press } = drawCard(surface, {
      onClose: isTrustedGesture(() => {
        this.closed = true;
        this.render();
      }),
      onConnected: isTrustedGesture(() => void this.connected('admin')),
      onNotConnected: isTrustedGesture(() => this.update({ denied: true })),
    });
    const host = mountHost({ css: this.css, name: CARD_ELEMENT, onPress: press });
    host.body.append(surface);
    return { host, surface, show };
  }
}
