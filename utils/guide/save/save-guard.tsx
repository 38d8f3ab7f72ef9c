import { isReallyThere } from '@/utils/dom/clickjacking-guard';
import { isVisible } from '@/utils/dom/visible';
import { until } from '@/utils/dom/wait';
import { isCutOff } from '@/utils/extension-context';
import type { HaloAddress } from '@/utils/halo/address';
import { lookAtPage, type PageLook } from '@/utils/halo/page-state';
import { MARKUP } from '@/utils/halo/selectors';
import type { FormPair } from '../capture/application-form-session';
import { NO_ANSWER_MS, within } from '../capture/capture-delivery';
import { type Capture, mark } from '../capture/credential-capture';
import { FIELDS, looseSecret, type PairSeen, pairControls, pairOn, secretTexts } from '../capture/read-credentials';
import { type Card, mountCard } from '../mount-panel';
import { guardTexts } from './save-guard-strings';
import { GuardView } from './save-guard-view';
import type { SaveGate } from './save-interceptor';

const TRIES_FOR = 2000;
/** What a script's press does is seen within this, a slow Save included (ms). */
const SHOWS_WITHIN = 4000;
/** How long "Save anyway" holds for the admin's own press, where Halo does not take the script's (ms). */
const WORD_HOLDS = 60_000;
const KEYS = ['keydown', 'keyup', 'keypress'] as const;

type Why = 'unreadable' | 'noAnswer' | 'cutOff' | 'gone';

/** What the guard needs of the guide; both must work without the background. */
export interface GuardDesk {
  /** Halo is being told to save. */
  passed(pressed: boolean): void;
  /** Says something in the guide, when it is there. */
  say(news: string): void;
}

/**
 * Stands between Save and a Client Secret that is not safe. Needs nothing of the background once it is made: its texts
 * are read beforehand, and it draws itself in a place of its own.
 */
export class GuardPost implements SaveGate {
  readonly #texts = guardTexts();
  #seen: PairSeen = { state: 'none', clientId: null };
  #why: Why = 'unreadable';
  #again: (() => void) | null = null;
  #wordUntil = 0;
  /** Mark of what the page showed when the admin took it to copy it by hand: of that they need not be told again. */
  #byHand: number | null = null;
  #card: Card | null = null;
  #open: AbortController | null = null;
  #address: HaloAddress | null = null;

  readonly #css: string;
  readonly #capture: Capture;
  readonly #form: FormPair;
  readonly #desk: GuardDesk;

  constructor(css: string, capture: Capture, form: FormPair, desk: GuardDesk) {
    this.#css = css;
    this.#capture = capture;
    this.#form = form;
    this.#desk = desk;
  }

