import { i18n } from '#i18n';
import { call, closest, listen, matches, native } from '@/utils/dom/native';
import { detectPage, kindOfButton } from '@/utils/halo/page-state';
import { CONTROL_SELECTORS, PRESSABLE } from '@/utils/halo/selectors';
import type { RunChange } from '@/utils/setup/guided-run';
import { firstOpenDestination, firstRunDestination, stepOf, withoutRecord } from '@/utils/setup/navigation';
import type { RunView } from '@/utils/setup/types';
import {
  openScalePadInRun,
  requestRunCheck,
  sendPendingNavigation,
  sendRunChange,
  sendRunSkip,
} from '../background-client';
import type { GuideContext, RunControls } from '../context';
import { cellOfExisting, newRecordId, noteExisting } from '../existing-record';
import { adoptGivenName } from '../given-name';
import { isSaveChord } from '../save/save-interceptor';
import { isRunning, nextRunAction, type RunAction } from './next-action';

/** How long "Saved and checked" stays before the next page opens. */
const RESULT_DURATION_MS = 1200;
/** These keys only move the focus or the view, or belong to another key. */
const HARMLESS_KEY = /^(?:Tab|Shift|Control|Alt|Meta|CapsLock|PageUp|PageDown)$/u;
const FIELD = 'input, textarea, select, [contenteditable], [role="combobox"]';
const OWN_ELEMENT = /^halo-setup-/u;
const EXPECTED = { save: ['save'], edit: ['edit'] } as const;

/**
 * Drives a guided run in one document: after each scan of the page it applies, points at the button that the admin
 * clicks, or opens the next page. A click or key of the admin elsewhere in Halo pauses the run.
 */
export class GuidedRunDriver implements RunControls {
  readonly #guide: GuideContext;
  /** The turn of the admin that is pointed at; a page that renders again is not scrolled again. */
  #turn = '';
  #isLeaving = false;
  #wasRunning = false;

  constructor(guide: GuideContext) {
    this.#guide = guide;
  }

