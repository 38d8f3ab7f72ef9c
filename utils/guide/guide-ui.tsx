import { i18n } from '#i18n';
import panelCss from '@/components/guide/choices.css?inline';
import { GuidePanel } from '@/components/guide/GuidePanel';
import css from '@/components/guide/panel.css?inline';
import type { GuidePanelProps } from '@/components/guide/panel-props';
import { ThemeRoot } from '@/components/ui/ThemeRoot';
import { isConnected, rectOf } from '@/utils/dom/native';
import { isContextInvalidated } from '@/utils/extension-context';
import type { GuideContext } from './context';
import { guideMenu } from './guide-menu';
import { handlersOf } from './handlers';
import { drag, moveByKey, switchSide } from './layout/drag-panel';
import { haloTheme } from './layout/halo-theme';
import { isAsideNeeded, topOffsetFor } from './layout/panel-offset';
import { type MountedPanel, mountPanel } from './mount-panel';
import { showMenuPath } from './navigation/show-menu-path';
import { Drawing } from './overlay/page-drawing';
import type { Target } from './overlay/types';
import { loadChoices, setupChoices } from './setup-choices';
import { guideViewModel, invalidatedViewModel, wantsChoices } from './view-model';

/** What moves the card while its button has the focus. */
const MOVING_KEY = /^(Arrow|Home)/u;

/** All of the guide that can be seen in one document: the card with menu and choices, markers and ring. */
export class GuideUi {
  private mounted: MountedPanel | null = null;
  /** What menu and choices offer has been read. */
  private hasPanel = false;
  private readonly drawing: Drawing;
  private readonly handlers: ReturnType<typeof handlersOf>;
  private readonly resized = () => this.draw();
  private frame = 0;
  private shown: GuidePanelProps | null = null;
  /** Read beforehand: an extension that is gone has no texts. */
  private readonly invalidatedText = i18n.t('guide.hint.cutOff');

  constructor(
    private readonly guide: GuideContext,
    private readonly baseCss: string,
  ) {
    this.handlers = handlersOf(guide, this);
    this.drawing = new Drawing(
      (spot) => this.makeRoom(spot),
      (overlay) => overlay.setAppearance(haloTheme(), this.isStill),
    );
  }

  get host(): HTMLElement | null {
    return this.mounted?.host ?? null;
  }

  show(): void {
    if (this.mounted) return;
    this.mounted = mountPanel(this.baseCss, (event) => this.pressed(event));
    this.mounted.style(css);
    this.mounted.style(panelCss);
    addEventListener('resize', this.resized);
  }

  hide(): void {
    this.drawing.clear();
    removeEventListener('resize', this.resized);
    this.mounted?.remove();
    this.mounted = null;
  }

  showSpotlight(target: Target): void {
    this.drawing.showSpotlight(target);
  }

  hideSpotlight(): void {
    this.drawing.hideSpotlight();
  }

  /** Points at the entry of Halo's menu that leads to this page. */
  showMenuPath(): void {
    showMenuPath(this.guide);
  }

  draw(): void {
    if (!this.mounted || this.frame) return;
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      if (!this.mounted) return;
      const { guide } = this;
      const { state } = guide;
      const { view, panel, scan } = state;
      this.shown = isContextInvalidated()
        ? invalidatedViewModel(this.shown, state, this.invalidatedText)
        : guideViewModel(state, this.handlers);
      this.drawing.mark(view.layout.markers ? scan.findings : []);
      this.mounted.show(
        <ThemeRoot theme={haloTheme()} still={this.isStill}>
          <GuidePanel
            {...this.shown}
            menu={this.hasPanel && panel.menu ? guideMenu(guide) : null}
            choices={this.hasPanel && wantsChoices(state) ? setupChoices(guide) : null}
          />
        </ThemeRoot>,
      );
      this.leaveSave();
    });
  }

  /** Reads what menu and choices offer, once. Rejects when the background cannot be reached. */
  async loadChoices(): Promise<void> {
    if (!this.hasPanel) await loadChoices();
    this.hasPanel = true;
  }

  /** Moves the card along with the pointer that was put down on its header. */
  move({ pointerId, clientX: x, clientY: y }: PointerEvent): void {
    this.withPanelElement((panel) => drag(this.guide, panel, { pointerId, x, y }));
  }

  /** Moves the card to the window's other side. */
  switchSides(): void {
    this.withPanelElement((panel) => switchSide(this.guide, panel));
  }

  private withPanelElement(work: (panel: HTMLElement) => void): void {
    const element = this.mounted?.panelElement();
    if (element) work(element);
  }

  private makeRoom(spot: DOMRect | null): void {
    const { panel } = this.guide.state;
    const aside = isAsideNeeded(spot, rectOf(this.mounted?.panelElement()) ?? null, panel.aside);
    if (aside !== panel.aside) this.guide.setPanel({ aside });
  }

  /** Halo's own Save is never covered: one of those in view stays free. */
  private leaveSave(): void {
    const { panel, scan } = this.guide.state;
    const element = this.mounted?.panelElement();
    if (!element || panel.aside) return;
    const saves = scan.page.saves.filter((save) => isConnected(save)).map((save) => rectOf(save));
    const top = topOffsetFor(saves, rectOf(element), innerHeight);
    if (top !== panel.top) this.guide.setPanel({ top });
  }

  private get isStill(): boolean {
    return this.guide.state.view.layout.motion === 'reduced';
  }

  /** Halo hears nothing of these keys; what the browser makes of them by itself stays. */
  private pressed(event: KeyboardEvent): void {
    const { mounted } = this;
    if (!event.isTrusted || !mounted) return;
    if (event.key === 'Escape') this.guide.setPanel({ menu: false });
    if (!mounted.isMoving() || !MOVING_KEY.test(event.key)) return;
    event.preventDefault();
    this.withPanelElement((panel) => moveByKey(this.guide, panel, event));
  }
}
