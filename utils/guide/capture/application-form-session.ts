import type { HaloAddress } from '@/utils/halo/address';
import type { PageState } from '@/utils/halo/page-state';
import { sendPairDiscarded, sendSaveRequested } from '../background-client';
import { leaveWarning } from './capture-delivery';
import type { CredentialCapture } from './credential-capture';
import type { PairSeen } from './read-credentials';

/**
 * The pair of the application whose form is open: sent to the vault, followed over Save, and warned of while it is void.
 * Knows one form at a time; the pair of the one before is never taken for that of the next.
 */
export class ApplicationFormSession {
  readonly #warnUnsaved = leaveWarning();
  #address: HaloAddress | null = null;
  /** Client ID of the pair that the open form shows or showed; undefined while none was read from it. */
  #id: string | undefined;
  /** The one that it had before Halo changed it. */
  #instead: string | undefined;
  /** An earlier run of the extension read a pair from the open form; none was read since. */
  #hadPair = false;
  /** Save was pressed, and what came of it was not seen yet. */
  #isSaving = false;
  /** Client ID of the pair that this Save saves; undefined when its form showed none. */
  #savingId: string | undefined;
  /** Save was pressed on the open form, and Halo did not say that it failed: it may be a saved record by now. */
  #isAsked = false;
  #leavingWarned = false;
  /** Client ID of the unsaved pair that the admin, warned of it, gives up. */
  #discarding: string | null = null;

  readonly #capture: CredentialCapture;

  constructor(capture: CredentialCapture) {
    this.#capture = capture;
    addEventListener('pagehide', ({ persisted }) => void (persisted || this.#discard()));
  }

  /** Another page of the set-up, or none; true when it is the same form still. */
  enter(address: HaloAddress | null): boolean {
    const stays = address?.area === 'applications' && address.recordId === this.#address?.recordId;
    this.#address = address;
    if (stays) return true;
    // Another application's own address may be what a Save led to that nobody saw.
    if (address?.area !== 'applications' || address.recordId === null) this.#discard();
    this.#discarding = null;
    this.#warnUnsaved(false);
    this.#leavingWarned = false;
    this.#id = undefined;
    this.#hadPair = false;
    this.#instead = undefined;
    this.#isAsked = false;
    return false;
  }

  /** A pair was captured from the open record: of a saved one, that is a new secret. */
  get holdsPair(): boolean {
    return this.#id !== undefined && this.#capture.hasPair;
  }

  /** A pair was read from the open record, and the vault does not hold it any more: a Save would hide it for good. */
  get isLost(): boolean {
    return this.#hadPair || (this.#id !== undefined && this.#capture.isLost);
  }

  /** A pair was read from the open record, and was not seen saved. */
  get hadPair(): boolean {
    return this.#hadPair || this.#id !== undefined;
  }

  /** An earlier run of the extension read a pair from the open form: this run's vault does not hold it. */
  adopt(): void {
    this.#hadPair = this.#address?.area === 'applications';
  }

  /** A press in the page; takes what the page shows then. */
  pressed(page: PageState): void {
    // The form was left without a Save: its pair is not that of the next one.
    if (page.kind !== 'list' && (page.mode !== 'view' || this.#isSaving)) return;
    this.#id = undefined;
    this.#hadPair = false;
  }

  /** A pair was read from the open record. Resolves with whether the vault holds it. */
  keep({ clientId, clientSecret }: PairSeen & { state: 'pair' }, again = false): Promise<boolean> {
    const address = this.#address;
    const id = this.#id;
    const capture = this.#capture;
    if (address?.isNew && id !== undefined && id !== clientId) this.#instead = id;
    this.#id = clientId;
    this.#hadPair = false;
    this.#warnUnsaved(address?.isNew === true);
    const record = address?.isNew ? 'new' : address?.recordId ? 'saved' : undefined;
    return capture.take({ clientId, clientSecret }, again, { record, instead: this.#instead });
  }

  /** Halo is being told to save. */
  passed(): void {
    this.#warnUnsaved(false);
    this.#discarding = null;
    this.#isSaving = true;
    this.#isAsked = true;
    this.#savingId = this.#id;
    this.#tellAsked(true);
  }

  /**
   * Halo was seen to have saved: gives the Client ID that its pair was captured with in this document, if it was: before
   * the Save, or off the saved record, where Halo shows the secret only then.
   */
  saved(): string | null {
    const savingId = this.#savingId;
    const id = this.#id;
    this.#id = undefined;
    this.#hadPair = false;
    this.#savingId = undefined;
    this.#instead = undefined;
    this.#isSaving = false;
    this.#isAsked = false;
    this.#warnUnsaved(false);
    return this.#capture.hasPair ? (savingId ?? id ?? null) : null;
  }

  /** Halo said that it did not save. */
  failed(): void {
    this.#isSaving = false;
    this.#isAsked = false;
    this.#tellAsked(false);
  }

  /** Cancel, Back, or a link to another page: true when it is to be held this once, because the pair would be void. */
  shouldBlockNavigation(page: PageState): boolean {
    this.#isSaving = false;
    if (this.#id === undefined || page.mode !== 'edit' || !this.#address?.isNew) return false;
    if (!this.#leavingWarned) {
      this.#leavingWarned = true;
      return true;
    }
    // A Save that is under way may still make it a saved one.
    if (!this.#isAsked) this.#discarding = this.#id;
    return false;
  }

  /** The form was left without a Save, on the admin's second press: Halo does not know its pair. */
  #discard(): void {
    const discarding = this.#discarding;
    this.#discarding = null;
    if (discarding === null) return;
    this.#id = undefined;
    this.#capture.discard();
    sendPairDiscarded(discarding).catch(() => undefined);
  }

  /** The popup says so until it is seen what came of it. */
  #tellAsked(asked: boolean): void {
    if (this.#id !== undefined && this.holdsPair) sendSaveRequested(this.#id, asked).catch(() => undefined);
  }
}
