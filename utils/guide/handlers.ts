import { isByUser } from '@/utils/dom/shield';
import { sendLabelChoice, sendPendingNavigation } from './background-client';
import type { ActionName, GuideContext } from './context';
import { momentOf } from './moment';
import { destinationOf } from './next-link';
import { type Handlers, isPillPage } from './view-model';

/** What the buttons need of the card itself (guide-ui.tsx). */
interface PanelControls {
  /** Loads what menu and choices offer. */
  loadChoices(): Promise<void>;
  focusHeading(): void;
  move(event: PointerEvent): void;
  switchSides(): void;
}

/** Returns the handlers of the panel's buttons. A press counts when a person made it and could see what they pressed. */
export function handlersOf(guide: GuideContext, ui: PanelControls): Handlers {
  /** Runs the work when the press counts. A failure shows that the extension is invalidated. */
  const when = (event: Event, work: () => unknown) => {
    if (guide.isTrustedGesture(event)) guide.reportInvalidation(Promise.resolve(work()));
  };
  /** The button is removed while its action runs, so the focus moves to the heading. */
  const runAndKeepFocus = (name: ActionName) => {
    ui.focusHeading();
    return guide.runAction(name);
  };
  return {
    onApply: (event) => when(event, () => runAndKeepFocus('applySettings')),
    onStop: (event) => when(event, () => guide.stopTask()),
    onUndo: (event) => when(event, () => runAndKeepFocus('undoSettings')),
    onReview: (review) => guide.setPanel({ review }),
    onShow: (id, event) => when(event, () => guide.runAction('showRequirement', id)),
    onTab: (key, event) => when(event, () => guide.runAction('openTab', key)),
    onLabel: (id, label, event) => when(event, () => chooseLabel(guide, id, label)),
    onGo: (event) => {
      event.preventDefault();
      when(event, () => go(guide));
    },
    onCollapse: (collapsed) => collapse(guide, collapsed),
    onFold: (state, open) => guide.setPanel({ [state]: open }),
    onMenu: (menu, event) => when(event, () => ui.loadChoices().then(() => guide.setPanel({ menu }))),
    onMove: (event) => {
      if (isByUser(event)) ui.move(event);
    },
    onSide: (event) => when(event, () => ui.switchSides()),
  };
}

/** Collapses or expands the panel. On a page without its own record it expands for this page only. */
function collapse(guide: GuideContext, collapsed: boolean): void {
  if (isPillPage(momentOf(guide.state))) guide.setPanel({ expanded: !collapsed });
  else guide.setLayout({ collapsed });
}

/** Opens the page of the link "Go to …" by its address. The navigation continues there. */
async function go(guide: GuideContext): Promise<void> {
  const destination = destinationOf(guide.state, momentOf(guide.state));
  if (!destination) return;
  if (destination.step === 'scalepad') {
    open(destination.href, '_blank', 'noopener');
    return;
  }
  guide.update({ view: await sendPendingNavigation(destination.begun ? null : destination.step) });
  const { href, step, begun } = destination;
  const isHere = location.href === href || (href.endsWith(location.pathname) && !location.search);
  if (isHere || (guide.state.address.area === 'api' && step === 'application' && !begun))
    await guide.runAction('resumeNavigation');
  else location.assign(href);
}

/** Stores the admin's answer to "Is it this one?" for this Halo address. */
async function chooseLabel(guide: GuideContext, id: string, label: string | null): Promise<void> {
  guide.update({ view: await sendLabelChoice(id, label) });
  guide.rescan();
}