  /** Watches the admin's presses until the signal is aborted. */
  watch(signal: AbortSignal): void {
    for (const type of ['pointerdown', 'keydown'] as const)
      listen(document, type, (event) => this.#onUserInput(event), { capture: true, signal });
  }

  /** Stops writing when the run is stopped elsewhere, such as in the popup, and goes on when it is continued there. */
  noteState(): void {
    const running = isRunning(this.#guide.state);
    if (running === this.#wasRunning) return;
    this.#wasRunning = running;
    if (running) this.#guide.rescan();
    else this.#guide.stopTask();
  }

  /** Runs the next action of the run on the page as it is now. */
  async follow(): Promise<void> {
    const action = nextRunAction(this.#guide.state);
    this.#point(action);
    if (action.kind === 'apply') return this.#guide.runAction('applySettings');
    if (action.kind === 'verify') return this.#guide.runAction('verifySaved');
    if (action.kind === 'navigate') return this.#navigate();
    if (action.kind === 'check') return this.#check();
    if (action.kind === 'wait' && (action.for === 'new' || action.for === 'choice')) noteExisting(this.#guide);
    if (action.kind === 'scalepad') this.#guide.update({ view: await openScalePadInRun() });
  }

  async change(change: RunChange): Promise<void> {
    const guide = this.#guide;
    const { run } = guide.state.view;
    if (!run) return;
    this.#turn = '';
    guide.hideSpotlight();
    if (change === 'stop') this.#show({ ...run, state: 'stopped' });
    if (change !== 'continue') guide.stopTask();
    // The admin has changed the name that was filled in.
    else if (guide.state.address.isNew && guide.state.outcomes.size > 0) await adoptGivenName(guide);
    guide.update({ view: await sendRunChange(change), ...(change === 'continue' && { news: '', runCheck: null }) });
    if (change !== 'continue') return;
    const { kind } = nextRunAction(guide.state);
    const { scan } = guide.state;
    const isEditing = scan.page.kind === 'record' && scan.page.mode === 'edit';
    if (kind === 'navigate' || (!isEditing && (kind === 'leave' || scan.page.kind !== 'record'))) await this.#open();
    else guide.rescan();
  }

  async skip(requirementIds: string[]): Promise<void> {
    this.#guide.update({ view: await sendRunSkip(requirementIds) });
    this.#guide.rescan();
  }

  focusButton(): void {
    const button = turnOf(nextRunAction(this.#guide.state));
    const el = button && this.#buttonInHalo(button);
    if (el) call<void>(el, 'focus');
  }

  checkAgain(): void {
    this.#guide.update({ runCheck: null });
    this.#guide.rescan();
  }

  skipCheck(): void {
    const { runCheck } = this.#guide.state;
    this.#guide.update({ runCheck: { result: runCheck?.result ?? null, isPassed: true } });
    this.#guide.rescan();
  }

  async createAnew(): Promise<void> {
    const guide = this.#guide;
    const action = nextRunAction(guide.state);
    if (action.kind === 'wait' && action.for === 'choice')
      guide.update({ view: await sendRunSkip([newRecordId(action.step)]), existing: null });
    await this.#open(firstOpenDestination(withoutRecord(guide.state.view, stepOf(guide.state.address))));
  }

  async useExisting(): Promise<void> {
    const guide = this.#guide;
    const action = nextRunAction(guide.state);
    if (action.kind !== 'wait' || action.for !== 'choice' || action.name === null) return;
    if (guide.state.scan.page.kind === 'record') return guide.runAction('askToUseRecord');
    const { name, step } = action;
    guide.showSpotlight({
      find: () => cellOfExisting(guide.state.view, step),
      name,
      text: i18n.t('run.openExisting', [name]),
      isLasting: true,
    });
  }

  async showScalePad(): Promise<void> {
    this.#guide.update({ view: await openScalePadInRun() });
  }

  async #check(): Promise<void> {
    const guide = this.#guide;
    if (guide.state.runCheck) return;
    guide.update({ runCheck: { result: null, isPassed: false } });
    const result = await requestRunCheck();
    if (!result || !isRunning(guide.state)) {
      guide.update({ runCheck: null });
      return;
    }
    guide.update({ runCheck: { result, isPassed: result.verdict === 'works' || result.verdict === 'remarks' } });
    guide.rescan();
  }

  /** Opens the next step's page, after the result of the last one was shown. */
  async #navigate(): Promise<void> {
    if (this.#isLeaving) return;
    this.#isLeaving = true;
    const { href } = location;
    await new Promise((done) => setTimeout(done, RESULT_DURATION_MS));
    this.#isLeaving = false;
    if (location.href === href && nextRunAction(this.#guide.state).kind === 'navigate') await this.#open();
  }

  async #open(destination = firstRunDestination(this.#guide.state.view)): Promise<void> {
    const guide = this.#guide;
    if (!destination) return;
    if (destination.step === 'scalepad') {
      guide.rescan();
      return;
    }
    guide.update({ view: await sendPendingNavigation(destination.begun ? null : destination.step) });
    if (location.href === destination.href) guide.rescan();
    else location.assign(destination.href);
  }

  /** Points at the button that the admin clicks next, once for each turn. */
  #point(action: RunAction): void {
    const { scan } = this.#guide.state;
    const button = turnOf(action);
    const turn = button ? `${button} ${location.href} ${scan.page.tab}` : '';
    if (turn === this.#turn) return;
    if (this.#turn !== '') this.#guide.hideSpotlight();
    this.#turn = turn;
    if (!button) return;
    this.#guide.showSpotlight({
      find: () => this.#buttonInHalo(button),
      name: i18n.t(button === 'save' ? 'run.clickSave' : 'run.clickEdit'),
      text: '',
      isLasting: true,
    });
  }

  #buttonInHalo(button: 'save' | 'edit'): HTMLElement | null {
    const page = detectPage(document, this.#guide.state.address);
    return button === 'save' ? (page.saves[0] ?? null) : page.edit;
  }

  #onUserInput(event: Event): void {
    const { state } = this.#guide;
    const { target } = event;
    if (!event.isTrusted || !state || !isRunning(state) || !(target instanceof Element)) return;
    if (OWN_ELEMENT.test(native(target, 'localName')) || isHarmless(event, target)) return;
    const action = nextRunAction(state);
    if (action.kind === 'leave') return;
    if (action.kind === 'wait' && this.#isExpected(action, event, target)) return;
    const { run } = state.view;
    if (!run) return;
    this.#turn = '';
    this.#show({ ...run, state: 'paused', reason: 'acted' });
    this.#guide.reportInvalidation(sendRunChange('pause'));
  }

  /** Checks whether the admin does what it is their turn to do: they press Save or Edit, or answer a question of Halo's. */
  #isExpected(action: Extract<RunAction, { kind: 'wait' }>, event: Event, target: Element): boolean {
    if (action.for !== 'save' && action.for !== 'edit') return true;
    if (closest(target, CONTROL_SELECTORS.dialog)) return true;
    if (event instanceof KeyboardEvent && action.for === 'save' && isSaveChord(event)) return true;
    const button = closest<HTMLElement>(target, PRESSABLE);
    const kind = button && kindOfButton(button);
    return kind !== null && (EXPECTED[action.for] as readonly string[]).includes(kind);
  }

  #show(run: RunView): void {
    const { view } = this.#guide.state;
    this.#guide.update({ view: { ...view, run } });
  }
}

/** Returns the button of Halo that it is the admin's turn to click; null when it is another turn, or none. */
function turnOf(action: RunAction): 'save' | 'edit' | null {
  return action.kind === 'wait' && (action.for === 'save' || action.for === 'edit') ? action.for : null;
}

function isHarmless(event: Event, target: Element): boolean {
  if (!(event instanceof KeyboardEvent)) return false;
  // For a key that is held down, the first press has decided.
  return event.repeat || HARMLESS_KEY.test(event.key) || (event.key.startsWith('Arrow') && !matches(target, FIELD));
}
