import { hasApiDetails, isCaptured, isCaptureOff } from '@/utils/setup/credential-status';
import { isNotedRecord, isOwnRecord } from './ownership';
import { countsOf, type RecordCounts } from './record-counts';
import type { GuideState } from './state';
import { isOutdated } from './verified-step';

/**
 * What the guide is about now. Hint, primary button, count and link all follow from it, so that they never contradict
 * each other.
 *
 * | moment | what |
 * | --- | --- |
 * | context-invalidated | the extension was updated or turned off under the page |
 * | page-not-found | the page is not what its address says, or the record no longer exists |
 * | foreign | a record that this setup neither created nor adopted |
 * | translated | the browser translated the page, so its labels cannot be read |
 * | unknown-language | Halo shows a language that the labels are not known in |
 * | working | Apply, Undo or a navigation is under way |
 * | checking | a Save was clicked, and what Halo saved is not known yet |
 * | not-begun | a list: no record is open |
 * | api-details | the API page, whose values are not all captured |
 * | api-unread | the API page, whose values cannot be read although it had its time to load |
 * | api-done | the API page, whose values are captured, or which the organisation does not allow us to read |
 * | to-apply | edit mode, and Apply would change something |
 * | your-turn-edit | view mode, and something is to change |
 * | your-turn-save | edit mode, and all that Apply can set is set |
 * | needs-you | what is open can only be set by the admin |
 * | outdated | view mode, and Halo may have other values than the page: it was saved in another tab since, or a Save failed |
 * | done | this record is saved and checked |
 */
export type Moment =
  | 'context-invalidated'
  | 'page-not-found'
  | 'foreign'
  | 'translated'
  | 'unknown-language'
  | 'working'
  | 'checking'
  | 'not-begun'
  | 'api-details'
  | 'api-unread'
  | 'api-done'
  | 'to-apply'
  | 'your-turn-edit'
  | 'your-turn-save'
  | 'needs-you'
  | 'outdated'
  | 'done';

/** Returns the moment of a state. `counts` avoids counting twice. Pure. */
export function momentOf(state: GuideState, counts: RecordCounts = countsOf(state)): Moment {
  const { scan, address, busy } = state;
  if (state.contextInvalidated) return 'context-invalidated';
  if (state.pageNotFound) return 'page-not-found';
  if (!isOwnRecord(state)) return 'foreign';
  if (state.isTranslated) return 'translated';
  if (busy === 'verify') return 'checking';
  if (busy !== null && busy !== 'look') return 'working';
  if (address.area === 'api') return momentOnApiPage(state);
  if (scan.page.kind !== 'record') return 'not-begun';
  if (isUnknownLanguage(state)) return 'unknown-language';
  return scan.page.mode === 'edit' ? momentInEdit(state, counts) : momentInView(state, counts);
}

function momentOnApiPage(state: GuideState): Moment {
  if (areApiDetailsCaptured(state)) return 'api-done';
  return state.isApiRead ? 'api-unread' : 'api-details';
}

function momentInEdit(state: GuideState, { toChange, needsYou, grantedBy }: RecordCounts): Moment {
  // Halo has assigned the new record its address, and shows the form until it is saved.
  if (state.isSaving && !state.address.isNew && !isNotedRecord(state)) return 'checking';
  if (toChange > 0) return 'to-apply';
  if (needsYou.length > 0 || grantedBy !== null) return 'needs-you';
  return isStepDone(state) && state.report === null ? 'done' : 'your-turn-save';
}

function momentInView(state: GuideState, { toChange, later, needsYou, grantedBy }: RecordCounts): Moment {
  if (state.isSaving) return 'checking';
  if (toChange > 0) return 'your-turn-edit';
  if (needsYou.length > 0 || grantedBy !== null) return 'needs-you';
  if (later > 0) return 'your-turn-edit';
  if (isStepDone(state)) return 'done';
  return isOutdated(state) ? 'outdated' : 'checking';
}

function isStepDone({ address, view }: GuideState): boolean {
  return address.page !== null && view.setup.steps[address.page].state === 'done';
}

/** Checks whether nothing of the record was found and Halo shows another language than that of the labels. */
function isUnknownLanguage({ scan, language }: GuideState): boolean {
  return (
    language !== '' &&
    !/^en\b/i.test(language) &&
    scan.findings.length > 0 &&
    scan.findings.every(({ status }) => status === 'missing')
  );
}

/** Checks whether the values of the API page that every Halo has are captured, or capture is off. */
function areApiDetailsCaptured({ view }: GuideState): boolean {
  return isCaptureOff(view) || hasApiDetails((id) => isCaptured(view, id));
}
