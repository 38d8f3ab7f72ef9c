import { i18n } from '#i18n';
import { isMet } from '@/utils/audit/finding';
import { requirementsOn } from '@/utils/audit/scan-page';
import { closest } from '@/utils/dom/native';
import type { HaloAddress } from '@/utils/halo/address';
import { failureToasts, kindOfButton } from '@/utils/halo/page-state';
import { type HaloArea, PRESSABLE } from '@/utils/halo/selectors';
import { sameValue } from '@/utils/recipe/normalise';
import { sendPairSaved } from '../background-client';
import type { ApplicationFormSession } from '../capture/application-form-session';
import { readClientPair } from '../capture/read-credentials';
import { type GuideContext, recipeContextOf } from '../context';
import type { GuideState } from '../state';
import { noteProgress } from '../step-progress';
import { isNameOf } from '../task-context';

/** A Save that is not seen to have worked after this long has failed or was taken back. */
const WORKS_WITHIN = 60_000;

interface SavePress {
  area: HaloArea;
  /** The record's id. */
  record: string | null;
  /** Of a new record: the id that Halo led to. */
  newId: string | null;
  /** The record's name at the press, where it was seen. */
  name: string | null;
  at: number;
  /** Ids of the requirements that were seen met at the press: what Halo should keep. */
  expected: ReadonlySet<string>;
  /** Apply ran on this record, a new secret was made for it, or all of it was met: worth being read back. */
  shouldVerify: boolean;
  /** Failures that were on show before the press say nothing of it. */
  earlierFailures: readonly Element[];
  /** The page stayed with the record. */
  isSamePage: boolean;
  /** Its pair is known to be saved. */
  isPairSaved: boolean;
  /** It was seen saved; a failure may still come, where Halo shows a record as saved before it is. */
  isNoted: boolean;
}

/** Remembers that the admin pressed Save, until the page shows what came of it. */
export class SaveTracker {
  #press: SavePress | null = null;
  #mode: 'view' | 'edit' = 'edit';
  /** The requirements that the last Save should have kept, by id. */
  expectedAfterSave: ReadonlySet<string> = new Set();
  /** View mode shows some of what was saved as bare numbers: it is read back once the admin has pressed Edit. */
  verifyInEditMode = false;
  /** What else came of the last Save, to be said before what was read back; '' when nothing did. */
  notice = '';

  readonly #form: ApplicationFormSession;