  /** Another page of the set-up, or none: what was held is let go. */
  enter(address: HaloAddress | null): void {
    this.#address = address;
    if (this.#form.enter(address)) return;
    this.#close();
    this.#byHand = null;
  }

  pressed(look: PageLook): void {
    this.#seen = { state: 'none', clientId: null };
    if (this.#address?.area !== 'applications') return;
    this.#form.pressed(look);
    if (look.kind !== 'record') return;
    this.#seen = pairOn(pairControls(look.root));
    if (this.#seen.state === 'pair') this.#form.keep(this.#seen);
  }

  mayPass(look: PageLook): boolean {
    const why = this.#reason(look);
    if (why !== null) this.#why = why;
    return why === null || performance.now() < this.#wordUntil || this.#byHand === this.#shownMark(look);
  }

  passed(pressed: boolean): void {
    this.#form.passed();
    this.#desk.passed(pressed);
  }

  held(again: () => void): void {
    // A second press while the first is being answered is the same one.
    if (this.#again) return;
    this.#again = again;
    const sent = this.#why === 'noAnswer' ? within(this.#capture.send(), NO_ANSWER_MS) : Promise.resolve(false);
    void sent
      .catch(() => false)
      .then((safe) => {
        if (safe) this.#goOn();
        else this.#show('');
      });
  }

  holdsLeaving(look: PageLook): boolean {
    const holds = this.#form.holdsLeaving(look);
    if (holds) this.#desk.say(this.#texts.void);
    return holds;
  }

  #reason(look: PageLook): Why | null {
    const seen = this.#seen;
    const capture = this.#capture;
    if (this.#address?.area !== 'applications' || look.kind !== 'record') return null;
    if (seen.state === 'unreadable') return 'unreadable';
    if (seen.state === 'pair') {
      if (isCutOff()) return 'cutOff';
      const safe = capture.isSafe('clientId', seen.clientId) && capture.isSafe('clientSecret', seen.clientSecret);
      // Once more for certain: Save hides it for good.
      void this.#form.keep(seen, true);
      return safe ? null : 'noAnswer';
    }
    // Beside a masked one too: that may be the old one, and Halo shows the new one elsewhere.
    if (looseSecret(look.root)) return 'unreadable';
    // Another tab of the record whose pair was read: it is not shown here, and Save would hide it all the same.
    const { isLost, holdsPair } = this.#form;
    if (seen.state === 'masked' || !(isLost || holdsPair)) return null;
    if (isCutOff()) return 'cutOff';
    if (isLost) return 'gone';
    return capture.unsent.clientSecret === undefined ? null : 'noAnswer';
  }

  #goOn(): void {
    const again = this.#again;
    this.#close();
    if (!again) return;
    again();
    void this.#followUp();
  }

  /** A script's press may not save (facts §8); then the admin's own is asked for, and goes through. */
  async #followUp(): Promise<void> {
    const address = this.#address;
    const href = location.href;
    if (!address) return;
    const took = await until(
      () =>
        location.href !== href ||
        lookAtPage(document, address).mode === 'view' ||
        [...document.querySelectorAll(MARKUP.dialog)].some(isVisible),
      { within: SHOWS_WITHIN },
    );
    if (!took) this.#desk.say(this.#texts.pressAgain);
  }

  #show(status: string, busy = false): void {
    this.#card ??= mountCard(this.#css);
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
    this.#card.show(
      <GuardView
        text={this.#texts[this.#why]}
        status={status}
        busy={busy}
        onTryAgain={(event) => isReallyThere(event) && void this.#tryAgain()}
        onCopyMyself={(event) => isReallyThere(event) && void this.#copy()}
        onSaveAnyway={(event) => {
          if (!isReallyThere(event)) return;
          this.#wordUntil = performance.now() + WORD_HOLDS;
          this.#goOn();
        }}
        onCancel={() => this.#close()}
      />,
    );
  }

  #close(): void {
    this.#again = null;
    this.#open?.abort();
    this.#open = null;
    this.#card?.remove();
    this.#card = null;
  }

  #lookAgain(): void {
    if (this.#address) this.pressed(lookAtPage(document, this.#address));
  }

  async #tryAgain(): Promise<void> {
    this.#show(this.#texts.trying, true);
    this.#lookAgain();
    const seen = this.#seen;
    const sent = seen.state === 'pair' ? this.#form.keep(seen, true) : this.#capture.send();
    const safe = await within(sent, TRIES_FOR).catch(() => false);
    if (!this.#open) return;
    if (safe && seen.state !== 'unreadable' && !isCutOff() && this.#capture.hasPair) this.#goOn();
    else this.#show(this.#texts.stillNot);
  }

  /** Copies what can be read; else gives the page free, with the secret's place marked, so that the admin can copy it. */
  async #copy(): Promise<void> {
    this.#lookAgain();
    const seen = this.#seen;
    const capture = this.#capture;
    const { clientId, clientSecret } = seen.state === 'pair' ? seen : capture.unsent;
    if (clientId && clientSecret) {
      const copied = await navigator.clipboard.writeText(`${clientId}\n${clientSecret}`).then(
        () => true,
        () => false,
      );
      if (copied) return this.#show(this.#texts.copied);
    }
    const address = this.#address;
    this.#close();
    this.#desk.say(this.#texts.copyByHand);
    if (!address) return;
    const look = lookAtPage(document, address);
    this.#byHand = this.#shownMark(look);
    const labelled = pairControls(look.root).find(({ key }) => key.includes('secret'))?.unit.root;
    const shown = labelled ?? looseSecret(look.root);
    if (!shown) return;
    shown.scrollIntoView({ block: 'center' });
    const field = shown.matches(FIELDS) ? shown : shown.querySelector(FIELDS);
    if (field) (field as HTMLInputElement).select();
    else getSelection()?.selectAllChildren(shown);
  }

  /** Another secret, made anew after it was copied, has another mark. */
  #shownMark({ root }: PageLook): number {
    return mark(JSON.stringify([this.#seen, secretTexts(root)]));
  }
}
