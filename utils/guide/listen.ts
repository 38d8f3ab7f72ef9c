import { browser } from 'wxt/browser';
import { listen as listenTo, native } from '@/utils/dom/native';
import { observeAddress } from '@/utils/dom/observe-address';
import type { GuideMessage } from '@/utils/messages/from-background';
import type { SetupView } from '@/utils/setup/types';
import { requestSetupView } from './background-client';
import { type Handover, onReplaced } from './replace-earlier';

/** What reaches the guide of one document from outside of its page. */
interface Listener {
  /** The address changed inside the page. */
  onAddressChanged(): void;
  /** The background knows something new. */
  onSetupChanged(view: SetupView): void;
  /** The page is in front again; while it was not, the browser may have let it sleep. */
  onVisible(): void;
  /** The extension was updated, disabled or removed under the page. */
  onInvalidated(): void;
  /** Another run of the extension takes over the document: ends this one, and returns what the other needs to know. */
  onReplaced(): Handover;
}

/** Listens until the document ends, or another run of the extension takes it over. */
export function listen(listener: Listener): void {
  const over = new AbortController();
  const { signal } = over;
  observeAddress(() => listener.onAddressChanged(), signal);
  browser.runtime.onMessage.addListener((message: GuideMessage, _sender, sendResponse) => {
    if (message.type === 'guide-here') sendResponse(true);
    if (message.type === 'setup-changed') listener.onSetupChanged(message.view);
    return undefined;
  });
  // While the page lay in the browser's back/forward cache nothing reached it.
  const returned = ({ persisted }: PageTransitionEvent) => {
    if (persisted) requestSetupView().then(listener.onSetupChanged, listener.onInvalidated);
  };
  addEventListener('pageshow', returned, { signal });
  const shown = () => {
    if (native(document, 'visibilityState') === 'visible') listener.onVisible();
  };
  listenTo(document, 'visibilitychange', shown, { signal });
  onReplaced(() => {
    over.abort();
    return listener.onReplaced();
  });
}
