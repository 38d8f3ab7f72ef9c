import { i18n } from '#i18n';
import type { Fold, GuidePanelProps, StepRow } from '@/components/guide/panel-props';
import { ALL_SCOPES, BEYOND_FLAGS, TAB_WORDS } from '@/utils/halo/selectors';
import { normaliseLabel } from '@/utils/recipe/normalise';
import { type Destination, isUntouched, stepOf } from '@/utils/setup/navigation';
import { changeRows } from './change-rows';
import { credentialRows } from './credential-rows';
import { findingRows } from './finding-rows';
import { hintOf, progressText } from './hint';
import { type Moment, momentOf } from './moment';
import { destinationOf } from './next-link';
import { countsOf, isNewRole, type RecordCounts } from './record-counts';
import type { GuideState } from './state';

export type Handlers = {
  [Name in keyof GuidePanelProps as Name extends `on${string}` ? Name : never]: GuidePanelProps[Name];
};

/** Returns what the guide shows of its state, in words. Pure, except for the language. */
export function guideViewModel(state: GuideState, handlers: Handlers): GuidePanelProps {
  const { view, address, panel } = state;
  const step = stepOf(address);
  const counts = countsOf(state);
  const moment = momentOf(state, counts);
  const destination = destinationOf(state, moment);
  return {
    isOwn: moment !== 'foreign',
    lang: i18n.t('common.lang'),
    stepNumber: view.recipe.steps.indexOf(step) + 1,
    steps: view.recipe.steps.map(
      (id): StepRow => ({ id, title: i18n.t(`common.${id}`), state: view.setup.steps[id].state }),
    ),
    hint: hintOf(state, moment, counts),
    news: state.news,
    progress: progressText(state, moment),
    busy: state.busy !== null || moment === 'checking',
    ...settingsOf(state, moment, counts),
    offer: state.offer && moment !== 'foreign' ? i18n.t('check.offer') : '',
    canApply: moment === 'to-apply',
    canStop: state.busy === 'apply' || state.busy === 'undo',
    next: destination && { goal: goalOf(destination, state), href: destination.href },
    collapsed: isCollapsed(state, moment),
    position: view.layout.place,
    top: panel.top,
    aside: panel.aside === 'side',
    menuOpen: panel.menu,
    ...handlers,
  };
}

type Settings = Pick<
  GuidePanelProps,
  'findings' | 'toChange' | 'done' | 'count' | 'elsewhere' | 'beyond' | 'canUndo' | 'review' | 'credentials'
>;

/** Returns what the panel shows of the open record; nothing of a record that is not the setup's own. */
function settingsOf(state: GuideState, moment: Moment, counts: RecordCounts): Settings {
  const { scan, panel, address, view } = state;
  const isOwnRecord = scan.page.kind === 'record' && moment !== 'foreign';
  const { rows, folded } = isOwnRecord ? findingRows(state, moment) : { rows: [], folded: { toChange: 0, done: 0 } };
  const fold = (count: number, open: boolean): Fold | null => (count > 0 ? { count, open } : null);
  const changes = scan.page.mode === 'edit' && isOwnRecord ? changeRows(state) : [];
  const needsCredentials =
    moment !== 'foreign' && view.policy?.capture !== false && view.recipe.steps.indexOf(stepOf(address)) >= 2;
  return {
    findings: rows,
    toChange: fold(folded.toChange, panel.toChange),
    done: fold(folded.done, panel.done),
    count: isOwnRecord ? i18n.t('guide.doneCount', [String(counts.done), String(counts.total)]) : '',
    elsewhere: isOwnRecord ? elsewhere(state, counts) : [],
    beyond: isOwnRecord ? beyondRows(state) : [],
    canUndo: changes.length > 0 && moment !== 'working',
    review: changes.length > 0 ? { open: panel.review, rows: changes } : null,
    credentials: needsCredentials ? credentialRows(state) : [],
  };
}

/**
 * Returns what the panel shows once the extension is invalidated: what was shown last, and what to do now (`hint`, read
 * beforehand). Throws when nothing was shown yet.
 */
export function invalidatedViewModel(
  shown: GuidePanelProps | null,
  { news, view }: GuideState,
  hint: string,
): GuidePanelProps {
  if (!shown) throw new Error('nothing was shown yet');
  return {
    ...shown,
    hint,
    news,
    count: '',
    progress: '',
    busy: false,
    canApply: false,
    canStop: false,
    canUndo: false,
    review: null,
    next: null,
    collapsed: view.layout.collapsed,
  };
}

/** Checks whether the choices of the setup are shown: on a new record, while nothing was begun. Later they are in the popup. */
export function showsChoices({ view, address }: GuideState): boolean {
  return address.isNew && isUntouched(view);
}

/** Checks whether the panel is a pill on this page until the admin expands it: the page has no own record. */
export function isPillPage(moment: Moment): boolean {
  return moment === 'foreign' || moment === 'not-begun';
}

function isCollapsed({ view, panel }: GuideState, moment: Moment): boolean {
  if (panel.aside === 'small') return true;
  return isPillPage(moment) ? !panel.expanded : view.layout.collapsed;
}

function goalOf({ step }: Destination, { view }: GuideState): string {
  // Of a finished application only values of the API page can be missing.
  if (step === 'application' && view.setup.steps.application.state === 'done') return i18n.t('popup.page.api');
  return i18n.t('guide.goal', [String(view.recipe.steps.indexOf(step) + 1), i18n.t(`common.${step}`)]);
}

/** Returns the other tabs that have open settings, with how many. */
function elsewhere(state: GuideState, { otherTabs }: RecordCounts): GuidePanelProps['elsewhere'] {
  return otherTabs
    .filter(({ total, counts }) => counts.done < total)
    .map(({ key, opened, counts: { needsYou, toChange, later } }) => {
      const texts = [];
      if (!opened) texts.push(i18n.t('guide.tab.notOpened'));
      else if (needsYou.length > 0)
        texts.push(
          i18n.t('guide.tab.needsYou', needsYou.length, [
            String(needsYou.length),
            needsYou.map(({ name }) => name).join(', '),
          ]),
        );
      if (toChange > 0) texts.push(i18n.t('guide.tab.toChange', toChange));
      if (later > 0) texts.push(i18n.t(isNewRole(state) ? 'guide.tab.afterSave' : 'guide.tab.later', later));
      return {
        key,
        tab: state.scan.page.tabs.find((one) => one.key === key)?.text ?? TAB_WORDS[key][0] ?? key,
        text: texts.join(' '),
      };
    });
}

function beyondRows({ scan, address }: GuideState): GuidePanelProps['beyond'] {
  const key = address.page && BEYOND_FLAGS[address.page] ? 'guide.beyondRight' : 'guide.beyondScope';
  return scan.beyond.map((control) => ({
    id: control.key,
    name: control.label,
    text: i18n.t(ALL_SCOPES.some((all) => normaliseLabel(all) === control.key) ? 'guide.beyondAll' : key),
  }));
}
