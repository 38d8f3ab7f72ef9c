import { browser } from 'wxt/browser';
import { listen, native, queryAll } from '@/utils/dom/native';
import { isTranslated } from '@/utils/dom/translated';
import { isContextInvalidated } from '@/utils/extension-context';
import { type FieldOutcome, type FilledForm, type FormSeen, isFilled } from '@/utils/fill-outcome';
import type { FormMessage } from '@/utils/messages/from-background';
import { SCALEPAD_FORM } from '@/utils/recipe/builders';
import type { CredentialId } from '@/utils/recipe/constants';
import { askBackground, DOCUMENT_TOKEN } from '@/utils/scalepad/background-client';
import { whenShown } from '@/utils/when-shown';
import { CARD_ELEMENT, CardController } from './card/card-controller';
import { detectForm } from './detect-form';
import { fillForm } from './fill-form';
import { FilledFields } from './filled-fields';
import { findForm } from './form';
import type { FormSession } from './form-session';
import { observeForm } from './observe-form';
import { isConnectPress, ownRegion } from './press';

/** After this a Connect in the document before is of no interest here. */
const ARRIVES_MS = 120_000;

/**
 * Observes whether the HaloPSA form is in the document, fills it when the background says so, and shows the card from
 * the form's first appearance on. Touches nothing else and presses nothing.
 */
export class FormController implements FormSession {
  form = false;
  arrived = false;
  filled: FieldOutcome[] | null = null;
  fills = 0;
  asleep = false;
  changed?: () => void;
  looked?: () => void;
  readonly #css: string;
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
    observeForm(document, SCALEPAD_FORM, onChange, this.#observing.signal, () => this.looked?.());
    void hasArrived().then((arrived) => {
      if (!arrived) return;
      this.arrived = true;
      this.#update();
    });
    // Typed over by hand, the form is no longer the one that was filled: what it connects is not known.
    const typed = (event: Event) => {
      if (event.isTrusted && this.#isFilledField(event)) void askBackground({ type: 'scalepad-typed' });
    };
    listen(document, 'input', typed, { capture: true });
    browser.runtime.onMessage.addListener((message: FormMessage, sender, sendResponse) => {
      // Only the background sends from no tab; no page and no other extension reaches this listener.
      if (sender.id !== browser.runtime.id || sender.tab !== undefined) return undefined;
      if (message.type === 'form-look') {
        const seen: FormSeen = {
          ...detectForm(document, message.fields),
          translated: isTranslated(document),
          document: DOCUMENT_TOKEN,
        };
        sendResponse(seen);
        return undefined;
      }
      if (message.type !== 'form-fill') return undefined;
      const { document: token, fields, values, overwrite } = message;
      const filling =
        token === DOCUMENT_TOKEN ? fillForm(document, fields, values, overwrite) : Promise.resolve<null>(null);
      filling.then(
        (done) => {
          sendResponse(done);
          if (done) this.#noteFill(done);
        },
        () => sendResponse(undefined),
      );
      return true;
    });
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

  #noteFill({ fields, asleep }: FilledForm): void {
    this.filled = fields;
    this.asleep = asleep;
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
    if (this.changed || isContextInvalidated() || !(this.form || this.arrived)) return;
    new CardController(this, this.#css).start();
  }

  /** Checks whether the event comes from a field that holds a value which the extension filled in. */
  #isFilledField(event: Event): boolean {
    if (this.filled === null) return false;
    const [target] = event.composedPath();
    const { fields } = findForm(document, SCALEPAD_FORM);
    return this.filled.some((one) => isFilled(one) && fields.get(one.credential)?.some((field) => field === target));
  }
}

/**
 * Checks whether this document is where the form's own button led to by a whole page load. Asked only of a page that
 * was reached from within ScalePad.
 */
async function hasArrived(): Promise<boolean> {
  await whenShown();
  const referrer = native(document, 'referrer');
  if (!URL.canParse(referrer) || new URL(referrer).origin !== location.origin) return false;
  const filled = (await askBackground({ type: 'scalepad-note' }))?.filled;
  if (!filled?.pressedAt || filled.connectedAt) return false;
  return Date.now() - filled.pressedAt < ARRIVES_MS;
}
