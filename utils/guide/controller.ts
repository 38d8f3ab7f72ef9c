import { i18n } from '#i18n';
import { scanPage } from '@/utils/audit/scan-page';
import { isUnobscured } from '@/utils/dom/clickjacking-guard';
import { rootElementOf } from '@/utils/dom/native';
import { isTranslated } from '@/utils/dom/translated';
import { isContextInvalidated } from '@/utils/extension-context';
import { type HaloAddress, haloAddress } from '@/utils/halo/address';
import { newerOf } from '@/utils/newer-of';
import type { GuideLayout } from '@/utils/preferences/types';
import { isFinished, isUntouched } from '@/utils/setup/navigation';
import type { SetupView } from '@/utils/setup/types';
import { reportActed, requestSetupView, sendGuideLayout } from './background-client';
import { ApplicationFormSession } from './capture/application-form-session';
import { captureCredentials } from './capture/capture-credentials';
import { CredentialCapture } from './capture/credential-capture';
import { type ActionName, type GuideContext, recipeContextOf } from './context';
import { followUpScan } from './follow-up';
import { GuideUi } from './guide-ui';
import { listen } from './listen';
import { nextGuideState } from './next-state';
import type { Target } from './overlay/types';
import { isPageNotFound } from './page-not-found';
import { PageVisit } from './page-visit';
import { type Handover, HandoverNote } from './replace-earlier';
import { GuidedRunDriver } from './run/guided-run-driver';
import { SaveGuard } from './save/save-guard';
import { SaveTracker } from './save/save-tracker';
import type { Busy, GuideState, PanelState } from './state';
import type { TaskContext } from './task-context';
import { type TaskResult, TaskRunner } from './task-runner';
import { ACTIONS } from './tasks/actions';

/** Controls the guide of one document. It exists on pages of the setup only; elsewhere nothing observes the page. */
export class GuideController implements GuideContext {
  state!: GuideState;
  #ui: GuideUi | null = null;
  /** The guard has a message: the panel is shown although it is switched off here. */
  #isForcedOpen = false;
  #view: SetupView | null = null;
  #visit: PageVisit | null = null;
  readonly #tasks = new TaskRunner();
  readonly #capture = new CredentialCapture(() => this.rescan());
  readonly #handover = new HandoverNote();
  readonly #form = new ApplicationFormSession(this.#capture, this.#handover);
  readonly #guard: SaveGuard;
  readonly saving: SaveTracker;
  readonly run = new GuidedRunDriver(this);
  /** Aborted when another run of the extension replaces this guide. */
  readonly #replaced = new AbortController();
  #isScanning = false;
  #changedDuringScan = false;
  rescan: () => void = () => undefined;
  /** Presses the page's Save, past the guard. */
  #pressSave: () => void = () => undefined;

