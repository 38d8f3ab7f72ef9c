import { haloAddress } from '@/utils/halo/address';
import { sameName } from '@/utils/recipe/normalise';
import { isNameOf } from '@/utils/recipe/requirements';
import type { GuideState } from './state';

/**
 * Checks whether the open record belongs to this setup: a new one, or the one that the setup created or adopted. The
 * guide shows no settings of other records and changes none. True where no record is open. Pure.
 */
export function isOwnRecord(state: OwnershipState): boolean {
  const { address, view, scan, isSaving } = state;
  if (address.page === null || scan.page.kind !== 'record' || address.isNew || isSaving) return true;
  return address.recordId === null ? isOwnWithoutAddress(state) : isNotedRecord({ address, view });
}

/** Checks whether the setup noted the record of this address as its own. Pure. */
export function isNotedRecord({ address, view }: Pick<GuideState, 'address' | 'view'>): boolean {
  const recordUrl = address.page === null ? undefined : view.setup.steps[address.page].recordUrl;
  const own = recordUrl === undefined ? null : haloAddress(new URL(recordUrl));
  return own?.area === address.area && own.recordId === address.recordId;
}

type OwnershipState = Pick<GuideState, 'address' | 'view' | 'scan' | 'isSaving' | 'recordName' | 'report'>;

/**
 * Checks for an own record without an own address: an empty new form, or one with the name of a record that was
 * begun.
 */
function isOwnWithoutAddress({ address, view, scan, recordName, report }: OwnershipState): boolean {
  if (address.page === null || report !== null) return true;
  if (recordName !== null)
    return view.setup.steps[address.page].state !== 'to-do' && sameName(recordName, view.setup.names[address.page]);
  const name = scan.findings.find(({ requirement }) => isNameOf(requirement));
  return scan.page.mode === 'edit' && name?.control != null && !name.present;
}
