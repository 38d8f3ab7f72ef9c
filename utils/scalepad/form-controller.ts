import { browser } from 'wxt/browser';
import { listen, native, queryAll } from '@/utils/dom/native';
import { isTranslated } from '@/utils/dom/translated';
import { isContextInvalidated } from '@/utils/extension-context';
import { type FieldOutcome, type FilledForm, type FormStatus, isFilled } from '@/utils/fill-outcome';
import type { FormChannel, FormMessage } from '@/utils/messages/from-background';
import type { MessageOf } from '@/utils/messages/protocol';
import type { FillStatus } from '@/utils/messages/scalepad';
import { newerOf } from '@/utils/newer-of';
import { SCALEPAD_FORM } from '@/utils/recipe/builders';
import type { CredentialId } from '@/utils/recipe/constants';
import { askBackground, DOCUMENT_TOKEN } from '@/utils/scalepad/background-client';
import { whenShown } from '@/utils/when-shown';
import { CARD_ELEMENT, CardController } from './card/card-controller';
import { connectButton, isConnectDisabled, isConnectPress, ownRegion } from './connect-button';
import { detectForm } from './detect-form';
import { fillForm } from './fill-form';
import { FilledFields } from './filled-fields';
import { findForm } from './form';
import type { FormSession } from './form-session';
import { observeForm } from './observe-form';
import { type FormDetails, formDetails } from './page-details';

/** A Connect in the previous document counts here for this time. */
const ARRIVAL_TIMEOUT_MS = 120_000;

type FillMessage = MessageOf<FormChannel, 'fill-form'>;

/**
 * Observes whether the HaloPSA form is in the document, fills it when the background requests it, and shows the card
 * while ScalePad is the next step, or with the form. Touches nothing else and presses nothing.
 */
export class FormController implements FormSession {
  form = false;
  arrived = false;
  filled: FieldOutcome[] | null = null;
  fills = 0;
  isPopupOpen = false;
  changed?: () => void;
  scanned?: () => void;
  onFillStatus?: (fillStatus: FillStatus) => void;
  readonly #css: string;
  #fillStatus: FillStatus | null = null;
  #halted = new AbortController();
  readonly #observing = new AbortController();
  readonly #fields = new FilledFields(document, SCALEPAD_FORM, (fields) => this.#fieldsChanged(fields));

  /** `css`: the styles of the card. */
  constructor(css: string) {
    this.#css = css;
  }

