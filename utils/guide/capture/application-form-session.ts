import { bodyOf } from '@/utils/dom/native';
import type { HaloAddress } from '@/utils/halo/address';
import type { PageState } from '@/utils/halo/page-state';
import { sendPairDiscarded, sendSaveRequested } from '../background-client';
import type { HandoverNote } from '../replace-earlier';
import { leaveWarning } from './capture-delivery';
import type { CredentialCapture } from './credential-capture';
import { type PairReading, secretTexts } from './read-credentials';

/** What a form needs of the capture. */
type PairCapture = Pick<CredentialCapture, 'hasPair' | 'isCleared' | 'capture' | 'discard'>;

/**
 * The pair of the application whose form is open: sends it to the vault, follows it over Save, and warns while it is
 * not saved. Knows one form at a time, so the pair of one form never counts for the next.
 */
export class ApplicationFormSession {
  readonly #warnUnsaved = leaveWarning();
  #address: HaloAddress | null = null;
  /** Client ID of the pair that the open form shows or showed; undefined before one was read. */
  #id: string | undefined;
  /** The Client ID that the form had before Halo changed it. */
  #previousClientId: string | undefined;
  /** An earlier run of the extension read a pair from the open form; this run has read none. */
  #hadPair = false;
  /**
   * Generate was pressed on a saved application, and no pair was captured since: what the vault has is older. `asked`
   * until the next press, which may decline what Halo asks.
   */
  #renewal: 'asked' | 'renewed' | null = null;
  /** Client ID of that application, where the form showed it. */
  #renewedId: string | null = null;
  /** Generate was pressed after the last press of Save. */
  #isGeneratedSinceSave = false;
  /** The same, once Save was pressed on it. */
  #replacedId: string | null = null;
  /** Save was pressed; its result is not known yet. */
  #isSaving = false;
  /** Client ID of the pair that this Save saves; undefined when its form showed none. */
  #savingId: string | undefined;
  /** Save was pressed on the open form and Halo reported no failure: the record may be saved already. */
  #isSaveRequested = false;
  #leavingWarned = false;
  /** Client ID of the unsaved pair that the admin discards in spite of the warning. */
  #discarding: string | null = null;

  readonly #capture: PairCapture;
  readonly #handover: Pick<HandoverNote, 'change'>;

