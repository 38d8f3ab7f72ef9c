import { i18n } from '#i18n';
import panelCss from '@/components/guide/choices.css?inline';
import { GuidePanel } from '@/components/guide/GuidePanel';
import css from '@/components/guide/panel.css?inline';
import type { GuidePanelProps } from '@/components/guide/panel-props';
import { RunCard } from '@/components/guide/RunCard';
import runCss from '@/components/guide/run-card.css?inline';
import { ThemeRoot } from '@/components/ui/ThemeRoot';
import { isConnected, rectOf } from '@/utils/dom/native';
import { isContextInvalidated } from '@/utils/extension-context';
import type { GuideContext } from './context';
import { guideMenu } from './guide-menu';
import { handlersOf } from './handlers';
import { dragPanel, moveByKey, switchSide } from './layout/drag-panel';
import { haloTheme } from './layout/halo-theme';
import { asideFor, topOffsetFor } from './layout/panel-offset';
import { markersOf } from './markers-of';
import { type MountedPanel, mountPanel } from './mount-panel';
import { showMenuPath } from './navigation/show-menu-path';
import { PageDrawing } from './overlay/page-drawing';
import type { Target } from './overlay/types';
import { recordDialog } from './record-dialog';
import { isRunning } from './run/next-action';
import { runCardViewModel } from './run/run-card-view-model';
import { runHandlersOf } from './run/run-handlers';
import { loadChoices, setupChoices } from './setup-choices';
import { guideViewModel, invalidatedViewModel, showsChoices } from './view-model';

/** Keys that move the panel while its button has the focus. */
const MOVING_KEY = /^(Arrow|Home)/u;

/** The visible part of the guide in one document: the panel with menu and choices, markers and spotlight. */
export class GuideUi {
  #mounted: MountedPanel | null = null;
  /** The content of menu and choices is loaded. */
  #hasPanel = false;
  readonly #drawing: PageDrawing;
  readonly #handlers: ReturnType<typeof handlersOf>;
  readonly #runHandlers: ReturnType<typeof runHandlersOf>;
  readonly #resized = () => this.draw();
  #frame = 0;
  /** Escape was pressed: the focus returns to the page once nothing is written any more. */
  #isLeft = false;
  #shown: GuidePanelProps | null = null;
  /** Read beforehand: an invalidated extension has no texts. */
  readonly #invalidatedText = i18n.t('guide.hint.contextInvalidated');

  constructor(
    private readonly guide: GuideContext,
    private readonly baseCss: string,
  ) {
    this.#handlers = handlersOf(guide, this);
    this.#runHandlers = runHandlersOf(guide);
    this.#drawing = new PageDrawing(
      (spot) => this.#moveAside(spot),
      (overlay) => overlay.setAppearance(haloTheme(), this.#isStill),
    );
  }

  get host(): HTMLElement | null {
    return this.#mounted?.host ?? null;
  }

  show(): void {
    if (this.#mounted) return;
    this.#mounted = mountPanel(this.baseCss, {
      onKey: (event) => this.#pressed(event),
      isWriting: () => this.#isWriting,
    });
    this.#mounted.style(css);
    this.#mounted.style(panelCss);
    this.#mounted.style(runCss);
    addEventListener('resize', this.#resized);
  }

