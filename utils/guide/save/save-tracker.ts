import { i18n } from '#i18n';
import { isMet } from '@/utils/audit/finding';
import { requirementsOn } from '@/utils/audit/scan-page';
import { closest, matches } from '@/utils/dom/native';
import { type HaloAddress, haloAddress } from '@/utils/halo/address';
import { detectPage, failureMessages, isInRecord, kindOfButton, leavesRecord } from '@/utils/halo/page-state';
import { type HaloArea, PRESSABLE, TAB } from '@/utils/halo/selectors';
import { sameName, sameValue } from '@/utils/recipe/normalise';
import { isNameOf } from '@/utils/recipe/requirements';
import { sendPairReplaced, sendPairSaved } from '../background-client';
import type { ApplicationFormSession } from '../capture/application-form-session';
import { readClientPair } from '../capture/read-credentials';
import { type GuideStore, recipeContextOf } from '../context';
import { adoptGivenName } from '../given-name';
import { isOwnRecord } from '../ownership';
import type { GuideState } from '../state';
import { noteProgress } from '../step-progress';

/** A Save without a visible result after this time has failed or was cancelled. */
const SAVE_TIMEOUT_MS = 60_000;

interface SavePress {
  area: HaloArea;
  /** The record's id. */
  record: string | null;
  /** Of a new record: the id that Halo gave it. */
  newId: string | null;
  /** The record's name at the press, where it is known. */
  name: string | null;
  at: number;
  /** Ids of the requirements that were met at the press: what Halo should store. */
  expected: ReadonlySet<string>;
  /** Apply ran on this record, it got a new secret, or all of it was met: it is worth verifying. */
  shouldVerify: boolean;
  /** Failures that were visible before the press are not about it. */
  earlierFailures: readonly Element[];
  /** The page stayed with the record. */
  isSamePage: boolean;
  /** Its pair is known to be saved. */
  isPairSaved: boolean;
  /** The record belongs to the setup; of other records only the pair is noted. */
  isOwn: boolean;
  /** The page showed it as saved. A failure may still follow, where Halo shows a record as saved before it is. */
  isNoted: boolean;
  /** The admin clicked Edit afterwards: the record was in view mode. */
  isEditClicked: boolean;
  /** The admin clicked an unknown button of the record afterwards, which may have discarded what Save did not save. */
  isDoubtful: boolean;
}

/** What the tracker needs of the open form's pair. */
type SavedForm = Pick<
  ApplicationFormSession,
  'saved' | 'failed' | 'cancelled' | 'declined' | 'hasCapturedPair' | 'replacedId'
>;

/** Remembers a press of Save until the page shows its result. */
export class SaveTracker {
  #press: SavePress | null = null;
  #mode: 'view' | 'edit' = 'edit';
  /** Ids of the requirements that the last Save should have stored. */
  expectedAfterSave: ReadonlySet<string> = new Set();
  /** View mode shows some of the saved values as bare numbers: they are read once the admin has pressed Edit. */
  verifyInEditMode = false;
  /** The address that Halo gave a new record after Apply, where no press on Save was noticed. */
  #unnoticedSave: { area: HaloArea; id: string } | null = null;
  /** Another result of the last Save, to be shown before the verification; '' when there is none. */
  notice = '';

  readonly #form: SavedForm;