  /** Starts for as long as the document lives. */
  start(): void {
    // What an earlier run of this extension left in the document.
    for (const card of queryAll(document, CARD_ELEMENT)) card.remove();
    const onChange = (there: boolean) => {
      this.form = there;
      this.#update();
    };
    observeForm(document, SCALEPAD_FORM, onChange, this.#observing.signal, () => this.scanned?.());
    void whenShown().then(() => this.#requestFillStatus());
    listen(document, 'visibilitychange', () => {
      if (!native(document, 'hidden')) void this.#requestFillStatus();
    });
    // Typed over by hand, the form is no longer the one that was filled: what it connects is not known.
    const typed = (event: Event) => {
      if (event.isTrusted && this.#isFilledField(event)) void askBackground({ type: 'scalepad-typed' });
    };
    listen(document, 'input', typed, { capture: true });
    browser.runtime.onMessage.addListener((message: FormMessage, sender, sendResponse) => {
      // Only the background sends from no tab; no page and no other extension reaches this listener.
      if (sender.id !== browser.runtime.id || sender.tab !== undefined) return undefined;
      if (message.type === 'status-changed') void this.#requestFillStatus();
      if (message.type === 'popup-open') {
        this.isPopupOpen = message.isOpen;
        this.changed?.();
      }
      if (message.type === 'find-form') {
        const status: FormStatus = {
          ...detectForm(document, message.fields),
          translated: isTranslated(document),
          document: DOCUMENT_TOKEN,
        };
        sendResponse(status);
        return undefined;
      }
      if (message.type !== 'fill-form') return undefined;
      this.#fill(message).then(
        (done) => {
          sendResponse(done);
          if (done) this.#noteFill(done.fields);
        },
        () => sendResponse(undefined),
      );
      return true;
    });
  }

  get asleep(): boolean {
    return isConnectDisabled(document, SCALEPAD_FORM);
  }

  missing(): CredentialId[] {
    const { fields } = detectForm(document, SCALEPAD_FORM);
    return SCALEPAD_FORM.map(({ credential }) => credential).filter((id) => !fields.includes(id));
  }

  details(): FormDetails | null {
    return formDetails(document);
  }

  setHalted(isHalted: boolean): void {
    if (isHalted) this.#halted.abort();
    else if (this.#halted.signal.aborted) this.#halted = new AbortController();
  }

  button() {
    return connectButton(document, SCALEPAD_FORM);
  }

  compare(): Promise<CredentialId[]> {
    return this.#fields.compare();
  }

  region(): Element | null {
    return ownRegion(document, SCALEPAD_FORM);
  }

  connects(event: Event): boolean {
    return this.form && isConnectPress(event, document, SCALEPAD_FORM);
  }

  /**
   * Resolves to null, with nothing written, in another document, and for a guided run that was stopped; also when the
   * page is left meanwhile: nothing is written after that.
   */
  async #fill({ document: token, fields, values, overwrite, isRun }: FillMessage): Promise<FilledForm | null> {
    const { signal } = this.#halted;
    if (token !== DOCUMENT_TOKEN || (isRun && signal.aborted)) return null;
    const leaving = new AbortController();
    const filling = new AbortController();
    // While a slow server sends the next page, this document stays in place.
    addEventListener('beforeunload', () => leaving.abort(), { capture: true, signal: filling.signal });
    const signals = isRun ? [leaving.signal, signal] : [leaving.signal];
    const filled = await fillForm(document, fields, values, overwrite, AbortSignal.any(signals));
    filling.abort();
    return leaving.signal.aborted ? null : filled;
  }

  /** Asks which Halo has its values, whether a guided run opened this tab, and what was filled in it. */
  async #requestFillStatus(): Promise<void> {
    if (isContextInvalidated()) return;
    const fillStatus = await askBackground({ type: 'get-fill-status' });
    if (!fillStatus) return;
    // Only a document that was just loaded can be one that the button led to.
    if (this.#fillStatus === null && hasArrived(fillStatus)) this.arrived = true;
    this.#fillStatus = newerOf(this.#fillStatus, fillStatus);
    this.onFillStatus?.(this.#fillStatus);
    this.#update();
  }

  #noteFill(fields: FieldOutcome[]): void {
    this.filled = fields;
    this.fills += 1;
    void this.#fields.start(fields);
    this.#update();
  }

  #fieldsChanged(fields: FieldOutcome[]): void {
    if (isContextInvalidated()) {
      this.#fields.stop();
      return;
    }
    this.filled = fields;
    void askBackground({ type: 'scalepad-changed', fields });
    this.changed?.();
  }

  #update(): void {
    if (isContextInvalidated()) this.#observing.abort();
    void whenShown().then(() => this.#showCard());
    this.changed?.();
  }

  /** Starts the card once, when there is something for it to show. */
  #showCard(): void {
    if (this.changed || isContextInvalidated()) return;
    const { run = null, halos = [] } = this.#fillStatus ?? {};
    if (!(this.form || this.arrived || run || halos.some(({ isNext }) => isNext))) return;
    new CardController(this, this.#css, this.#fillStatus).start();
  }

  /** Checks whether the event is from a field with a value that the extension filled in. */
  #isFilledField(event: Event): boolean {
    if (this.filled === null) return false;
    const [target] = event.composedPath();
    const { fields } = findForm(document, SCALEPAD_FORM);
    return this.filled.some((one) => isFilled(one) && fields.get(one.credential)?.some((field) => field === target));
  }
}

/**
 * Checks whether this document is where the form's own button led to by a whole page load: it was reached from within
 * ScalePad.
 */
function hasArrived({ filled }: FillStatus): boolean {
  const referrer = native(document, 'referrer');
  if (!URL.canParse(referrer) || new URL(referrer).origin !== location.origin) return false;
  if (!filled?.pressedAt || filled.connectedAt) return false;
  return Date.now() - filled.pressedAt < ARRIVAL_TIMEOUT_MS;
}
