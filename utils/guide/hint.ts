import { i18n } from '#i18n';
import { menuPath } from '@/utils/halo/side-menu';
import { withContact } from '@/utils/policy/contact';
import { type CredentialId, definitionOf } from '@/utils/recipe/constants';
import { isCaptured, isCaptureOff, missingApiDetails, missingCredentials } from '@/utils/setup/credential-status';
import { firstOpenDestination, stepOf } from '@/utils/setup/navigation';
import { timeOfDay } from '@/utils/time-of-day';
import type { Moment } from './moment';
import { isNewRole, type RecordCounts } from './record-counts';
import type { GuideState } from './state';

/** Returns the next step in a few sentences; empty in a moment that has none for the admin. */
export function hintOf(state: GuideState, moment: Moment, counts: RecordCounts): string {
  const next = nextStep(state, moment, counts);
  return BEFORE_SAVE.includes(moment) ? `${next} ${copySecretText(state)}`.trim() : next;
}

/** The moments in which the admin may click Save soon. */
const BEFORE_SAVE: readonly Moment[] = ['to-apply', 'needs-you', 'your-turn-save'];

function nextStep(state: GuideState, moment: Moment, counts: RecordCounts): string {
  switch (moment) {
    case 'context-invalidated':
      return i18n.t('guide.hint.contextInvalidated');
    case 'translated':
      return i18n.t('guide.hint.translated');
    case 'unknown-language':
      return i18n.t('guide.hint.language', [state.language]);
    case 'page-not-found':
      return state.scan.page.confirmed
        ? i18n.t('guide.hint.gone')
        : i18n.t('guide.hint.pageNotFound', [menuPath(state.address.area)]);
    case 'not-begun':
      // The navigation in progress clicks New.
      if (state.view.setup.journey) return '';
      return i18n.t(firstOpenDestination(state.view) ? 'guide.hint.list' : 'guide.hint.allDone');
    case 'api-done':
      return isCaptureOff(state.view) ? captureOffText(state) : i18n.t('guide.hint.apiCaptured', [apiDetails(state)]);
    case 'api-unread':
      return i18n.t('guide.hint.apiUnread', [apiDetails(state, missingApiDetails(state.view))]);
    case 'to-apply':
      return i18n.t(isNewRole(state) ? 'guide.hint.newRole' : 'guide.hint.apply');
    case 'your-turn-edit':
      return i18n.t('guide.hint.edit', counts.toChange + counts.later);
    case 'your-turn-save':
      return i18n.t(isNewRole(state) ? 'guide.hint.newRoleSave' : 'guide.hint.save');
    case 'needs-you':
      return needHint(state, counts);
    case 'outdated':
      return i18n.t('guide.hint.outdated');
    case 'done':
      return doneHint(state);
    case 'foreign':
    case 'working':
    case 'checking':
    case 'api-details':
      return '';
  }
}

/** Returns the progress of the work, which is not announced; empty when nothing runs. */
export function progressText({ busy, progress }: GuideState, moment: Moment): string {
  if (moment === 'checking') return i18n.t('guide.busy.verify');
  if (moment === 'api-details') return i18n.t('guide.busy.api');
  if (moment !== 'working') return '';
  if (busy === 'undo' || busy === 'go') return i18n.t(`guide.busy.${busy}`);
  if (progress === null) return i18n.t('guide.busy.begin');
  return i18n.t('run.setting', [String(progress.at), String(progress.total), progress.name]);
}

function needHint({ scan }: GuideState, { needsYou, grantedBy }: RecordCounts): string {
  const isEditing = scan.page.mode === 'edit';
  if (needsYou.length === 0) return i18n.t('guide.hint.through', [grantedBy ?? '']);
  return i18n.t(isEditing ? 'guide.hint.needsYou' : 'guide.hint.needsYouInView', needsYou.length);
}

function doneHint({ view, address }: GuideState): string {
  const step = stepOf(address);
  const { verifiedAt } = view.setup.steps[step];
  const done =
    verifiedAt === undefined ? i18n.t('guide.hint.look') : i18n.t('guide.hint.done', [timeOfDay(verifiedAt)]);
  if (step === 'application' && isCaptureOff(view)) return done;
  const missing = step === 'application' ? missingCredentials(view) : [];
  const isSecretGone = missing.length > 0 && missing.every((id) => definitionOf(id).source !== 'api');
  return isSecretGone ? `${done} ${i18n.t('guide.hint.secretMissing')}` : done;
}

/** Returns what was captured from Halo's API page, or these credentials, by name. */
function apiDetails({ view }: GuideState, ids?: readonly CredentialId[]): string {
  const isCapturedDetail = (id: CredentialId) => definitionOf(id).source === 'api' && isCaptured(view, id);
  return view.recipe.form
    .filter(({ credential }) => ids?.includes(credential) ?? isCapturedDetail(credential))
    .map(({ name }) => name)
    .join(', ');
}

/** Returns the text that the admin copies the values of this page, and whom to ask about it. */
function captureOffText({ view }: GuideState): string {
  return withContact(i18n.t('policy.captureOff'), view.policy?.contact);
}

/**
 * Returns the text that the admin must copy the Client Secret before Save; empty where it is captured, or is on another
 * page.
 */
export function copySecretText(state: GuideState): string {
  const isNeeded = isCaptureOff(state.view) && state.address.page === 'application' && state.address.isNew;
  return isNeeded ? withContact(i18n.t('policy.copySecret'), state.view.policy?.contact) : '';
}
