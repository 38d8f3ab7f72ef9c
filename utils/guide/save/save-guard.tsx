import { i18n } from '#i18n';
import { SaveGuardDialog } from '@/components/guide/SaveGuardDialog';
import { ThemeRoot } from '@/components/ui/ThemeRoot';
import { isUnobscured } from '@/utils/dom/clickjacking-guard';
import { call, matches, queryAll, queryOne } from '@/utils/dom/native';
import { isVisible } from '@/utils/dom/visible';
import { until } from '@/utils/dom/wait';
import { isContextInvalidated } from '@/utils/extension-context';
import type { HaloAddress } from '@/utils/halo/address';
import { detectPage, type PageState } from '@/utils/halo/page-state';
import { CONTROL_SELECTORS } from '@/utils/halo/selectors';
import type { ApplicationFormSession } from '../capture/application-form-session';
import { ANSWER_TIMEOUT_MS, within } from '../capture/capture-delivery';
import { type CredentialCapture, fingerprint } from '../capture/credential-capture';
import {
  FIELDS,
  findUnlabelledSecret,
  type PairSeen,
  pairControls,
  readClientPair,
  secretTexts,
} from '../capture/read-credentials';
import { haloTheme } from '../layout/halo-theme';
import { type MountedPanel, mountPanel } from '../mount-panel';
import type { SaveInterceptorHandlers } from './save-interceptor';

const RETRY_TIMEOUT_MS = 2000;
/** What a script's press does is seen within this, a slow Save included (ms). */
const OUTCOME_TIMEOUT_MS = 4000;
/** How long "Save anyway" holds for the admin's own press, where Halo does not take the script's (ms). */
const CONSENT_TIMEOUT_MS = 60_000;
const KEYS = ['keydown', 'keyup', 'keypress'] as const;

type BlockReason = 'unreadable' | 'noAnswer' | 'cutOff' | 'gone' | 'restarted';

/** What the guard needs of the guide; both must work without the background. */
export interface SaveGuardCallbacks {
  /** Halo is being told to save. */
  onProceed(pressed: boolean): void;
  /** Says something in the guide, when it is there. */
  say(news: string): void;
}

/**
 * Stands between Save and a Client Secret that is not safe. Needs nothing of the background once it is made: its texts
 * are read beforehand, and it draws itself in a place of its own.
 */
export class SaveGuard implements SaveInterceptorHandlers {
  #pair: PairSeen = { state: 'none', clientId: null };
  #blockReason: BlockReason = 'unreadable';
  #proceedWithSave: (() => void) | null = null;
  #consentUntil = 0;
  /** Mark of what the page showed when the admin took it to copy it by hand: of that they need not be told again. */
  #copiedByHand: number | null = null;
  #mounted: MountedPanel | null = null;
  #open: AbortController | null = null;
  #address: HaloAddress | null = null;

  readonly #css: string;
  readonly #capture: CredentialCapture;
  readonly #form: ApplicationFormSession;
  readonly #callbacks: SaveGuardCallbacks;

  constructor(css: string, capture: CredentialCapture, form: ApplicationFormSession, guide: SaveGuardCallbacks) {
    this.#css = css;
    this.#capture = capture;
    this.#form = form;
    this.#callbacks = guide;
  }