  constructor(capture: PairCapture, handover: Pick<HandoverNote, 'change'>) {
    this.#capture = capture;
    this.#handover = handover;
    addEventListener('pagehide', ({ persisted }) => void (persisted || this.#discard()));
  }

  /** Starts another page of the setup, or none. Returns true when the same form is still open. */
  enter(address: HaloAddress | null): boolean {
    const stays = address?.area === 'applications' && address.recordId === this.#address?.recordId;
    this.#address = address;
    if (stays) return true;
    // An application's own address may be the result of a Save that was not observed.
    if (address?.area !== 'applications' || address.recordId === null) this.#discard();
    this.#discarding = null;
    this.#warnUnsaved(false);
    this.#leavingWarned = false;
    this.#setPair(undefined);
    this.#previousClientId = undefined;
    this.#isSaveRequested = false;
    return false;
  }

  /** A pair was captured from the open record. In a saved record that is a new secret. */
  get hasCapturedPair(): boolean {
    return this.#id !== undefined && this.#capture.hasPair;
  }

  /** A pair was read from the open record and the vault no longer has it: a Save would hide it forever. */
  get isPairCleared(): boolean {
    return this.#hadPair || (this.#id !== undefined && this.#capture.isCleared);
  }

  /** Halo generated a new secret for the saved application, and no pair was captured since. */
  get isSecretRenewed(): boolean {
    return this.#renewal !== null;
  }

  /**
   * Notes that an earlier run of the extension read a pair from the open form, which this run's vault does not have.
   */
  adopt(): void {
    this.#setPair(undefined, this.#address?.area === 'applications');
  }

  /** Notes what the page shows at a press. */
  pressed(page: PageState): void {
    if (this.#renewal) this.#renewal = page.mode === 'view' ? null : 'renewed';
    // The form was closed without a Save: its pair does not belong to the next form.
    if (page.kind !== 'list' && (page.mode !== 'view' || this.#isSaving)) return;
    this.#setPair(undefined);
  }

  /** Client ID of the saved application whose new secret this Save hides before it was captured, or null. */
  get replacedId(): string | null {
    return this.#replacedId;
  }

  /** Notes that the saved application of this Client ID gets another secret. */
  generated(clientId: string | null): void {
    if (!this.#address?.recordId || this.#address.isNew) return;
    this.#renewal = 'asked';
    this.#renewedId = clientId ?? this.#renewedId;
    this.#isGeneratedSinceSave = true;
  }

  /** Notes that the admin closed a dialog or a menu: Halo generates nothing if it has just asked. */
  declined(): void {
    if (this.#renewal === 'asked' && secretTexts(bodyOf(document)).length === 0) this.#renewal = null;
  }

  /** Captures a pair that was read from the open record. Resolves with whether the vault has it. */
  capturePair({ clientId, clientSecret }: PairReading & { state: 'pair' }, again = false): Promise<boolean> {
    const address = this.#address;
    const id = this.#id;
    const capture = this.#capture;
    if (address?.isNew && id !== undefined && id !== clientId) this.#previousClientId = id;
    this.#setPair(clientId);
    this.#warnUnsaved(address?.isNew === true);
    const record = address?.isNew ? 'new' : address?.recordId ? 'saved' : undefined;
    return capture.capture({ clientId, clientSecret }, again, { record, instead: this.#previousClientId });
  }

  /** Notes that a press of Save reached Halo. */
  passed(): void {
    this.#warnUnsaved(false);
    this.#discarding = null;
    this.#isSaving = true;
    this.#isSaveRequested = true;
    this.#savingId = this.#id;
    this.#replacedId = this.#renewal && this.#renewedId;
    this.#isGeneratedSinceSave = false;
    this.#reportSaveRequest(true);
  }

  /**
   * Notes that Halo saved. Returns the Client ID under which the pair was captured in this document: before the Save,
   * or from the saved record where Halo shows the secret only then. Returns null when no pair was captured.
   */
  saved(): string | null {
    const savingId = this.#savingId;
    const id = this.#id;
    // The guide may notice the Save late, after the admin clicked Edit and Generate.
    this.#setPair(undefined, false, this.#isGeneratedSinceSave);
    this.#savingId = this.#previousClientId = undefined;
    this.#isSaving = this.#isSaveRequested = false;
    this.#warnUnsaved(false);
    return this.#capture.hasPair ? (savingId ?? id ?? null) : null;
  }

  /** Notes that Halo reported a failed Save. */
  failed(): void {
    this.#replacedId = null;
    this.#isSaving = this.#isSaveRequested = false;
    this.#reportSaveRequest(false);
  }

  /**
   * Notes that the admin cancelled: a saved application has its secret of before. A new one may be saved all the same,
   * which its Client ID shows later.
   */
  cancelled(): void {
    this.declined();
    if (this.#isSaveRequested && this.#address?.isNew === false) this.failed();
  }

  /**
   * Decides on Cancel, Back, or a link to another page. Returns true to block it once, because the pair would be
   * void.
   */
  shouldBlockNavigation(page: PageState): boolean {
    this.#isSaving = false;
    if (this.#id === undefined || page.mode !== 'edit' || !this.#address?.isNew) return false;
    if (!this.#leavingWarned) {
      this.#leavingWarned = true;
      return true;
    }
    // A Save in progress may still save the record.
    if (!this.#isSaveRequested) this.#discarding = this.#id;
    return false;
  }

  /** Sets what is known of the open form's pair, and notes for a later run whether one was read and is not saved. */
  #setPair(id: string | undefined, hadPair = false, keepsRenewal = false): void {
    this.#id = id;
    if (!keepsRenewal) this.#renewal = this.#renewedId = null;
    this.#replacedId = null;
    this.#hadPair = hadPair;
    this.#handover.change({ record: this.#address?.recordId, hadPair: hadPair || id !== undefined });
  }

  /** Drops the pair of a form that the admin left without a Save, on the second press: Halo does not know it. */
  #discard(): void {
    const discarding = this.#discarding;
    this.#discarding = null;
    if (discarding === null) return;
    this.#setPair(undefined);
    this.#capture.discard();
    sendPairDiscarded(discarding).catch(() => undefined);
  }

  /** Reports the Save to the background. The popup warns until its result is known. */
  #reportSaveRequest(requested: boolean): void {
    if (this.#id !== undefined && this.hasCapturedPair) sendSaveRequested(this.#id, requested).catch(() => undefined);
  }
}
