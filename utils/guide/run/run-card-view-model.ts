import { i18n } from '#i18n';
import type { NeedRow, RunButton, RunCardProps } from '@/components/guide/run-card-props';
import type { Finding } from '@/utils/audit/finding';
import { requirementsOn } from '@/utils/audit/scan-page';
import { wantedText } from '@/utils/recipe/requirements';
import type { Requirement } from '@/utils/recipe/schema';
import { isCaptured, isCaptureOff } from '@/utils/setup/credential-status';
import { stepOf } from '@/utils/setup/navigation';
import { changeRows } from '../change-rows';
import { recipeContextOf } from '../context';
import { noteOn } from '../finding-notes';
import { copySecretText, hintOf } from '../hint';
import { momentOf } from '../moment';
import { countsOf } from '../record-counts';
import type { GuideState } from '../state';
import { currentStep, nextRunAction, type RunAction } from './next-action';

type Shown = Omit<RunCardProps, `on${string}`>;

const BUTTONS = {
  focusSave: { id: 'focus', kind: 'plain', text: 'run.focusSave' },
  focusEdit: { id: 'focus', kind: 'plain', text: 'run.focusEdit' },
  stop: { id: 'stop', kind: 'plain', text: 'run.stop' },
  continue: { id: 'continue', kind: 'primary', text: 'run.continue' },
  end: { id: 'end', kind: 'quiet', text: 'run.end' },
  undo: { id: 'undo', kind: 'plain', text: 'guide.undo' },
  skip: { id: 'skip', kind: 'quiet', text: 'run.skip' },
  createAnew: { id: 'createAnew', kind: 'primary', text: 'run.createAnew' },
  checkAgain: { id: 'checkAgain', kind: 'primary', text: 'run.checkAgain' },
  skipCheck: { id: 'skipCheck', kind: 'quiet', text: 'run.skipCheck' },
  showScalePad: { id: 'showScalePad', kind: 'primary', text: 'run.showScalePad' },
  fix: { id: 'fix', kind: 'plain', text: 'run.fix' },
} as const;

const BUSY = {
  apply: 'guide.busy.begin',
  undo: 'guide.busy.undo',
  look: 'run.reading',
  verify: 'guide.busy.verify',
  go: 'guide.busy.go',
} as const;

/** Returns what the compact card shows; null where there is no run, and the step-by-step guide is shown. Pure, except for the language. */
export function runCardViewModel(state: GuideState): Shown | null {
  const { view, address, contextInvalidated, panel } = state;
  const { run } = view;
  if (!run || contextInvalidated) return null;
  const step = currentStep(state) ?? stepOf(address);
  const base: Shown = {
    heading: i18n.t('guide.stepHeading', [
      String(view.recipe.steps.indexOf(step) + 1),
      String(view.recipe.steps.length),
      i18n.t(`common.${step}`),
    ]),
    stop: null,
    focus: null,
    title: '',
    isSpoken: true,
    text: '',
    progress: null,
    busy: state.busy !== null,
    needs: [],
    changes: null,
    buttons: [],
    aside: panel.aside !== null,
  };
  if (run.state !== 'running') return interrupted(base, state);
  if (!run.isHere) return { ...base, title: i18n.t('run.otherTab'), buttons: buttons('continue', 'end') };
  const action = nextRunAction(state);
  if (action.kind === 'leave') {
    // Continue does not leave a form that the admin may have changed.
    const text = state.scan.page.mode === 'edit' ? i18n.t('run.closeForm') : '';
    return { ...base, heading: null, title: i18n.t('run.wrongPage'), text, buttons: buttons('continue', 'end') };
  }
  return { ...base, stop: button('stop'), ...shownFor(action, state) };
}

/** Returns what the card of a stopped or paused run shows: why, and how to continue. */
function interrupted(base: Shown, state: GuideState): Shown {
  const { run } = state.view;
  const canUndo = state.scan.page.mode === 'edit' && (state.report?.changes.length ?? 0) > 0;
  const title = run?.state === 'stopped' ? i18n.t('run.stopped') : i18n.t(`run.paused.${run?.reason ?? 'acted'}`);
  return {
    ...base,
    title,
    text: state.news || (run?.state === 'stopped' ? i18n.t('run.nothingSaved') : ''),
    changes: changesOf(state),
    buttons: canUndo ? buttons('continue', 'undo', 'end') : buttons('continue', 'end'),
  };
}

function shownFor(action: RunAction, state: GuideState): Partial<Shown> {
  const { busy, progress, runCheck } = state;
  if (busy === 'apply' && progress)
    return {
      ...underWay(i18n.t('run.setting', [String(progress.at), String(progress.total), progress.name])),
      progress: progress.at / progress.total,
    };
  if (busy) return underWay(i18n.t(BUSY[busy]));
  switch (action.kind) {
    case 'wait':
      return waiting(action, state);
    case 'navigate':
      return { title: i18n.t('run.checked'), text: i18n.t(`run.next.${action.step}`) };
    case 'check':
      return runCheck?.result ? failedCheck(runCheck.result) : underWay(i18n.t('run.checking'));
    case 'scalepad':
      return { title: i18n.t('run.works') };
    default:
      return action.kind === 'rest' && momentOf(state) === 'outdated'
        ? { title: i18n.t('guide.hint.outdated'), text: state.news }
        : underWay(i18n.t('run.reading'));
  }
}