  constructor(form: SavedForm) {
    this.#form = form;
    // A cancelled Save saves nothing, whatever the page shows afterwards. Escape closes Halo's form (docs/halo-ui.md
    // 3.3).
    // Edit is there in view mode only: clicked before the guide has seen that mode, it shows that Halo saved.
    const onClick = ({ isTrusted, target }: Event) => {
      const button = isTrusted && target instanceof Element ? closest(target, PRESSABLE) : null;
      const press = this.#press;
      if (!button) return;
      const kind = kindOfButton(button);
      const address = haloAddress(location);
      const page = address && detectPage(document, address);
      const isUnknown = kind === 'close' || (kind === null && !matches(button, TAB));
      if (kind === 'cancel' || (page && leavesRecord(button, page))) this.#cancelled();
      else if ((kind === 'no' || kind === 'close') && page && !isInRecord(button, page.root)) this.#form.declined();
      else if (!press) return;
      else if (kind === 'edit') press.isEditClicked = true;
      else if (isUnknown && page && isInRecord(button, page.root)) press.isDoubtful = true;
    };
    addEventListener('click', onClick, true);
    addEventListener('keydown', (event) => void (event.isTrusted && event.key === 'Escape' && this.#cancelled()), true);
  }

  /** The admin pressed Save on this page. */
  press(state: GuideState): void {
    const { address, view, tabs, outcomes, recordName } = state;
    const { area, recordId: record } = address;
    const findings = [...tabs.values()].flatMap((tab) => tab.findings);
    const expected = new Set(findings.filter(isMet).map(({ requirement }) => requirement.id));
    const requirements = requirementsOn(address, null, recipeContextOf(view).requirements);
    // A new role has only its first tab until it is saved.
    const isSet =
      outcomes.size > 0 ||
      (!address.isNew && this.#form.hasCapturedPair) ||
      requirements.every(({ id }) => expected.has(id));
    const shouldVerify = !(address.isNew && area === 'roles') && isSet;
    const earlierFailures = failureMessages(document);
    const fresh = {
      newId: null,
      isSamePage: true,
      isPairSaved: false,
      isNoted: false,
      isEditClicked: false,
      isDoubtful: false,
    };
    this.#press = {
      area,
      record,
      name: recordName,
      at: Date.now(),
      expected,
      shouldVerify,
      earlierFailures,
      isOwn: isOwnSave(state),
      ...fresh,
    };
    this.verifyInEditMode = false;
  }

  /** Checks whether Save was clicked on the record of this address, and what Halo saved is not known yet. */
  isPending({ area, recordId }: HaloAddress): boolean {
    const press = this.#press;
    if (!press?.isOwn || press.isNoted || press.area !== area || Date.now() - press.at > SAVE_TIMEOUT_MS) return false;
    return recordId === press.record || (recordId !== null && recordId === press.newId);
  }

  /** Handles a navigation: a new record gets its own address on Save; any other address may be another record. */
  moved(address: HaloAddress | null, before?: GuideState): void {
    const press = this.#press;
    this.verifyInEditMode = false;
    this.#unnoticedSave = press === null && before !== undefined ? unnoticedSave(before, address) : null;
    if (!press) return;
    const to = address?.area === press.area ? address.recordId : null;
    if (to === press.record || (to !== null && to === press.newId)) return;
    if (press.record === '-1' && to !== null && press.isSamePage && press.newId === null) press.newId = to;
    else press.isSamePage = false;
  }

  /**
   * Checks whether the page shows a saved record now, and reports it. Returns `verify` when the record can be read
   * back, `saved` when it was saved with open settings that nobody set, and null when nothing new was saved.
   */
  async observe(guide: GuideStore): Promise<'verify' | 'saved' | null> {
    const { address, scan } = guide.state;
    const { mode, kind } = scan.page;
    const turned = this.#mode === 'view' && mode === 'edit';
    this.#mode = mode;
    const press = this.#press;
    if (press && (address.area !== press.area || Date.now() - press.at > SAVE_TIMEOUT_MS)) this.#forget();
    else if (press && failureMessages(document).some((el) => !press.earlierFailures.includes(el))) {
      await this.#failed(guide, press);
      return null;
    } else if (press && !press.isNoted) {
      if (kind === 'list' && !press.isSamePage && press.isOwn)
        guide.update({ news: i18n.t('guide.news.backInList', [nameInList(press, guide.state)]) });
      const isShownSaved = mode === 'view' || press.isEditClicked;
      if (kind !== 'record' || !isShownSaved || address.isNew || !isSame(press, guide.state)) return null;
      press.isNoted = true;
      return this.#saved(guide, press);
    } else if (press && mode === 'view' && !address.isNew && isSame(press, guide.state))
      await this.#confirmPair(guide, press);
    if (!press && (await this.#notedUnnoticed(guide))) return 'verify';
    return turned && this.verifyInEditMode ? 'verify' : null;
  }

  /**
   * Notes a new record that Halo saved by a button that is not known as Save: the form that Apply filled in led to it,
   * and it has the setup's name.
   */
  async #notedUnnoticed(guide: GuideStore): Promise<boolean> {
    const { address, scan, view, recordName } = guide.state;
    const { page, area, recordId } = address;
    const isIt = this.#unnoticedSave?.area === area && this.#unnoticedSave.id === recordId;
    if (!isIt || page === null || scan.page.kind !== 'record' || scan.page.mode !== 'view') return false;
    if (recordName === null || !sameName(recordName, view.setup.names[page])) return false;
    this.#unnoticedSave = null;
    this.expectedAfterSave = new Set();
    this.notice = '';
    await noteProgress(guide, { state: 'in-progress', savedAt: Date.now(), recordUrl: location.href });
    return area !== 'roles';
  }

  async #saved(guide: GuideStore, press: SavePress): Promise<'verify' | 'saved'> {
    const { address } = guide.state;
    this.expectedAfterSave = press.expected;
    this.notice = '';
    guide.update({ report: null, outcomes: new Map(), tabs: new Map(), isSaveRefused: false });
    await this.#confirmPair(guide, press);
    if (!press.isOwn) return 'saved';
    if (press.record === '-1' && press.name !== null) {
      const renamed = await adoptGivenName(guide);
      this.notice = `${this.notice} ${renamed}`.trim();
      if (renamed !== '') guide.update({ news: this.notice });
    }
    const recordUrl = address.recordId === null ? {} : { recordUrl: location.href };
    await noteProgress(guide, { state: 'in-progress', savedAt: Date.now(), ...recordUrl });
    if (press.shouldVerify) return 'verify';
    guide.update({ isSaving: false });
    return 'saved';
  }

  /** Handles a failure that Halo reports: a record that the page already showed as saved is not saved. */
  async #failed(guide: GuideStore, { isNoted, isOwn }: SavePress): Promise<void> {
    this.#forget();
    this.#form.failed();
    if (!isOwn) return;
    // What the page shows as saved is not.
    if (isNoted || guide.state.scan.page.mode === 'view') guide.update({ openedAt: -1 });
    guide.update({ news: i18n.t('guide.news.saveFailed'), isSaving: false, isSaveRefused: true });
    if (isNoted) await noteProgress(guide, { state: 'in-progress' }, { revoked: true });
  }

  /** Handles Cancel and Escape: Halo has not saved, unless a Save is still under way. */
  #cancelled(): void {
    this.#form.cancelled();
    this.#forget();
  }