  constructor(private readonly css: string) {
    this.#guard = new SaveGuard(this.css, this.#capture, this.#form, this.#handover, {
      onProceed: (pressed) => {
        if (pressed) reportActed().catch(() => undefined);
        if (!this.#visit || !this.state) return;
        // The state at the press counts, not that of the last scan.
        if (!this.#tasks.isBusy) this.#refresh();
        this.saving.press(this.state);
        this.rescan();
      },
      mayRead: () => this.#mayRead,
      show: (news) => this.#announce(news),
      onDialog: () => this.state && this.update({ isSaveBlocked: this.#guard.isAsking }),
    });
    this.saving = new SaveTracker(this.#form);
  }

  /** Starts to observe the address for as long as the document exists. Continues with the state of an earlier run. */
  start({ hadPair, blockedSave }: Handover): void {
    listen({
      onAddressChanged: () => this.#onAddressChanged(),
      onSetupChanged: (view) => this.#onSetupChanged(view),
      onFocusRequested: () => this.#ui?.focus(),
      onVisible: () => void this.#renew(),
      onInvalidated: () => this.#onInvalidated(),
      onReplaced: () => {
        this.#handover.end();
        this.#replaced.abort();
        this.#guard.enter(null);
        this.#capture.end();
        this.#leave();
      },
    });
    this.run.watch(this.#replaced.signal);
    this.#onAddressChanged();
    if (hadPair) this.#form.adopt();
    if (blockedSave) this.#guard.adopt(() => this.#pressSave());
  }

  async #renew(): Promise<void> {
    if (!this.#form.hasCapturedPair) return;
    const view = await requestSetupView().catch(() => null);
    if (view && (await this.#capture.follow(view.pairExpiries))) this.#reportLoss();
  }

  /** Shows that the captured secret was removed while its form is open, where it can be read again. */
  #reportLoss(): void {
    if (this.#form.isPairCleared) this.#announce(i18n.t('guide.news.gone'));
  }

  /** Shows this in the panel, also where the guide is switched off. */
  #announce(news: string): void {
    if (!this.#visit || !this.state) return;
    this.#isForcedOpen = true;
    this.update({ news });
    this.rescan();
  }

  /** Accepts the background's new view. */
  #onSetupChanged(view: SetupView): void {
    if (newerOf(this.#view, view) !== view) return;
    this.#view = view;
    if (!this.#mayRead) this.#capture.end();
    void this.#capture.follow(view.pairExpiries).then((notFound) => notFound && this.#reportLoss());
    if (this.#visit && this.state) this.update({ view });
    // The guide was switched on again: scan the present page.
    if (this.#visit && !this.#ui?.host && !this.#isOff) this.rescan();
  }

  update(patch: Partial<GuideState>): void {
    if (patch.view) this.#view = newerOf(this.#view, patch.view);
    this.state = { ...this.state, ...patch, ...(this.#view && { view: this.#view }) };
    this.run.noteState();
    if (this.#isOff) this.#ui?.hide();
    this.#ui?.draw();
  }

  setLayout(layout: Partial<GuideLayout>): void {
    const { view } = this.state;
    this.update({ view: { ...view, layout: { ...view.layout, ...layout } } });
    // When the background refuses or cannot be reached, the layout applies in this page only.
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
      // Tabs were opened and closed: what scrolling had mounted is unmounted.
      if (busy !== 'look' && this.#visit) this.#visit.scrolledTab = '';
      this.#refresh();
      this.rescan();
    }
  }

  readonly showSpotlight = (target: Target) => this.#ui?.showSpotlight(target);
  readonly hideSpotlight = () => this.#ui?.hideSpotlight();

  stopTask(): void {
    this.#tasks.stop();
  }

  async cancelTask(): Promise<void> {
    if (this.state.busy !== 'apply' && this.state.busy !== 'undo') await this.#tasks.cancel();
  }

  /** Updates the state from the page at once. */
  #refresh(): void {
    const address = haloAddress(location);
    if (!this.#visit || !this.#view || !address) return;
    const scan = scanPage(document, address, recipeContextOf(this.#view));
    if (scan.page.confirmed) this.#updateState(address, this.#view, scan);
    else this.update({ busy: null });
  }

  /** Handles a navigation inside the page: ends the tasks of the page before, and scans the new page. */
  #onAddressChanged(): void {
    this.#visit?.end();
    this.#visit = null;
    this.hideSpotlight();
    this.#isForcedOpen = false;
    const address = haloAddress(location);
    this.#guard.enter(address);
    this.saving.moved(address, this.state);
    if (!address) {
      this.#leave();
      return;
    }
    this.#visit = new PageVisit(address, this.#guard, () => void this.#scan(address));
    this.rescan = this.#visit.rescan;
    this.#pressSave = this.#visit.pressSave;
    void this.#scan(address);
  }

  #leave(): void {
    this.#visit?.end();
    this.#visit = null;
    this.#ui?.hide();
  }

  get #isOff(): boolean {
    if (this.#view?.isBlocked) return true;
    return (this.#view?.layout.off === true || isFinished(this.#view)) && !this.#isForcedOpen;
  }

  /** False where the organisation does not allow the extension to read credentials, or to work on this Halo. */
  get #mayRead(): boolean {
    return this.#view?.policy?.capture !== false && !this.#view?.isBlocked;
  }

  /** Scans the page and updates everything from the result. */
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
      const notFound = visit.hadTimeToLoad && isPageNotFound(this.#view, address, scan.page);
      if (!confirmed && !notFound) return;
      this.#updateState(address, this.#view, scan, notFound);
      // Capturing the secret does not wait for the panel, and works without it.
      const capturing = this.#mayRead ? captureCredentials(this, this.#form, this.#capture) : undefined;
      if (!this.#isOff && !this.#ui) await this.#createUi(this.#view);
      await capturing;
      if (visit.signal.aborted) return;
      if (confirmed) await followUpScan(this, this, visit, () => Boolean(this.#ui?.host));
      else this.#ui?.showMenuPath();
    } catch {
      if (!visit.signal.aborted) this.#onInvalidated();
    } finally {
      this.#isScanning = false;
      // A change during the scan may have shown the secret.
      if (this.#visit && (this.#visit !== visit || this.#changedDuringScan)) this.rescan();
    }
  }

  #updateState(address: HaloAddress, view: SetupView, scan: GuideState['scan'], notFound = false): void {
    this.state = nextGuideState(
      this.state ?? null,
      {
        address,
        openedAt: this.#visit?.openedAt ?? 0,
        view,
        scan,
        notFound,
        isSaving: this.saving.isPending(address),
        isSaveBlocked: this.#guard.isAsking,
        language: rootElementOf(document).lang,
        isTranslated: isTranslated(document),
      },
      this.#visit?.scrolledTab === `${scan.page.tab}:${scan.page.mode}`,
    );
    if (!this.#isOff) this.#ui?.show();
    this.#ui?.draw();
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
    // The first drawing includes the choices, so that nothing shifts afterwards.
    if (isUntouched(view)) await ui.loadChoices();
    this.#ui = ui;
    if (!this.#visit || this.#isOff) return;
    ui.show();
    ui.draw();
  }

  /** Checks whether a press counts: a person made it and could see it, and the extension is not invalidated. */
  isTrustedGesture(event: Event): boolean {
    if (!event.isTrusted || isContextInvalidated()) return false;
    const counts = isUnobscured(event);
    if (counts) reportActed().catch(() => undefined);
    else this.update({ news: i18n.t('guide.news.covered') });
    return counts;
  }

  #onInvalidated(): void {
    if (this.#ui?.host) this.update({ contextInvalidated: true });
  }
}
