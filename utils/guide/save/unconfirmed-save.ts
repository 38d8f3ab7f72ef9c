import { readClientPair } from '../capture/read-credentials';
import type { GuideState } from '../state';

/**
 * Whether this page can tell what came of a Save that nobody saw: the vault holds a pair that is not known to be saved
 * (the admin may have left right after Save), and Halo's list or a record of its applications is open. Pure.
 */
export function canReportSave({ address, view }: GuideState): boolean {
  if (address.area !== 'applications' || address.isNew) return false;
  const { credentials, otherPairs = [] } = view;
  return (
    credentials.some(({ id, captured, saved }) => id === 'clientSecret' && captured && !saved) ||
    otherPairs.some(({ saved }) => !saved)
  );
}

/** Client ID of the open record, unless its secret can still be read, which may be a new one and not saved; '' for none. */
export function openedId({ address, scan: scene }: GuideState): string {
  if (address.recordId === null || scene.page.kind !== 'record') return '';
  const { state, clientId } = readClientPair(scene.controls);
  return state === 'masked' || (state === 'none' && scene.page.mode === 'view') ? (clientId ?? '') : '';
}