  #forget(): void {
    this.#press = null;
  }

  /**
   * Reports the pair of the Save as saved. Halo may change a new pair's Client ID on Save (docs/halo-ui.md 5): the
   * saved record shows the valid one.
   */
  async #confirmPair(guide: GuideStore, press: SavePress): Promise<void> {
    if (press.area !== 'applications' || press.isPairSaved) return;
    const { replacedId } = this.#form;
    const pairId = this.#form.saved();
    // A new application's own address shows that it was saved.
    if (!press.isSamePage || (press.isDoubtful && press.record !== '-1')) return;
    if (replacedId !== null) guide.update({ view: await sendPairReplaced(replacedId) });
    if (replacedId !== null || pairId === null) return;
    const now = readClientPair(guide.state.scan.controls).clientId ?? pairId;
    if (now !== pairId && press.record !== '-1') return;
    press.isPairSaved = true;
    guide.update({ view: await sendPairSaved(pairId, now, press.isOwn) });
    if (now === pairId) return;
    this.notice = i18n.t('guide.news.idChanged');
    guide.update({ news: this.notice });
  }
}

/**
 * Checks whether the saved record is the setup's: its own one, or a new one that Apply filled in or that has the setup's
 * name. A new one whose name cannot be read counts too.
 */
function isOwnSave(state: GuideState): boolean {
  const { address, view, outcomes, recordName } = state;
  if (!isOwnRecord(state)) return false;
  if (!address.isNew || address.page === null || outcomes.size > 0 || recordName === null) return true;
  return sameName(recordName, view.setup.names[address.page]);
}

/** Returns where a new form that Apply filled in led to, when that may be the saved record. */
function unnoticedSave({ address: from, outcomes }: GuideState, to: HaloAddress | null) {
  if (!from.isNew || outcomes.size === 0 || to?.area !== from.area || to.recordId === null || to.isNew) return null;
  return { area: to.area, id: to.recordId };
}

/** Returns the name under which the list has the saved record. */
function nameInList({ name }: SavePress, { address, view }: GuideState): string {
  return name ?? (address.page === null ? '' : view.setup.names[address.page]);
}

/**
 * Checks whether this is the saved record: by its id; a new one by its name, or by the address that Halo opened after
 * the Save.
 */
function isSame({ record, newId, name }: SavePress, { address, scan, recordName }: GuideState): boolean {
  if (address.recordId === record) return true;
  if (record !== '-1') return false;
  // A list next to the open form shows the other records, and the admin may have opened one of those.
  if (name !== null && recordName !== null) return sameValue(name, recordName);
  return address.recordId === newId || scan.findings.some((finding) => isNameOf(finding.requirement) && isMet(finding));
}
