import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { call, listen, native } from '@/utils/dom/native';
import { shield } from '@/utils/dom/shield';
import { isTranslated } from '@/utils/dom/translated';
import { isContextInvalidated } from '@/utils/extension-context';
import { type FieldOutcome, type FilledForm, type FormSeen, isFilled } from '@/utils/fill-outcome';
import type { FormMessage } from '@/utils/messages/from-background';
import { SCALEPAD_FORM } from '@/utils/recipe/builders';
import { askBackground } from '@/utils/scalepad/background-client';
import { detectForm } from '@/utils/scalepad/detect-form';
import { fillForm } from '@/utils/scalepad/fill-form';
import { FilledFields } from '@/utils/scalepad/filled-fields';
import { findForm } from '@/utils/scalepad/form';
import { FORM_SESSION, type FormSession, type FormSessionScope } from '@/utils/scalepad/form-session';
import { observeForm } from '@/utils/scalepad/observe-form';
import { isConnectPress, ownRegion } from '@/utils/scalepad/press';
import { asker, whenShown } from '@/utils/when-shown';

/** After this a Connect in the document before is of no interest here. */
const ARRIVES_MS = 120_000;

/**
 * Looks whether the HaloPSA form is on the page, and fills it on the background's word. Touches nothing else; the card
 * is brought by the background when the form is there for the first time.
 */
export default defineContentScript({
  matches: ['https://app.scalepad.com/*'],
  // The listeners that keep the card's events from the page come before the page's own; all else waits for the page.
  runAt: 'document_start',
  main() {
    shield();
    if (native(document, 'readyState') === 'loading') listen(document, 'DOMContentLoaded', start, { once: true });
    else start();
  },
});

function start(): void {
  const world = globalThis as FormSessionScope;
  if (world[FORM_SESSION]) return;
  // What an earlier run of this extension left in the document.
  for (const card of [...call<HTMLCollectionOf<Element>>(document, 'getElementsByTagName', 'halo-setup-assistant')])
    card.remove();
  const token = crypto.randomUUID();
  const guide: FormSession = {
    form: false,
    arrived: false,
    filled: null,
    fills: 0,
    asleep: false,
    compare: () => filledFields.compare(),
    region: () => ownRegion(document, SCALEPAD_FORM),
    document: token,
    connects: (event) => guide.form && isConnectPress(event, document, SCALEPAD_FORM),
  };
  world[FORM_SESSION] = guide;
  const watching = new AbortController();
  // Asked for until the card is there; from then on it listens itself.
  const bringCard = asker(
    () => askBackground({ type: 'scalepad-card' }),
    () => !guide.changed && !isContextInvalidated() && (guide.form || guide.arrived),
  );
  const filledFields = new FilledFields(document, SCALEPAD_FORM, (fields) => {
    if (isContextInvalidated()) return filledFields.stop();
    guide.filled = fields;
    void askBackground({ type: 'scalepad-changed', fields });
    guide.changed?.();
  });

  const tell = () => {
    if (isContextInvalidated()) watching.abort();
    void whenShown().then(bringCard);
    guide.changed?.();
  };
  observeForm(
    document,
    SCALEPAD_FORM,
    (there) => {
      guide.form = there;
      tell();
    },
    watching.signal,
    () => guide.looked?.(),
  );
  void hasArrived().then((arrived) => {
    if (!arrived) return;
    guide.arrived = true;
    tell();
  });

  // Typed over by hand, the form is no longer the one that was filled: what it connects is not known.
  listen(
    document,
    'input',
    (event) => {
      if (event.isTrusted && isOurs(event, guide.filled)) void askBackground({ type: 'scalepad-typed' });
    },
    { capture: true },
  );

  browser.runtime.onMessage.addListener((message: FormMessage, sender, sendResponse) => {
    // Only the background sends from no tab; no page and no other extension reaches this listener.
    if (sender.id !== browser.runtime.id || sender.tab !== undefined) return undefined;
    if (message.type === 'form-look') {
      const seen: FormSeen = {
        ...detectForm(document, message.fields),
        translated: isTranslated(document),
        document: token,
      };
      sendResponse(seen);
      return undefined;
    }
    if (message.type !== 'form-fill') return undefined;
    const answer: Promise<FilledForm | null> =
      message.document === token
        ? fillForm(document, message.fields, message.values, message.overwrite)
        : Promise.resolve(null);
    answer.then(
      (done) => {
        sendResponse(done);
        if (!done) return;
        guide.filled = done.fields;
        guide.asleep = done.asleep;
        guide.fills += 1;
        void filledFields.start(done.fields);
        tell();
      },
      () => sendResponse(undefined),
    );
    return true;
  });
}

/**
 * Whether this document is where the form's own button led to by a whole page load. Asked only of a page that was reached
 * from within ScalePad.
 */
async function hasArrived(): Promise<boolean> {
  await whenShown();
  if (!URL.canParse(native(document, 'referrer')) || new URL(native(document, 'referrer')).origin !== location.origin)
    return false;
  const note = await askBackground({ type: 'scalepad-note' });
  const filled = note?.filled;
  if (!filled?.pressedAt || filled.connectedAt) return false;
  return Date.now() - filled.pressedAt < ARRIVES_MS;
}

/** True when the event comes from a field that holds a value which we filled in. */
function isOurs(event: Event, filled: FieldOutcome[] | null): boolean {
  if (filled === null) return false;
  const [target] = event.composedPath();
  const { fields } = findForm(document, SCALEPAD_FORM);
  return filled.some((one) => isFilled(one) && fields.get(one.credential)?.some((field) => field === target));
}
