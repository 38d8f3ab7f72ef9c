import { i18n } from '#i18n';
import { scanPage } from '@/utils/audit/scan-page';
import { isUnobscured } from '@/utils/dom/clickjacking-guard';
import { native } from '@/utils/dom/native';
import { observePage } from '@/utils/dom/observe-page';
import { isContextInvalidated } from '@/utils/extension-context';
import { type HaloAddress, haloAddress } from '@/utils/halo/address';
import { CONTROL_SELECTORS } from '@/utils/halo/selectors';
import type { GuideLayout } from '@/utils/preferences/types';
import { isUntouched } from '@/utils/setup/navigation';
import type { SetupView } from '@/utils/setup/types';
import { AbortReason } from './abort-on-user-input';
import { requestSetupView, sendGuideLayout, tellActed } from './background-client';
import { ApplicationFormSession } from './capture/application-form-session';
import { captureCredentials } from './capture/capture-credentials';
import { CredentialCapture } from './capture/credential-capture';
import { type ActionName, type GuideContext, recipeContextOf } from './context';
import { GuideUi } from './guide-ui';
import { listen } from './listen';
import { nextGuideState } from './next-state';
import type { Target } from './overlay/types';
import { isPageNotFound, PAGE_LOAD_TIMEOUT_MS } from './page-not-found';
import type { Handover } from './replace-earlier';
import { SaveGuard } from './save/save-guard';
import { interceptSave } from './save/save-interceptor';
import { SaveTracker } from './save/save-tracker';
import { reportSavedApplication } from './save/saved-applications';
import type { Busy, GuideState, PanelState } from './state';
import { noteProgress } from './step-progress';
import { isInconclusive, type TaskContext } from './task-context';
import { type TaskResult, TaskRunner } from './task-runner';
import { ACTIONS } from './tasks/actions';
import { isVerified } from './verified-step';

/** The guide of one document: there on pages of the set-up, gone and without any observer elsewhere. */
export class GuideController implements GuideContext {
  state!: GuideState;
  #ui: GuideUi | null = null;
  /** The guard has something to say: the card is there although it is switched off here. */
  #isForcedOpen = false;
  #view: SetupView | null = null;
  /** Lives as long as one page of the set-up is open. */
  #visit: AbortController | null = null;
  readonly #tasks = new TaskRunner();
  /** The tab and mode that were last scrolled through; what was mounted by it is gone when another is opened. */
  #scrolledTab = '';
  readonly #capture = new CredentialCapture(() => this.rescan());
  readonly #form = new ApplicationFormSession(this.#capture);
  readonly #guard: SaveGuard;
  readonly saving: SaveTracker;
  #enteredAt = 0;
  #isScanning = false;
  #changedDuringScan = false;
  rescan: () => void = () => undefined;
  /** Presses the page's Save, past the guard. */
  #pressSave: () => void = () => undefined;

