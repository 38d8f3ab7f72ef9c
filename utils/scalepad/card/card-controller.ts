import { drawCard } from '@/components/scalepad/scalepad-card';
import { copyText } from '@/utils/copy-text';
import { isUnobscured } from '@/utils/dom/clickjacking-guard';
import { type Host, mountHost } from '@/utils/dom/mount-host';
import { create, listen } from '@/utils/dom/native';
import { observeAddress } from '@/utils/dom/observe-address';
import { themeOf } from '@/utils/dom/page-theme';
import { isContextInvalidated } from '@/utils/extension-context';
import { isLeft } from '@/utils/fill-outcome';
import type { FillStatus } from '@/utils/messages/scalepad';
import { newerOf } from '@/utils/newer-of';
import type { ConnectResult } from '@/utils/scalepad/connect-result';
import { isListedConnected } from '@/utils/scalepad/integration-row';
import { type StatusText, statusTexts } from '@/utils/scalepad/page-messages';
import { watchConnectResult } from '@/utils/scalepad/watch-connect-result';
import { askBackground } from '../background-client';
import type { FormSession } from '../form-session';
import { Rings } from './rings';
import { RunInCard } from './run-in-card';
import { type CardState, INITIAL_STATE, isConnected, isOpenQuestion, isReady } from './state';
import { cardViewModel } from './view-model';
import { visitType } from './visit-type';

/** ScalePad's answer may have been on a page that was not read. */
const UNSEEN: ConnectResult = { id: 'unseen', good: false, quote: null };

/** The element of the card in ScalePad's page. */
export const CARD_ELEMENT = 'halo-setup-assistant';

/** The card in the page. */
interface Mounted {
  host: Host;
  /** Carries colours and type (tokens.css). */
  surface: HTMLElement;
  rings: Rings;
  show: ReturnType<typeof drawCard>['show'];
}

/**
 * The card of one document: from the hub on while ScalePad is the next step, in the tab of a guided run, with the form,
 * and after its button was pressed until the admin continues. Has no values.
 */
export class CardController {
  #state: CardState = INITIAL_STATE;
  #mounted: Mounted | null = null;
  #closed = false;
  #wasForm = false;
  /** The last fill that the card has shown. */
  #fills = 0;
  /** What a list says of HaloPSA is the result of the press: nothing else can have led there. */
  #rowCounts = false;
  #watching = new AbortController();
  readonly #run: RunInCard;