  /** Another page of the set-up, or none: what was held is let go. */
  enter(address: HaloAddress | null): void {
    this.#address = address;
    if (this.#form.enter(address)) return;
    this.#close();
    this.#copiedByHand = null;
  }

  onPressed(page: PageState): void {
    this.#pair = { state: 'none', clientId: null };
    if (this.#address?.area !== 'applications') return;
    this.#form.pressed(page);
    if (page.kind !== 'record') return;
    this.#pair = readClientPair(pairControls(page.root));
    if (this.#pair.state === 'pair') this.#form.keep(this.#pair);
  }

  canProceed(page: PageState | null): boolean {
    const reason = page ? this.#reason(page) : this.#address?.area === 'applications' ? 'unreadable' : null;
    if (reason !== null) this.#blockReason = reason;
    if (reason === null || performance.now() < this.#consentUntil) return true;
    return page !== null && this.#copiedByHand === this.#shownFingerprint(page);
  }

  onProceed(pressed: boolean): void {
    try {
      this.#form.passed();
      this.#callbacks.onProceed(pressed);
    } catch {
      // What is noted of a Save does not decide whether it goes on.
    }
  }

  onBlocked(proceed: () => void): void {
    // A second press while the first is being answered is the same one.
    if (this.#proceedWithSave) return;
    this.#proceedWithSave = proceed;
    const sent =
      this.#blockReason === 'noAnswer' ? within(this.#capture.send(), ANSWER_TIMEOUT_MS) : Promise.resolve(false);
    void sent
      .catch(() => false)
      .then((safe) => {
        // Answered, or left, meanwhile.
        if (this.#proceedWithSave !== proceed) return;
        if (safe) this.#proceed();
        else this.#show('');
      })
      .catch(() => this.#leaveToAdmin(i18n.t('guide.guard.unreadable')));
  }

  /** A press of Save is held and not answered yet. */
  get isHolding(): boolean {
    return this.#proceedWithSave !== null;
  }

  /** Takes over a press that an earlier run of the extension held: only the admin's press in the dialog lets it go on. */
  adopt(proceed: () => void): void {
    if (this.#address?.area !== 'applications' || this.#proceedWithSave) return;
    this.#proceedWithSave = proceed;
    this.#blockReason = 'restarted';
    this.#show('');
  }

  shouldBlockNavigation(page: PageState): boolean {
    const holds = this.#form.shouldBlockNavigation(page);
    if (holds) this.#callbacks.say(i18n.t('guide.guard.void'));
    return holds;
  }

  #reason(page: PageState): BlockReason | null {
    const pair = this.#pair;
    const capture = this.#capture;
    if (this.#address?.area !== 'applications' || page.kind !== 'record') return null;
    if (pair.state === 'unreadable') return 'unreadable';
    if (pair.state === 'pair') {
      if (isContextInvalidated()) return 'cutOff';
      const safe = capture.isSafe('clientId', pair.clientId) && capture.isSafe('clientSecret', pair.clientSecret);
      // Once more for certain: Save hides it for good.
      void this.#form.keep(pair, true);
      return safe ? null : 'noAnswer';
    }
    // Beside a masked one too: that may be the old one, and Halo shows the new one elsewhere.
    if (findUnlabelledSecret(page.root)) return 'unreadable';
    // Another tab of the record whose pair was read: it is not shown here, and Save would hide it all the same.
    const { isLost, holdsPair } = this.#form;
    if (pair.state === 'masked' || !(isLost || holdsPair)) return null;
    if (isContextInvalidated()) return 'cutOff';
    if (isLost) return 'gone';
    return capture.unsent.clientSecret === undefined ? null : 'noAnswer';
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

  /** Where this code can do no more: says it, and the admin's own next press goes through. */
  #leaveToAdmin(text: string): void {
    this.#consentUntil = performance.now() + CONSENT_TIMEOUT_MS;
    this.#proceedWithSave = null;
    this.#callbacks.say(text);
  }

  /** A script's press may not save (docs/halo-ui.md 3.2); then the admin's own is asked for, and goes through. */
  async #followUp(): Promise<void> {
    const address = this.#address;
    const href = location.href;
    if (!address) return;
    const took = await until(
      () =>
        location.href !== href ||
        detectPage(document, address).mode === 'view' ||
        [...queryAll(document, CONTROL_SELECTORS.dialog)].some(isVisible),
      { within: OUTCOME_TIMEOUT_MS },
    );
    if (!took) this.#callbacks.say(i18n.t('guide.guard.pressAgain'));
  }

  #show(status: string, busy = false): void {
    this.#mounted ??= mountPanel(this.#css);
    if (!this.#open) {
      const open = new AbortController();
      this.#open = open;
      // Halo listens for keys on the document, and takes Escape as "discard"; what Tab and Enter do by themselves stays.
      const keep = (event: KeyboardEvent) => {
        event.stopImmediatePropagation();
        if (event.key !== 'Escape') return;
        event.preventDefault();
        // Its keyup is kept too, so the guard goes with that.
        if (event.isTrusted && event.type === 'keyup') this.#close();
      };
      for (const key of KEYS) addEventListener(key, keep, { capture: true, signal: open.signal });
    }
    this.#mounted.show(
      <ThemeRoot theme={haloTheme()}>
        <SaveGuardDialog
          text={i18n.t(`guide.guard.${this.#blockReason}`)}
          status={status}
          busy={busy}
          onTryAgain={(event) => isUnobscured(event) && void this.#tryAgain()}
          onCopyMyself={(event) => isUnobscured(event) && void this.#copy()}
          onSaveAnyway={(event) => {
            if (!isUnobscured(event)) return;
            this.#consentUntil = performance.now() + CONSENT_TIMEOUT_MS;
            this.#proceed();
          }}
          onCancel={() => this.#close()}
        />
      </ThemeRoot>,
    );
  }

  #close(): void {
    this.#proceedWithSave = null;
    this.#open?.abort();
    this.#open = null;
    this.#mounted?.remove();
    this.#mounted = null;
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

  async #tryAgain(): Promise<void> {
    this.#show(i18n.t('guide.guard.trying'), true);
    const page = this.#rereadPage();
    const pair = this.#pair;
    const sent = pair.state === 'pair' ? this.#form.keep(pair, true) : this.#capture.send();
    const safe = await within(sent, RETRY_TIMEOUT_MS).catch(() => false);
    if (!this.#open) return;
    if (safe && page && pair.state !== 'unreadable' && !isContextInvalidated() && this.#capture.hasPair)
      this.#proceed();
    else this.#show(i18n.t('guide.guard.stillNot'));
  }

  /** Copies what can be read; else gives the page free, with the secret's place marked, so that the admin can copy it. */
  async #copy(): Promise<void> {
    this.#rereadPage();
    const pair = this.#pair;
    const capture = this.#capture;
    const { clientId, clientSecret } = pair.state === 'pair' ? pair : capture.unsent;
    if (clientId && clientSecret) {
      const copied = await navigator.clipboard.writeText(`${clientId}\n${clientSecret}`).then(
        () => true,
        () => false,
      );
      if (copied) return this.#show(i18n.t('guide.guard.copied'));
    }
    this.#close();
    const page = this.#rereadPage();
    if (!page) return this.#leaveToAdmin(i18n.t('guide.guard.copyByHand'));
    this.#callbacks.say(i18n.t('guide.guard.copyByHand'));
    this.#copiedByHand = this.#shownFingerprint(page);
    const labelled = pairControls(page.root).find(({ key }) => key.includes('secret'))?.control.root;
    const shown = labelled ?? findUnlabelledSecret(page.root);
    if (!shown) return;
    call<void>(shown, 'scrollIntoView', { block: 'center' });
    const field = matches(shown, FIELDS) ? shown : queryOne(shown, FIELDS);
    if (field) (field as HTMLInputElement).select();
    else getSelection()?.selectAllChildren(shown);
  }

  /** Another secret, made anew after it was copied, has another mark. */
  #shownFingerprint({ root }: PageState): number {
    return fingerprint(JSON.stringify([this.#pair, secretTexts(root)]));
  }
}
