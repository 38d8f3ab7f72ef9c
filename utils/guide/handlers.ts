import { i18n } from '#i18n';
import { isByUser } from '@/utils/dom/shield';
import { sendAdoptedRecord, sendLabelChoice, sendPendingNavigation } from './background-client';
import type { GuideContext } from './context';
import { destinationOf, type Handlers } from './view-model';

/** What the buttons need of the card itself (front.tsx). */
interface PanelControls {
  /** Loads what menu and choices offer. */
  loadChoices(): Promise<void>;
  move(event: PointerEvent): void;
  switchSides(): void;
}

/** What the card's buttons do. A press counts when a person made it and could see what they pressed. */
export function handlersOf(guide: GuideContext, ui: PanelControls): Handlers {
  /** Nothing happens when the press does not count; what fails says that the extension is gone. */
  const when = (event: Event, work: () => unknown) => {
    if (guide.isTrustedGesture(event)) guide.reportInvalidation(Promise.resolve(work()));
  };
  return {
    onApply: (event) => when(event, () => guide.runAction('applySettings')),
    onUndo: (event) => when(event, () => guide.runAction('undoSettings')),
    onShow: (id, event) => when(event, () => guide.runAction('showRequirement', id)),
    onLabel: (id, label, event) => when(event, () => chooseLabel(guide, id, label)),
    onDiagnose: (event) => when(event, () => guide.runAction('copyDiagnostics')),
    onGo: (event) => {
      event.preventDefault();
      when(event, () => go(guide));
    },
    onCollapse: (collapsed) => guide.setLayout({ collapsed }),
    onMet: (met) => guide.setPanel({ met }),
    onMenu: (menu, event) => when(event, () => ui.loadChoices().then(() => guide.setPanel({ menu }))),
    onMove: (event) => {
      if (isByUser(event)) ui.move(event);
    },
    onSide: (event) => when(event, () => ui.switchSides()),
    onRecord: (take, event) => when(event, () => adoptRecord(guide, take)),
  };
}

/** "Take me there": by the page's own address, and on from there by itself. */
async function go(guide: GuideContext): Promise<void> {
  const destination = destinationOf(guide.state);
  if (!destination) return;
  if (destination.step === 'scalepad') {
    open(destination.href, '_blank', 'noopener');
    return;
  }
  guide.update({ view: await sendPendingNavigation(destination.begun ? null : destination.step) });
  if (location.href === destination.href || (destination.href.endsWith(location.pathname) && !location.search))
    await guide.runAction('resumeNavigation');
  else location.assign(destination.href);
}

/** Remembers the admin's answer to "Is it this one?" for this Halo address. */
async function chooseLabel(guide: GuideContext, id: string, label: string | null): Promise<void> {
  guide.update({ view: await sendLabelChoice(id, label) });
  guide.rescan();
}

/** Uses the open record for its step instead of a new one; `take` false: a new one is to be made again. */
async function adoptRecord(guide: GuideContext, take: boolean): Promise<void> {
  const { address, recordName } = guide.state;
  if (address.page === null || recordName === null) return;
  const view = await sendAdoptedRecord(address.page, take ? { name: recordName, url: location.href } : null);
  const news = take ? i18n.t('guide.news.taken', [recordName]) : i18n.t('guide.news.givenBack');
  guide.update({ view, news, tabs: new Map(), outcomes: new Map() });
  guide.rescan();
}
