import { i18n } from '#i18n';
import panelCss from '@/components/guide/choices.css?inline';
import { Guide } from '@/components/guide/GuidePanel';
import css from '@/components/guide/panel.css?inline';
import type { GuideProps } from '@/components/guide/panel-props';
import { Surface } from '@/components/ui/ThemeRoot';
import { isCutOff } from '@/utils/extension-context';
import type { Desk } from './context';
import { menu } from './guide-menu';
import { handlersOf } from './handlers';
import { changeSide, drag, nudge } from './layout/drag-panel';
import { theme } from './layout/halo-theme';
import { asideOf, topFor } from './layout/panel-offset';
import type { Card } from './mount-panel';
import { showWay } from './navigation/show-menu-path';
import { Drawing } from './overlay/page-drawing';
import type { Target } from './overlay/types';
import { choices, readChoices } from './setup-choices';
import { present, presentGone, wantsChoices } from './view-model';

/** What moves the card while its button has the focus. */
const MOVING_KEY = /^(Arrow|Home)/u;

/** Mounts a host for the card with Preact in it. */
type Mount = (css: string, onKey: (event: KeyboardEvent) => void) => Card;

/** All of the guide that can be seen in one document: the card with menu and choices, markers and ring. */
export class CardFront {
  private card: Card | null = null;
  /** What menu and choices offer has been read. */
  private hasPanel = false;
  private readonly drawing: Drawing;
  private readonly handlers: ReturnType<typeof handlersOf>;
  private readonly resized = () => this.draw();
  private frame = 0;
  private shown: GuideProps | null = null;
  /** Read beforehand: an extension that is gone has no texts. */
  private readonly goneText = i18n.t('guide.hint.cutOff');

  constructor(
    private readonly desk: Desk,
    private readonly mount: Mount,
  ) {
    this.handlers = handlersOf(desk, this);
    this.drawing = new Drawing(
      (spot) => this.makeRoom(spot),
      (overlay) => overlay.dress(theme(), this.isStill),
    );
  }

  get host(): HTMLElement | null {
    return this.card?.host ?? null;
  }

  show(): void {
    if (this.card) return;
    this.card = this.mount(css, (event) => this.pressed(event));
    this.card.style(panelCss);
    addEventListener('resize', this.resized);
  }

  hide(): void {
    this.drawing.clear();
    removeEventListener('resize', this.resized);
    this.card?.remove();
    this.card = null;
  }

  point(target: Target): void {
    this.drawing.point(target);
  }

  letGo(): void {
    this.drawing.letGo();
  }

  /** Points at the entry of Halo's menu that leads to this page. */
  showWay(): void {
    showWay(this.desk);
  }

  draw(): void {
    if (!this.card || this.frame) return;
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      if (!this.card) return;
      const { desk } = this;
      const { state } = desk;
      const { view, card, scene } = state;
      this.shown = isCutOff() ? presentGone(this.shown, state, this.goneText) : present(state, this.handlers);
      this.drawing.mark(view.look.markers ? scene.findings : []);
      this.card.show(
        <Surface theme={theme()} still={this.isStill}>
          <Guide
            {...this.shown}
            menu={this.hasPanel && card.menu ? menu(desk) : null}
            choices={this.hasPanel && wantsChoices(state) ? choices(desk) : null}
          />
        </Surface>,
      );
      this.leaveSave();
    });
  }

  /** Reads what menu and choices offer, once. Rejects when the background cannot be reached. */
  async withPanel(): Promise<void> {
    if (!this.hasPanel) await readChoices();
    this.hasPanel = true;
  }

  /** Moves the card along with the pointer that was put down on its header. */
  move({ pointerId, clientX: x, clientY: y }: PointerEvent): void {
    this.withFront((front) => drag(this.desk, front, { pointerId, x, y }));
  }

  /** Moves the card to the window's other side. */
  changeSide(): void {
    this.withFront((front) => changeSide(this.desk, front));
  }

  private withFront(work: (front: HTMLElement) => void): void {
    const front = this.card?.front();
    if (front) work(front);
  }

  private makeRoom(spot: DOMRect | null): void {
    const { card } = this.desk.state;
    const aside = asideOf(spot, this.card?.front()?.getBoundingClientRect() ?? null, card.aside);
    if (aside !== card.aside) this.desk.setCard({ aside });
  }

  /** Halo's own Save is never covered: one of those in view stays free. */
  private leaveSave(): void {
    const { card, scene } = this.desk.state;
    const front = this.card?.front();
    if (!front || card.aside) return;
    const saves = scene.look.saves.filter((save) => save.isConnected).map((save) => save.getBoundingClientRect());
    const top = topFor(saves, front.getBoundingClientRect(), innerHeight);
    if (top !== card.top) this.desk.setCard({ top });
  }

  private get isStill(): boolean {
    return this.desk.state.view.look.motion === 'reduced';
  }

  /** Halo hears nothing of these keys; what the browser makes of them by itself stays. */
  private pressed(event: KeyboardEvent): void {
    const { card } = this;
    if (!event.isTrusted || !card) return;
    if (event.key === 'Escape') this.desk.setCard({ menu: false });
    if (!card.isMoving() || !MOVING_KEY.test(event.key)) return;
    event.preventDefault();
    this.withFront((front) => nudge(this.desk, front, event));
  }
}