  constructor(
    private readonly session: FormSession,
    private readonly css: string,
    private readonly firstStatus: FillStatus | null = null,
  ) {
    this.#run = new RunInCard(session, {
      state: () => this.#state,
      update: (patch) => this.#update(patch),
    });
  }

  /** Starts for as long as the document lives. */
  start(): void {
    this.session.changed = () => this.#onFormChange();
    this.session.scanned = () => this.#render();
    this.session.onFillStatus = (fillStatus) => this.#onFillStatus(fillStatus);
    // In the capture phase, so that the page's own handlers, which may navigate at once, run later.
    for (const type of ['click', 'submit']) listen(document, type, (event) => this.#onPress(event), { capture: true });
    listen(document, 'keydown', (event) => this.#onKey(event as KeyboardEvent), { capture: true });
    addEventListener('popstate', () => this.#leave());
    observeAddress(() => this.#onPageMoved(), new AbortController().signal);
    if (this.firstStatus) this.#onFillStatus(this.firstStatus);
    this.#onFormChange();
  }

  /** Updates the card with the state of the form. */
  #onFormChange(): void {
    const { form, arrived } = this.session;
    const isNew = form && !this.#wasForm;
    if (isNew) {
      // The form appeared again: an earlier Close or answer concerns the previous form.
      this.#closed = false;
      if (!this.#state.waiting) this.#restart();
    }
    if (this.#wasForm && !form) this.#onFormGone();
    this.#wasForm = form;
    if (arrived) {
      this.session.arrived = false;
      const isUnclear = this.#state.fillStatus?.filled?.unclear || visitType() === 'back_forward';
      if (!this.#state.waiting && !isUnclear) this.#awaitResult([]);
      else if (!this.#state.waiting && !form) this.#awaitResult([], false, UNSEEN);
    }
    const { filled } = this.session;
    if (filled && this.#fills !== this.session.fills) {
      this.#fills = this.session.fills;
      this.#closed = false;
      this.#watching.abort();
      this.#state = { ...INITIAL_STATE, fillStatus: this.#state.fillStatus, filled, asleep: this.session.asleep };
    }
    if (isNew || (filled && !this.#state.fillStatus?.filled)) void this.#requestFillStatus();
    // Changed after the fill; a result that is awaited or known still counts.
    this.#update({ filled, form, isPopupOpen: this.session.isPopupOpen });
  }

  /** Asks about an answer that may not be seen: of another button or page, or after the admin went elsewhere. */
  #onFormGone(): void {
    const { filled, waiting, answer } = this.#state;
    if (waiting && !this.#rowCounts) this.#update({ waiting: false, answer: UNSEEN });
    const isUnpressed = !waiting && !answer && !isConnected(this.#state);
    if (isUnpressed && filled && !isLeft(filled)) this.#awaitResult(statusTexts(document), false, UNSEEN);
  }

  async #requestFillStatus(): Promise<void> {
    const fillStatus = await askBackground({ type: 'get-fill-status' });
    if (fillStatus) this.#onFillStatus(fillStatus);
  }

  #onFillStatus(fillStatus: FillStatus): void {
    this.#state = { ...this.#state, fillStatus: newerOf(this.#state.fillStatus, fillStatus) };
    this.#run.onFillStatus();
    this.#render();
  }

  #onPress(event: Event): void {
    const connects = this.session.connects(event);
    const elsewhere = event.isTrusted && event.type === 'click' && event.target !== this.#mounted?.host.el;
    if (elsewhere && !connects) this.#leave();
    if (this.#state.waiting) return;
    if (!connects) {
      if (elsewhere) this.#run.pressedElsewhere();
      return;
    }
    const wasListed = isListedConnected(document);
    void askBackground({ type: 'scalepad-pressed', unclear: wasListed });
    // Read now: the page may empty its fields as it sends them.
    void this.session.compare().then((sentOther) => this.#update({ sentOther }));
    this.#awaitResult(statusTexts(document), !wasListed);
  }

  #onKey(event: KeyboardEvent): void {
    if (event.isTrusted && event.key === 'Escape' && event.target !== this.#mounted?.host.el) this.#leave();
  }

  /** From now on a list may be one that the admin went back to, in this document and in the next one. */
  #leave(): void {
    if (!this.#rowCounts) return;
    this.#rowCounts = false;
    void askBackground({ type: 'scalepad-left' });
  }

  #awaitResult(before: StatusText[], rowCounts = true, answer: ConnectResult | null = null): void {
    this.#watching.abort();
    this.#watching = new AbortController();
    this.#closed = false;
    this.#rowCounts = rowCounts;
    this.#update({ waiting: !answer, answer, denied: false, connectedAt: null, unrecorded: null });
    watchConnectResult(document, {
      before,
      region: this.session.region(),
      hasForm: () => this.session.form,
      rowCounts: () => this.#rowCounts,
      onAnswer: (answer) => this.#onAnswer(answer),
      signal: this.#watching.signal,
    });
  }

  #onAnswer(answer: ConnectResult): void {
    this.#update({ waiting: false, answer, denied: false });
    if (answer.good) void this.#onConnected();
    else if (answer.id !== 'unknown' && answer.id !== 'none') this.#leave();
  }

  /**
   * Shows that ScalePad is connected, and reports it to the background, which updates the step where we filled this
   * form.
   */
  async #onConnected(isConfirmed = false): Promise<void> {
    this.#watching.abort();
    this.#update({ connectedAt: Date.now(), waiting: false });
    const done = await askBackground({ type: 'scalepad-connected', isConfirmed });
    // For what is not recorded, the card says whether values are still stored.
    if (!done) await this.#requestFillStatus();
    const { filled, halos } = this.#state.fillStatus ?? {};
    const unrecorded = done ? null : (!isConfirmed && filled?.host) || (halos?.some(isReady) ? '' : null);
    this.#update({ deleted: done?.deleted ?? null, report: done ? 'offered' : 'none', unrecorded });
  }

  /** Handles a navigation after an answer; while one is awaited, ScalePad itself navigates. */
  #onPageMoved(): void {
    // A run ends with Done, and the admin may look at the list before answering.
    if (!this.#state.answer || isOpenQuestion(this.#state) || (this.#state.fillStatus?.run && isConnected(this.#state)))
      return;
    this.#restart();
    this.#render();
  }

  #restart(): void {
    this.#watching.abort();
    this.session.filled = null;
    const { fillStatus, isReloaded } = this.#state;
    this.#state = { ...INITIAL_STATE, fillStatus, isReloaded };
  }

  #update(patch: Partial<CardState>): void {
    this.#state = { ...this.#state, ...patch };
    this.#render();
  }

  /** Checks whether there is anything to show. */
  #isWanted(): boolean {
    const { form, waiting, answer, fillStatus } = this.#state;
    return form || waiting || answer !== null || !!fillStatus?.run || !!fillStatus?.halos.some(({ isNext }) => isNext);
  }

  #render(): void {
    // An invalidated extension has no texts, and receives no messages.
    if (isContextInvalidated()) this.#watching.abort();
    if (isContextInvalidated() || this.#closed || !this.#isWanted()) {
      this.#mounted?.rings.remove();
      this.#mounted?.host.remove();
      this.#mounted = null;
      return;
    }
    // A page may wake its button later, such as at a key.
    this.#state = { ...this.#state, asleep: this.#state.asleep && this.session.asleep };
    const { patch, targets } = this.#run.follow();
    const found = this.session.details();
    const details = found && (this.#state.details ?? 'offered');
    this.#state = { ...this.#state, ...patch, details, isUnknownForm: found?.isUnknownForm === true };
    this.#mounted ??= this.#mount();
    this.#mounted.host.moveToTop();
    this.#mounted.surface.dataset.theme = themeOf(document);
    this.#mounted.show(cardViewModel(this.#state));
    this.#mounted.rings.point(this.#state.isPopupOpen ? [] : targets, this.#state.form);
  }

  async #copyDetails(): Promise<void> {
    const details = this.session.details();
    if (details === null) return;
    this.#update({ details: (await copyText(details.text)) ? 'copied' : 'failed' });
  }

  async #openReport(): Promise<void> {
    this.#update({ report: (await askBackground({ type: 'open-report' })) ? 'offered' : 'failed' });
  }

  #mount(): Mounted {
    const isTrustedGesture = (work: () => void) => (event: Event, button: Element) => {
      if (isUnobscured(event, button)) work();
    };
    const close = () => {
      this.#closed = true;
      this.#render();
    };
    const end = () => {
      void askBackground({ type: 'scalepad-run-change', change: 'end' });
      if (this.#state.fillStatus)
        this.#state = { ...this.#state, fillStatus: { ...this.#state.fillStatus, run: null } };
      close();
    };
    const surface = create('div');
    surface.className = 'hsa';
    const { show, press, card } = drawCard(surface, {
      // Stop works also where the card is covered.
      onRun: (event, button) => {
        if (this.#state.fillStatus?.run?.state === 'running') this.#run.stop();
        else if (isUnobscured(event, button)) void this.#run.continue();
      },
      onReport: isTrustedGesture(() => void this.#openReport()),
      onEnd: isTrustedGesture(end),
      onClose: isTrustedGesture(close),
      onDetails: isTrustedGesture(() => void this.#copyDetails()),
      onConnected: isTrustedGesture(() => void this.#onConnected(Boolean(this.#state.unrecorded))),
      onNotConnected: isTrustedGesture(() =>
        this.#update(this.#state.unrecorded ? { unrecorded: '' } : { denied: true }),
      ),
    });
    const rings = new Rings(card);
    surface.append(rings.el);
    const onKey = (event: KeyboardEvent) => {
      const isGoing = this.#state.fillStatus?.run?.state === 'running' && !isConnected(this.#state);
      if (!event.isTrusted || event.key !== 'Escape' || !isGoing) return;
      this.#run.stop();
      host.returnFocus();
    };
    const isWriting = () => this.#state.isFilling;
    const host = mountHost({ css: this.css, name: CARD_ELEMENT, onPress: press, onKey, isWriting });
    host.body.append(surface);
    return { host, surface, rings, show };
  }
}