  hide(): void {
    this.#drawing.clear();
    removeEventListener('resize', this.#resized);
    this.#mounted?.remove();
    this.#mounted = null;
  }

  /** Moves the focus to the first control of the card. */
  focus(): void {
    this.#mounted?.focus();
  }

  showSpotlight(target: Target): void {
    this.#drawing.showSpotlight(target);
  }

  hideSpotlight(): void {
    this.#drawing.hideSpotlight();
  }

  /** Points at the entry of Halo's menu that leads to this page. */
  showMenuPath(): void {
    showMenuPath(this.guide);
  }

  draw(): void {
    if (!this.#mounted || this.#frame) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      if (!this.#mounted) return;
      const { guide } = this;
      const { state } = guide;
      const { view, panel } = state;
      this.#shown = isContextInvalidated()
        ? invalidatedViewModel(this.#shown, state, this.#invalidatedText)
        : guideViewModel(state, this.#handlers);
      const runCard = isContextInvalidated() ? null : runCardViewModel(state);
      this.#drawing.setMarkers(view.layout.markers && this.#shown.isOwn && !runCard ? markersOf(state) : []);
      this.#mounted.show(
        <ThemeRoot theme={haloTheme()} still={this.#isStill}>
          {runCard ? (
            <RunCard {...runCard} {...this.#runHandlers} />
          ) : (
            <GuidePanel
              {...this.#shown}
              menu={this.#hasPanel && panel.menu ? guideMenu(guide) : null}
              choices={this.#hasPanel && showsChoices(state) ? setupChoices(guide) : null}
            />
          )}
          {recordDialog(guide)}
        </ThemeRoot>,
      );
      this.#keepSaveFree();
      if (this.#isLeft && !this.#isWriting) {
        this.#isLeft = false;
        this.#mounted.returnFocus();
      }
    });
  }

  /** Loads the content of menu and choices, once. Rejects when the background cannot be reached. */
  async loadChoices(): Promise<void> {
    if (!this.#hasPanel) await loadChoices();
    this.#hasPanel = true;
  }

  focusHeading(): void {
    this.#mounted?.focusHeading();
  }

  /** Moves the panel with the pointer that was pressed on its header. */
  move({ pointerId, clientX: x, clientY: y }: PointerEvent): void {
    this.#withPanelElement((panel) => dragPanel(this.guide, panel, { pointerId, x, y }));
  }

  /** Moves the panel to the other side of the window. */
  switchSides(): void {
    this.#withPanelElement((panel) => switchSide(this.guide, panel));
  }

  #withPanelElement(work: (panel: HTMLElement) => void): void {
    const element = this.#mounted?.panelElement();
    if (element) work(element);
  }

  #moveAside(spot: DOMRect | null): void {
    const { panel } = this.guide.state;
    const aside = asideFor(spot, rectOf(this.#mounted?.panelElement()) ?? null, panel.aside);
    if (aside !== panel.aside) this.guide.setPanel({ aside });
  }

  /** Moves the panel so that one of Halo's own Saves in view stays free. */
  #keepSaveFree(): void {
    const { panel, scan } = this.guide.state;
    const element = this.#mounted?.panelElement();
    if (!element || panel.aside) return;
    const saves = scan.page.saves.filter((save) => isConnected(save)).map((save) => rectOf(save));
    const top = topOffsetFor(saves, rectOf(element), innerHeight);
    if (top !== panel.top) this.guide.setPanel({ top });
  }

  get #isStill(): boolean {
    return this.guide.state.view.layout.motion === 'reduced';
  }

  get #isWriting(): boolean {
    const { busy } = this.guide.state;
    return busy === 'apply' || busy === 'undo';
  }

  /**
   * Stops a run or what is being written, because keyboard users expect it of Escape, and returns the focus to the page;
   * else closes the menu.
   */
  #escaped(): void {
    const { guide } = this;
    this.#isLeft = isRunning(guide.state) || this.#isWriting;
    if (isRunning(guide.state)) void guide.reportInvalidation(guide.run.change('stop'));
    else if (this.#isWriting) guide.stopTask();
    else guide.setPanel({ menu: false });
  }

  /** Handles the panel's keys. Halo does not receive them; the browser's own behaviour stays. */
  #pressed(event: KeyboardEvent): void {
    const mounted = this.#mounted;
    if (!event.isTrusted || !mounted) return;
    if (event.key === 'Escape') this.#escaped();
    if (!mounted.isMoving() || !MOVING_KEY.test(event.key)) return;
    event.preventDefault();
    this.#withPanelElement((panel) => moveByKey(this.guide, panel, event));
  }
}