/** Returns the title of the work in progress. It is not spoken, because it changes with each setting. */
function underWay(title: string): Partial<Shown> {
  return { title, isSpoken: false, busy: true };
}

function waiting(action: Extract<RunAction, { kind: 'wait' }>, state: GuideState): Partial<Shown> {
  const { news } = state;
  switch (action.for) {
    case 'edit':
      if (state.scan.page.edit === null) return { title: i18n.t('run.clickEdit'), text: i18n.t('run.noEdit') };
      return { title: i18n.t('run.clickEdit'), text: news || i18n.t('run.thenFill'), focus: button('focusEdit') };
    case 'save':
      return {
        title: i18n.t('run.clickSave'),
        focus: button('focusSave'),
        text: state.isSaveRefused ? news : saveText(state),
        changes: changesOf(state),
        buttons: undoOf(state),
      };
    case 'admin':
      return {
        title: i18n.t('run.needsYou', action.open.length + (action.grantedBy === null ? 0 : 1)),
        needs: [
          ...(action.grantedBy === null ? [] : [grantedByRow(action.grantedBy)]),
          ...action.open.map((one) => needRow(one, state)),
        ],
        buttons: buttons('skip'),
      };
    case 'choice':
      if (action.name === null)
        return {
          title: i18n.t(`run.listCut.${action.step}`),
          text: i18n.t('run.openIfListed', [state.view.setup.names[action.step]]),
          buttons: buttons('createAnew'),
        };
      return {
        title: i18n.t(`run.existing.${action.step}`, [action.name]),
        // Such as why the open record cannot be used.
        text: news,
        buttons: [
          button('createAnew'),
          { id: 'useExisting', kind: 'plain', text: i18n.t('guide.use.yes', [action.name]) },
        ],
      };
    case 'new':
      // A record that was saved just now may be in this list.
      if (news !== '' && !state.isSaveRefused) return { title: news };
      return { title: i18n.t(`run.openNew.${state.address.page ?? 'application'}`) };
    case 'gone':
      return {
        title: i18n.t('run.gone'),
        text: hintOf(state, 'page-not-found', countsOf(state)),
        buttons: state.scan.page.confirmed ? buttons('createAnew') : [],
      };
    case 'scalepad':
      // Announced by the card on ScalePad's page.
      return { title: i18n.t('run.inScalePad'), isSpoken: false, buttons: buttons('showScalePad') };
  }
}

function saveText(state: GuideState): string {
  const { address, view } = state;
  if (address.isNew && address.area === 'roles') return i18n.t('run.saveNewRole');
  const { length } = requirementsOn(address, null, recipeContextOf(view).requirements);
  const filled = i18n.t('run.filled', [String(length), String(length)]);
  return address.page === 'application' ? `${filled} ${secretText(state)}`.trim() : filled;
}

function secretText(state: GuideState): string {
  const { address, view } = state;
  if (isCaptured(view, 'clientSecret')) return i18n.t('run.secretStored');
  // Halo no longer shows the secret of an application that existed before.
  return address.isNew || isCaptureOff(view) ? copySecretText(state) : i18n.t('guide.use.effect.application');
}

function undoOf({ report }: GuideState): RunButton[] {
  return (report?.changes.length ?? 0) > 0 ? [{ ...button('undo'), kind: 'quiet' }] : [];
}

function changesOf(state: GuideState): Shown['changes'] {
  const rows = changeRows(state);
  return rows.length > 0 ? { rows, isOpen: state.panel.review } : null;
}

function needRow(requirement: Requirement, state: GuideState): NeedRow {
  const finding =
    state.scan.findings.find(({ requirement: { id } }) => id === requirement.id) ??
    [...state.tabs.values()]
      .flatMap(({ findings }) => findings)
      .find(({ requirement: { id } }) => id === requirement.id);
  return {
    id: requirement.id,
    name: requirement.name,
    wanted: wantedText(requirement, state.view.setup.names),
    why: finding ? (noteOn(finding, state) ?? explained(finding)) : '',
    manualSteps: requirement.manualSteps,
    canShow: finding?.control !== null && finding !== undefined,
  };
}

/** Returns the row of the control that grants more than ScalePad needs. */
function grantedByRow(name: string): NeedRow {
  return { id: name, name, wanted: '', why: i18n.t('guide.beyondAll'), manualSteps: '', canShow: false };
}

function failedCheck({
  verdict,
  cause,
  cure,
  href,
}: NonNullable<NonNullable<GuideState['runCheck']>['result']>): Partial<Shown> {
  return {
    title: i18n.t(verdict === 'cancelled' ? 'run.checkCancelled' : 'run.checkFailed'),
    text: `${cause} ${cure}`.trim(),
    buttons: href === null ? buttons('checkAgain', 'skipCheck') : buttons('checkAgain', 'fix', 'skipCheck'),
  };
}

function button(name: keyof typeof BUTTONS): RunButton {
  const { id, kind, text } = BUTTONS[name];
  return { id, kind, text: i18n.t(text) };
}

function buttons(...names: (keyof typeof BUTTONS)[]): RunButton[] {
  return names.map(button);
}

/** Returns why a setting cannot be set; '' where its status does not say so. */
function explained({ status }: Finding): string {
  if (status === 'missing') return i18n.t('guide.explained.notFound');
  if (status === 'ambiguous') return i18n.t('guide.explained.foundTwice');
  return status === 'locked' ? i18n.t('guide.explained.readOnly') : '';
}