  constructor(private readonly css: string) {
    this.#guard = new SaveGuard(this.css, this.#capture, this.#form, {
      onProceed: (pressed) => {
        if (pressed) tellActed().catch(() => undefined);
        if (!this.#visit || !this.state) return;
        // What counts is what the page shows at the press, not at the last look.
        if (!this.#tasks.isBusy) this.#refresh();
        this.saving.press(this.state);
        this.rescan();
      },
      say: (news) => this.#announce(news),
    });
    this.saving = new SaveTracker(this.#form);
  }

  /** Starts to watch the address, for as long as the document lives; goes on from what an earlier run handed over. */
  start({ hadPair, heldSave }: Handover): void {
    listen({
      onAddressChanged: () => this.#onAddressChanged(),
      onSetupChanged: (view) => this.#onSetupChanged(view),
      onVisible: () => void this.#renew(),
      onInvalidated: () => this.#onInvalidated(),
      onReplaced: () => {
        const handover = { hadPair: this.#form.hadPair, heldSave: this.#guard.isHolding };
        this.#guard.enter(null);
        this.#capture.end();
        this.#leave();
        return handover;
      },
    });
    this.#onAddressChanged();
    if (hadPair) this.#form.adopt();
    if (heldSave) this.#guard.adopt(() => this.#pressSave());
  }

  async #renew(): Promise<void> {
    if (!this.#form.holdsPair) return;
    const view = await requestSetupView().catch(() => null);
    if (view && (await this.#capture.follow(view.heldPairs))) this.#reportLoss();
  }

  /** The captured secret is gone while its form is open: it can be read once more there. */
  #reportLoss(): void {
    if (this.#form.isLost) this.#announce(i18n.t('guide.news.gone'));
  }

  /** Shows this in the panel, also where the guide is switched off. */
  #announce(news: string): void {
    if (!this.#visit || !this.state) return;
    this.#isForcedOpen = true;
    this.update({ news });
    this.rescan();
  }

  /** Takes what the background knows now. */
  #onSetupChanged(view: SetupView): void {
    this.#view = view;
    void this.#capture.follow(view.heldPairs).then((notFound) => notFound && this.#reportLoss());
    if (this.#visit && this.state) this.update({ view });
    // Switched on again: what stands on the page now is looked at.
    if (this.#visit && !this.#ui?.host && !view.layout.off) this.rescan();
  }

  update(patch: Partial<GuideState>): void {
    this.state = { ...this.state, ...patch };
    if (patch.view) this.#view = patch.view;
    if (this.#isOff) this.#ui?.hide();
    this.#ui?.draw();
  }

  setLayout(layout: Partial<GuideLayout>): void {
    const { view } = this.state;
    this.update({ view: { ...view, layout: { ...view.layout, ...layout } } });
    // Refused or not reached: it holds in this page.
    sendGuideLayout(layout).catch(() => undefined);
  }

  readonly setPanel = (panel: Partial<PanelState>) => this.update({ panel: { ...this.state.panel, ...panel } });

  async runTask(busy: Busy, work: (context: TaskContext) => Promise<void>): Promise<TaskResult> {
    const host = this.#ui?.host;
    if (this.#tasks.isBusy || !this.#visit || !host) return 'busy';
    this.update({ busy });
    try {
      return await this.#tasks.run(this.#visit.signal, host, (signal) =>
        work({ address: this.state.address, context: recipeContextOf(this.state.view), signal }),
      );
    } finally {
      // Tabs were opened and closed: what had been mounted by scrolling is gone.
      if (busy !== 'look') this.#scrolledTab = '';
      // What was applied is met now and folds away: what is left to the admin comes first.
      if (busy !== 'look') this.state = { ...this.state, unmet: new Set() };
      this.#refresh();
      this.rescan();
    }
  }

  readonly showSpotlight = (target: Target) => this.#ui?.showSpotlight(target);
  readonly hideSpotlight = () => this.#ui?.hideSpotlight();

  async cancelTask(): Promise<void> {
    if (this.state.busy !== 'apply' && this.state.busy !== 'undo') await this.#tasks.cancel();
  }

  /** Brings the state up to date with the page at once. */
  #refresh(): void {
    const address = haloAddress(location);
    if (!this.#visit || !this.#view || !address) return;
    const scan = scanPage(document, address, recipeContextOf(this.#view));
    if (scan.page.confirmed) this.#updateState(address, this.#view, scan);
    else this.update({ busy: null });
  }

  /** A navigation inside the page: what was begun on the page before ends, and the new page is looked at. */
  #onAddressChanged(): void {
    this.#visit?.abort(new AbortReason('page'));
    this.#visit = null;
    this.hideSpotlight();
    this.#isForcedOpen = false;
    const address = haloAddress(location);
    this.#guard.enter(address);
    this.saving.moved(address);
    if (!address) {
      this.#leave();
      return;
    }
    const visit = new AbortController();
    this.#visit = visit;
    this.#enteredAt = performance.now();
    this.#scrolledTab = '';
    // A page that does not come changes nothing either.
    const late = setTimeout(() => this.rescan(), PAGE_LOAD_TIMEOUT_MS + 50);
    visit.signal.addEventListener('abort', () => clearTimeout(late));
    this.rescan = observePage(() => void this.#scan(address), visit.signal, CONTROL_SELECTORS.labelNoise);
    this.#pressSave = interceptSave(() => address, this.#guard, visit.signal);
    void this.#scan(address);
  }

  #leave(): void {
    this.#visit?.abort(new AbortReason('page'));
    this.#visit = null;
    this.#ui?.hide();
  }

  get #isOff(): boolean {
    return this.#view?.layout.off === true && !this.#isForcedOpen;
  }

  /** Looks at the page and brings everything up to date with it. */
  async #scan(address: HaloAddress): Promise<void> {
    const visit = this.#visit;
    if (this.#isScanning) this.#changedDuringScan = true;
    if (!visit || this.#tasks.isBusy || this.#isScanning) return;
    if (isContextInvalidated()) return this.#onInvalidated();
    this.#isScanning = true;
    this.#changedDuringScan = false;
    try {
      this.#view ??= await requestSetupView();
      if (visit.signal.aborted) return;
      const scan = scanPage(document, address, recipeContextOf(this.#view));
      const { confirmed } = scan.page;
      const hadTime = performance.now() - this.#enteredAt > PAGE_LOAD_TIMEOUT_MS;
      const notFound = hadTime && isPageNotFound(this.#view, address, scan.page);
      if (!confirmed && !notFound) return;
      this.#updateState(address, this.#view, scan, notFound);
      // What keeps the secret does not wait for the card, and goes on without it.
      const taken = captureCredentials(this, this.#form, this.#capture);
      if (!this.#isOff && !this.#ui) await this.#createUi(this.#view);
      await taken;
      if (visit.signal.aborted) return;
      if (confirmed) await this.#followUp();
      else this.#ui?.showMenuPath();
    } catch {
      if (!visit.signal.aborted) this.#onInvalidated();
    } finally {
      this.#isScanning = false;
      // A change came in meanwhile: it may be the one that brought the secret.
      if (this.#visit && (this.#visit !== visit || this.#changedDuringScan)) this.rescan();
    }
  }

  #updateState(address: HaloAddress, view: SetupView, scan: GuideState['scan'], notFound = false): void {
    const { tab, mode } = scan.page;
    this.state = nextGuideState(
      this.state ?? null,
      { address, view, scan, notFound },
      this.#scrolledTab === `${tab}:${mode}`,
    );
    if (!this.#isOff) this.#ui?.show();
    this.#ui?.draw();
  }

  async #followUp(): Promise<void> {
    const { waitsForEdit, scan, view } = this.state;
    const saved = await this.saving.observe(this);
    await reportSavedApplication(this, saved !== null);
    // Switched off here: what must not be lost is kept and noted, and nothing is looked for or pressed.
    if (!this.#ui?.host) return;
    if (saved === 'verify') return this.runAction('verifySaved');
    if (saved === 'saved') return;
    if (waitsForEdit && scan.page.mode === 'edit') return this.runAction('applySettings');
    const spot = `${scan.page.tab}:${scan.page.mode}`;
    // Nothing mounts in a tab of the browser that is not in front.
    const isHidden = native(document, 'hidden');
    const mountsMore = !isHidden && this.#scrolledTab !== spot && scan.findings.some(isInconclusive);
    if (!isHidden) this.#scrolledTab = spot;
    if (mountsMore) return this.runAction('scrollThroughTab');
    if (isVerified(this.state)) await noteProgress(this, { state: 'done', verifiedAt: Date.now() });
    else if (view.setup.journey && !isHidden) await this.runAction('resumeNavigation');
  }

  /** Runs an action in the page. */
  runAction(name: ActionName, id = ''): Promise<void> {
    return this.reportInvalidation(ACTIONS[name](this, id));
  }

  async reportInvalidation(work: Promise<unknown>): Promise<void> {
    try {
      await work;
    } catch {
      this.#onInvalidated();
    }
  }

  async #createUi(view: SetupView): Promise<void> {
    const ui = new GuideUi(this, this.css);
    // The first drawing has its choices already, so that nothing is pushed down afterwards.
    if (isUntouched(view)) await ui.loadChoices();
    this.#ui = ui;
    if (!this.#visit || this.#isOff) return;
    ui.show();
    ui.draw();
  }

  /** A press counts when a person made it, could see what they pressed, and the extension is still there. */
  isTrustedGesture(event: Event): boolean {
    if (!event.isTrusted || isContextInvalidated()) return false;
    const counts = isUnobscured(event);
    if (counts) tellActed().catch(() => undefined);
    else this.update({ news: i18n.t('guide.news.covered') });
    return counts;
  }

  #onInvalidated(): void {
    if (this.#ui?.host) this.update({ contextInvalidated: true });
  }
}