  constructor(form: ApplicationFormSession) {
    this.#form = form;
    // What is taken back is not saved, whatever the page shows afterwards. Escape leaves Halo's form (docs/halo-ui.md 3.3).
    const onCancel = ({ isTrusted, target }: Event) => {
      const button = target instanceof Element ? closest(target, PRESSABLE) : null;
      if (isTrusted && button && kindOfButton(button) === 'cancel') this.#forget();
    };
    addEventListener('click', onCancel, true);
    addEventListener('keydown', (event) => void (event.isTrusted && event.key === 'Escape' && this.#forget()), true);
  }

  /** The admin pressed Save on this page. */
  press({ address, view, tabs, outcomes, recordName }: GuideState): void {
    const { area, recordId: record } = address;
    const findings = [...tabs.values()].flatMap((tab) => tab.findings);
    const expected = new Set(findings.filter(isMet).map(({ requirement }) => requirement.id));
    const asked = requirementsOn(address, null, recipeContextOf(view).requirements);
    // A new role has only its first tab until it is saved.
    const isSet =
      outcomes.size > 0 || (!address.isNew && this.#form.holdsPair) || asked.every(({ id }) => expected.has(id));
    const shouldVerify = !(address.isNew && area === 'roles') && isSet;
    const earlierFailures = failureToasts(document);
    const fresh = { newId: null, isSamePage: true, isPairSaved: false, isNoted: false };
    this.#press = {
      area,
      record,
      name: recordName,
      at: Date.now(),
      expected,
      shouldVerify,
      earlierFailures,
      ...fresh,
    };
    this.verifyInEditMode = false;
  }

  /** A navigation: a new record gets its own address on Save; whatever else opens may be another record. */
  moved(address: HaloAddress | null): void {
    const press = this.#press;
    this.verifyInEditMode = false;
    if (!press) return;
    const to = address?.area === press.area ? address.recordId : null;
    if (to === press.record || (to !== null && to === press.newId)) return;
    if (press.record === '-1' && to !== null && press.isSamePage && press.newId === null) press.newId = to;
    else press.isSamePage = false;
  }

  /**
   * Looks whether the page shows a saved record now, and notes it. `verify`: it can be read back; `saved`: it was saved
   * with settings still open that nobody set; null: nothing new was saved.
   */
  async observe(guide: GuideContext): Promise<'verify' | 'saved' | null> {
    const { address, scan } = guide.state;
    const { mode, kind } = scan.page;
    const turned = this.#mode === 'view' && mode === 'edit';
    this.#mode = mode;
    const press = this.#press;
    if (press && (address.area !== press.area || Date.now() - press.at > WORKS_WITHIN)) this.#forget();
    else if (press && failureToasts(document).some((el) => !press.earlierFailures.includes(el))) {
      await this.#failed(guide, press);
      return null;
    } else if (press && !press.isNoted) {
      if (kind === 'list' && !press.isSamePage) guide.update({ news: i18n.t('guide.news.backInList') });
      if (kind !== 'record' || mode !== 'view' || address.isNew || !isSame(press, guide.state)) return null;
      press.isNoted = true;
      return this.#saved(guide, press);
    } else if (press && mode === 'view' && !address.isNew && isSame(press, guide.state))
      await this.#confirmPair(guide, press);
    return turned && this.verifyInEditMode ? 'verify' : null;
  }

  async #saved(guide: GuideContext, press: SavePress): Promise<'verify' | 'saved'> {
    const { address } = guide.state;
    this.expectedAfterSave = press.expected;
    this.notice = '';
    guide.update({ report: null, outcomes: new Map(), tabs: new Map() });
    await this.#confirmPair(guide, press);
    const recordUrl = address.recordId === null ? {} : { recordUrl: location.href };
    await noteProgress(guide, { state: 'in-progress', savedAt: Date.now(), ...recordUrl });
    return press.shouldVerify ? 'verify' : 'saved';
  }

  /** Halo says that it did not save. What was taken for saved, since the page showed it so, is not. */
  async #failed(guide: GuideContext, { isNoted }: SavePress): Promise<void> {
    this.#forget();
    this.#form.failed();
    guide.update({ news: i18n.t('guide.news.saveFailed') });
    if (isNoted) await noteProgress(guide, { state: 'in-progress' }, { revoked: true });
  }

  #forget(): void {
    this.#press = null;
  }

  /**
   * The pair that the Save was about is saved. Halo may change a new one's Client ID on Save (docs/halo-ui.md 5): the saved
   * record shows the one that counts.
   */
  async #confirmPair(guide: GuideContext, press: SavePress): Promise<void> {
    if (press.area !== 'applications' || press.isPairSaved) return;
    const pairId = this.#form.saved();
    if (pairId === null || !press.isSamePage) return;
    const now = readClientPair(guide.state.scan.controls).clientId ?? pairId;
    if (now !== pairId && press.record !== '-1') return;
    press.isPairSaved = true;
    guide.update({ view: await sendPairSaved(pairId, now) });
    if (now === pairId) return;
    this.notice = i18n.t('guide.news.idChanged');
    guide.update({ news: this.notice });
  }
}

/** Whether this is the record that was saved: by its id; a new one by its name, or by where Halo led when it saved. */
function isSame({ record, newId, name }: SavePress, { address, scan, recordName }: GuideState): boolean {
  if (address.recordId === record) return true;
  if (record !== '-1') return false;
  // Beside an open form stand the other records, and the admin may have gone on to one of those.
  if (name !== null && recordName !== null) return sameValue(name, recordName);
  return address.recordId === newId || scan.findings.some((finding) => isNameOf(finding.requirement) && isMet(finding));
}
