import { type FillOutcome, isFilled, isWanted } from '@/utils/fill-outcome';
import type { FillStatus } from '@/utils/messages/scalepad';
import { askBackground } from '../background-client';
import type { FormSession } from '../form-session';
import { FormNavigator } from './form-navigator';
import { type CardState, isConnected } from './state';
import { visitType } from './visit-type';

type Run = NonNullable<FillStatus['run']>;

/** What the run needs of the card. */
interface CardOfRun {
  state(): CardState;
  update(patch: Partial<CardState>): void;
}

/** What the card shows of the run now, and what it points at. */
interface RunStep {
  patch: Partial<CardState>;
  targets: readonly HTMLElement[];
}

/**
 * The guided run in the tab that it opened: opens the form, requests one fill from the background, and points at what
 * the admin clicks next. Does nothing by itself after Stop, after a click of the admin elsewhere before the form is
 * open, or after the page was reloaded. Without a run it only points.
 */
export class RunInCard {
  readonly #navigator: FormNavigator;
  /** The background was asked to fill this form. */
  #isAsked = false;
  #isFirstNote = true;
  /** A state that the background does not know yet: its messages meanwhile are older. */
  #unsent: 'stopped' | 'paused' | null = null;

  constructor(
    private readonly session: FormSession,
    private readonly card: CardOfRun,
  ) {
    this.#navigator = new FormNavigator(
      () => (session.form ? null : this.#activeRun()),
      () => card.update({}),
    );
  }

  /** Applies what the background reports about the run. */
  onFillStatus(): void {
    if (this.#unsent) this.#show(this.#unsent);
    const isFirst = this.#isFirstNote;
    this.#isFirstNote = false;
    if (isFirst && this.#activeRun() && !isNewVisit()) {
      this.card.update({ isReloaded: true });
      this.#end('pause');
    }
    const run = this.card.state().fillStatus?.run;
    this.session.setHalted(!!run && run.state !== 'running');
  }

  stop(): void {
    this.#end('stop');
  }

  /** Continues once the background knows it. Before, it refuses everything. */
  async continue(): Promise<void> {
    await askBackground({ type: 'scalepad-run-change', change: 'continue' });
    this.#navigator.restart();
    this.#isAsked = false;
    this.session.setHalted(false);
    this.card.update({ isReloaded: false, unfilled: null });
    this.#show('running');
  }

  /** Pauses the run when the admin clicks in the page before the form is open. */
  pressedElsewhere(): void {
    if (this.#activeRun() && this.card.state().isOpening) this.#end('pause');
  }

  /** Runs the next action of the run, and returns what to show. */
  follow(): RunStep {
    const { waiting, answer, filled, asleep, fillStatus } = this.card.state();
    const isOver = waiting || answer !== null || isConnected(this.card.state());
    if (isOver) return { patch: { isOpening: false }, targets: [] };
    if (!this.session.form) {
      this.#isAsked = false;
      const { isOpening, targets } = this.#navigator.follow();
      const isHalted = !!fillStatus?.run && fillStatus.run.state !== 'running';
      return { patch: { isOpening, isFilling: false }, targets: isHalted ? [] : targets };
    }
    const button = this.session.button();
    const patch = { isOpening: false, button: button?.text ?? null, ...(!filled && this.#requestFill()) };
    const isReady = filled?.every((field) => isFilled(field) || !isWanted(field)) && !asleep;
    return { patch, targets: isReady && button ? [button.element] : [] };
  }

  /** Returns the run of this tab while it goes on; null when there is none. */
  #activeRun(): Run | null {
    const { fillStatus } = this.card.state();
    return fillStatus?.run?.state === 'running' && !fillStatus.run.isConnected ? fillStatus.run : null;
  }

  /** Ends the work in progress at once; the background is notified afterwards. */
  #end(change: 'stop' | 'pause'): void {
    const state = change === 'stop' ? 'stopped' : 'paused';
    this.#unsent = state;
    this.session.setHalted(true);
    this.#show(state);
    void askBackground({ type: 'scalepad-run-change', change }).then(() => {
      if (this.#unsent === state) this.#unsent = null;
    });
  }

  #show(state: Run['state']): void {
    const { fillStatus } = this.card.state();
    if (!fillStatus?.run) return;
    const { reason: _reason, navigated: _navigated, isHandedOver: _handed, ...fresh } = fillStatus.run;
    const run = state === 'running' ? { ...fresh, state } : { ...fillStatus.run, state };
    this.card.update({ fillStatus: { ...fillStatus, run } });
  }

  /** Asks the background once to fill the form, where the consent may cover it. */
  #requestFill(): Partial<CardState> {
    const run = this.#activeRun();
    if (!run?.fill || this.#isAsked) return {};
    const unfilled = this.session.missing();
    if (unfilled.length > 0) return { unfilled };
    this.#isAsked = true;
    void askBackground({ type: 'run-form' }).then((outcome) => this.#filledBy(outcome ?? null));
    return { isFilling: true, unfilled: null };
  }

  #filledBy(outcome: FillOutcome | null): void {
    const isServer = outcome?.ok === false && (outcome.reason === 'other-server' || outcome.reason === 'bad-server');
    this.card.update({ isFilling: false, ...(isServer && { unfilled: 'server' as const }) });
  }
}

/** Checks whether the document was opened by a link or an address, and not by a reload or from the history. */
function isNewVisit(): boolean {
  const type = visitType();
  return type !== 'reload' && type !== 'back_forward';
}
