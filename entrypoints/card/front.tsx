import { i18n } from '#i18n';
import css from '@/components/guide/card.css?inline';
import { Guide } from '@/components/guide/Guide';
import { Surface } from '@/components/parts/Surface';
import type { GuideProps } from '@/components/props';
import type { Card } from '../guide/card';
import type { Front, Mount } from '../guide/card-door';
import { isCutOff } from '../guide/cut-off';
import type { Desk } from '../guide/desk';
import type { Target } from '../guide/overlay-door';
import type { PanelScript } from '../guide/panel-door';
import { script } from '../guide/script-door';
import { theme } from '../guide/theme';
import { Drawing } from './drawing';
import { handlersOf } from './handlers';
import { present, presentGone, wantsChoices } from './present';
import { asideOf, topFor } from './room';

/** What moves the card while its button has the focus. */
const MOVING_KEY = /^(Arrow|Home)/u;

/** The card, what the panel adds to it, markers and ring. */
export class CardFront implements Front {
  private card: Card | null = null;
  private panel: PanelScript | null = null;
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
    addEventListener('resize', this.resized);
    if (this.panel) this.card.style(this.panel.css);
  }

  hide(): void {
    this.drawing.clear();
    removeEventListener('resize', this.resized);
    this.card?.remove();
    this.card = null;
  }

  point(target: Target): Promise<void> {
    return this.drawing.point(target);
  }

  letGo(): void {
    this.drawing.letGo();
  }

  showWay(): Promise<void> {
    return this.withPanel((panel) => panel.showWay(this.desk));
  }

  draw(): void {
    if (!this.card || this.frame) return;
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      if (!this.card) return;
      const { desk, panel } = this;
      const { state } = desk;
      const { view, card, scene } = state;
      this.shown = isCutOff() ? presentGone(this.shown, state, this.goneText) : present(state, this.handlers);
      this.drawing.mark(view.look.markers ? scene.findings : []);
      this.card.show(
        <Surface theme={theme()} still={this.isStill}>
          <Guide
            {...this.shown}
            menu={panel && card.menu ? panel.menu(desk) : null}
            choices={panel && wantsChoices(state) ? panel.choices(desk) : null}
          />
        </Surface>,
      );
      this.leaveSave();
    });
  }

  /** The script for what is chosen and arranged now and then. Rejects when it does not come. */
  async withPanel(work: (panel: PanelScript) => unknown = () => undefined): Promise<void> {
    const panel = await script('panel');
    if (!this.panel) {
      await panel.prepare();
      this.panel = panel;
      this.card?.style(panel.css);
    }
    await work(panel);
  }

  /** Moves the card along with the pointer that was put down on its header. */
  move({ pointerId, clientX: x, clientY: y }: PointerEvent): Promise<void> {
    return this.withFront((panel, front) => panel.drag(this.desk, front, { pointerId, x, y }));
  }

  /** Takes the card to the window's other side. */
  changeSide(): Promise<void> {
    return this.withFront((panel, front) => panel.changeSide(this.desk, front));
  }

  private withFront(work: (panel: PanelScript, front: HTMLElement) => void): Promise<void> {
    const front = this.card?.front();
    return this.withPanel((panel) => front && work(panel, front));
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
    this.desk.orCutOff(this.withFront((panel, front) => panel.nudge(this.desk, front, event)));
  }
}
