import { i18n } from '#i18n';
import { isUnobscured } from '@/utils/dom/clickjacking-guard';
import { settledWithin } from '@/utils/dom/wait';
import { isContextInvalidated } from '@/utils/extension-context';
import type { HaloAddress } from '@/utils/halo/address';
import { detectPage, type PageState } from '@/utils/halo/page-state';
import { ANSWER_TIMEOUT_MS } from '../capture/capture-delivery';
import { fingerprint } from '../capture/credential-capture';
import { type PairReading, pairControls, readClientPair, secretTexts, selectSecret } from '../capture/read-credentials';
import { type BlockReason, blockReason, reasonAfterRestart } from './block-reason';
import { copyablePair, copyPair } from './copyable-pair';
import { GuardDialog } from './guard-dialog';
import type { GuardedCapture, GuardedForm, GuardedHandover, SaveGuardCallbacks } from './save-guard-services';
import type { SaveInterceptorHandlers } from './save-interceptor';
import { waitForSave } from './wait-for-save';

const RETRY_TIMEOUT_MS = 2000;
/** How long the dialog shows that both values were copied, before Save proceeds. */
const CONFIRMATION_DURATION_MS = 1200;
/** "Save without it" applies to the admin's own press for this time, where Halo ignores the script's press. */
const CONSENT_TIMEOUT_MS = 60_000;

/**
 * Blocks Save while a Client Secret on the page is not captured. Works without the background once it is created: its
 * texts are read beforehand, and it draws itself in its own host.
 */
export class SaveGuard implements SaveInterceptorHandlers {
  #pair: PairReading = { state: 'none', clientId: null };
  #blockReason: BlockReason = 'unreadable';
  #proceedWithSave: (() => void) | null = null;
  #consentUntil = 0;
  /** Fingerprint of what the admin decided to copy themselves: they need no second warning of it. */
  #copiedFingerprint: number | null = null;
  #isCopying = false;
  #address: HaloAddress | null = null;

  readonly #dialog: GuardDialog;
  readonly #capture: GuardedCapture;
  readonly #form: GuardedForm;
  readonly #handover: GuardedHandover;
  readonly #callbacks: SaveGuardCallbacks;

