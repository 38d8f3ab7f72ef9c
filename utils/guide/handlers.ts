import { tellJourney } from './background-client';
import { chooseLabel } from './choose-label';
import type { Desk } from './context';
import { takeRecord } from './tasks/adopt-record';
import { type Handlers, stopOf } from './view-model';

/** What the buttons need of the card itself (front.tsx). */
interface Seen {
  /** Loads what menu and choices offer. */
  withPanel(): Promise<void>;
  move(event: PointerEvent): void;
  changeSide(): void;
}

/** What the card's buttons do. A press counts when a person made it and could see what they pressed. */
export function handlersOf(desk: Desk, front: Seen): Handlers {
  /** Nothing happens when the press does not count; what fails says that the extension is gone. */
  const when = (event: Event, work: () => unknown) => {
    if (desk.means(event)) desk.orCutOff(Promise.resolve(work()));
  };
  return {
    onApply: (event) => when(event, () => desk.act('applySettings')),
    onUndo: (event) => when(event, () => desk.act('undoSettings')),
    onShow: (id, event) => when(event, () => desk.act('showRequirement', id)),
    onLabel: (id, label, event) => when(event, () => chooseLabel(desk, id, label)),
    onDiagnose: (event) => when(event, () => desk.act('copyDiagnostics')),
    onGo: (event) => {
      event.preventDefault();
      when(event, () => go(desk));
    },
    onCollapse: (collapsed) => desk.setLook({ collapsed }),
    onMet: (met) => desk.setCard({ met }),
    onMenu: (menu, event) => when(event, () => front.withPanel().then(() => desk.setCard({ menu }))),
    onMove: (event) => {
      if (event.isTrusted) front.move(event);
    },
    onSide: (event) => when(event, () => front.changeSide()),
    onRecord: (take, event) => when(event, () => takeRecord(desk, take)),
  };
}

/** "Take me there": by the page's own address, and on from there by itself. */
async function go(desk: Desk): Promise<void> {
  const stop = stopOf(desk.state);
  if (!stop) return;
  if (stop.step === 'scalepad') {
    open(stop.href, '_blank', 'noopener');
    return;
  }
  desk.update({ view: await tellJourney(stop.begun ? null : stop.step) });
  if (location.href === stop.href || (stop.href.endsWith(location.pathname) && !location.search))
    await desk.act('travelOn');
  else location.assign(stop.href);
}