  constructor(
    css: string,
    capture: GuardedCapture,
    form: GuardedForm,
    handover: GuardedHandover,
    guide: SaveGuardCallbacks,
  ) {
    this.#dialog = new GuardDialog(
      css,
      () => this.#close(),
      () => guide.onDialog(),
    );
    this.#capture = capture;
    this.#form = form;
    this.#handover = handover;
    this.#callbacks = guide;
  }

  /** Starts another page of the setup, or none. Drops the blocked press. */
  enter(address: HaloAddress | null): void {
    this.#address = address;
    if (this.#form.enter(address)) return;
    this.#close();
    this.#copiedFingerprint = null;
  }

  onPressed(page: PageState, generates = false): void {
    this.#pair = { state: 'none', clientId: null };
    if (this.#address?.area !== 'applications') return;
    this.#form.pressed(page);
    if (page.kind !== 'record' || !this.#callbacks.mayRead()) return;
    this.#pair = readClientPair(pairControls(page.root));
    if (this.#pair.state === 'pair') this.#form.capturePair(this.#pair);
    if (generates) this.#form.generated(this.#pair.clientId);
  }

  canProceed(page: PageState | null): boolean {
    if (!this.#callbacks.mayRead()) return true;
    const pair = this.#pair;
    const reason = this.#reasonFor(page);
    // Sent once more to be certain: Save hides it forever.
    if (page && pair.state === 'pair' && reason !== 'contextInvalidated') void this.#form.capturePair(pair, true);
    // A secret that Halo shows for a saved application is a new one.
    if (page && pair.state === 'unreadable') this.#form.generated(pair.clientId);
    if (reason !== null) this.#blockReason = reason;
    if (reason === null || performance.now() < this.#consentUntil) return true;
    return page !== null && this.#copiedFingerprint === this.#shownFingerprint(page);
  }

  onProceed(pressed: boolean): void {
    try {
      this.#form.passed();
      this.#callbacks.onProceed(pressed);
    } catch {
      // A failure here does not decide whether the Save proceeds.
    }
  }

  onBlocked(proceed: () => void): void {
    // A second press before the first is decided counts as the same press.
    if (this.#proceedWithSave) return;
    this.#block(proceed);
    const sent =
      this.#blockReason === 'noAnswer'
        ? settledWithin(this.#capture.send(), { within: ANSWER_TIMEOUT_MS })
        : Promise.resolve(false);
    void sent
      .catch(() => false)
      .then((safe) => {
        // The admin decided, or left the page, meanwhile.
        if (this.#proceedWithSave !== proceed) return;
        if (safe) this.#proceed();
        else this.#show('');
      })
      .catch(() => this.#leaveToAdmin(i18n.t('guide.guard.unreadable')));
  }

  /**
   * Continues with a press that an earlier run of the extension blocked: only the admin's press in the dialog lets it
   * proceed.
   */
  adopt(proceed: () => void): void {
    const address = this.#address;
    if (address?.area !== 'applications' || this.#proceedWithSave) return;
    const reason = reasonAfterRestart(address, this.#form);
    if (reason === null) return;
    this.#blockReason = reason;
    this.#block(proceed);
    this.#show('');
  }

  /** The dialog is open: the secret on the page is not captured. */
  get isAsking(): boolean {
    return this.#dialog.isOpen;
  }

  shouldBlockNavigation(page: PageState): boolean {
    const blocks = this.#form.shouldBlockNavigation(page);
    if (blocks) this.#callbacks.show(i18n.t('guide.guard.void'));
    return blocks;
  }

  #reasonFor(page: PageState | null): BlockReason | null {
    if (this.#address?.area !== 'applications') return null;
    return blockReason(page, this.#pair, this.#capture, this.#form, this.#address.isNew);
  }

  #proceed(): void {
    const proceed = this.#proceedWithSave;
    this.#close();
    if (!proceed) return;
    try {
      proceed();
    } catch {
      this.#leaveToAdmin(i18n.t('guide.guard.pressAgain'));
      return;
    }
    this.#followUp().catch(() => undefined);
  }

  /** Shows that this code can do no more. The admin's own next press proceeds. */
  #leaveToAdmin(text: string): void {
    this.#consentUntil = performance.now() + CONSENT_TIMEOUT_MS;
    this.#block(null);
    this.#callbacks.show(text);
  }

  /**
   * Waits for the result of the press. A script's press may not save (docs/halo-ui.md 3.2); then the guard requests
   * the admin's own press, which proceeds.
   */
  async #followUp(): Promise<void> {
    if (this.#address && !(await waitForSave(this.#address))) this.#callbacks.show(i18n.t('guide.guard.pressAgain'));
  }

  #show(status: string, busy = false): void {
    this.#dialog.show({
      text: i18n.t(`guide.guard.${this.#blockReason}`),
      status,
      busy,
      canCopy: copyablePair(this.#address, this.#capture.unsent) !== null,
      onReadAgain: (event) => isUnobscured(event) && void this.#readAgain(),
      onCopyAndSave: (event) => isUnobscured(event) && void this.#copyAndSave(),
      onSaveWithout: (event) => {
        if (!isUnobscured(event)) return;
        this.#consentUntil = performance.now() + CONSENT_TIMEOUT_MS;
        this.#proceed();
      },
      onCancel: () => this.#close(),
    });
  }

  #block(proceed: (() => void) | null): void {
    this.#proceedWithSave = proceed;
    this.#handover.change({ blockedSave: proceed !== null });
  }

  #close(): void {
    this.#block(null);
    this.#dialog.close();
  }

  /** Reads the page once more; null where it cannot be read. */
  #rereadPage(): PageState | null {
    try {
      const page = this.#address && detectPage(document, this.#address);
      if (page) this.onPressed(page);
      return page;
    } catch {
      this.#pair = { state: 'none', clientId: null };
      return null;
    }
  }

  async #readAgain(): Promise<void> {
    this.#show(i18n.t('guide.guard.trying'), true);
    const page = this.#rereadPage();
    const pair = this.#pair;
    const sent = pair.state === 'pair' ? this.#form.capturePair(pair, true) : this.#capture.send();
    const safe = await settledWithin(sent, { within: RETRY_TIMEOUT_MS }).catch(() => false);
    if (!this.#dialog.isOpen) return;
    if (safe && !isContextInvalidated() && this.#capture.hasPair && this.#reasonFor(page) === null) this.#proceed();
    else this.#show(i18n.t('guide.guard.stillNot'));
  }

  /**
   * Copies the pair, shows that, and lets Save proceed if the page still shows this very pair. Where it cannot be read or
   * copied, nothing is saved: closes and selects the secret, so that the admin can copy it.
   */
  async #copyAndSave(): Promise<void> {
    if (this.#isCopying) return;
    this.#isCopying = true;
    try {
      await this.#copyThenSave();
    } finally {
      this.#isCopying = false;
    }
  }

  async #copyThenSave(): Promise<void> {
    this.#rereadPage();
    const proceed = this.#proceedWithSave;
    const pair = copyablePair(this.#address, this.#capture.unsent);
    const isCopied = pair !== null && (await copyPair(pair));
    const isOver = () => !this.#dialog.isOpen || this.#proceedWithSave !== proceed;
    if (isOver()) return;
    if (!isCopied) {
      this.#leaveCopyToAdmin();
      return;
    }
    this.#show(i18n.t('guide.guard.copied'), true);
    await new Promise((done) => setTimeout(done, CONFIRMATION_DURATION_MS));
    if (isOver()) return;
    const now = copyablePair(this.#address, this.#capture.unsent);
    if (now?.clientId !== pair.clientId || now.clientSecret !== pair.clientSecret) {
      this.#show('');
      return;
    }
    const page = this.#rereadPage();
    // Where Halo ignores a script's press, the admin's own one proceeds while the page shows this secret.
    if (page) this.#copiedFingerprint = this.#shownFingerprint(page);
    this.#callbacks.show(i18n.t('guide.guard.pasteSafely'));
    this.#proceed();
  }

  #leaveCopyToAdmin(): void {
    this.#close();
    const page = this.#rereadPage();
    const text = i18n.t('guide.guard.copyYourself');
    if (page) {
      this.#callbacks.show(text);
      this.#copiedFingerprint = this.#shownFingerprint(page);
      selectSecret(page.root);
    } else this.#leaveToAdmin(text);
  }

  /** Returns another fingerprint for another secret, such as one that was generated again after it was copied. */
  #shownFingerprint({ root }: PageState): number {
    return fingerprint(JSON.stringify([this.#pair, secretTexts(root)]));
  }
}
