import { browser } from 'wxt/browser';
import { listen as listenTo, native } from '@/utils/dom/native';
import { observeAddress } from '@/utils/dom/observe-address';
import type { GuideMessage } from '@/utils/messages/from-background';
import type { SetupView } from '@/utils/setup/types';
import { requestSetupView } from './background-client';
import { onReplaced } from './replace-earlier';

/** Events from outside the page that concern the guide of one document. */
interface Listener {
  /** The address changed inside the page. */
  onAddressChanged(): void;
  /** The background's view changed. */
  onSetupChanged(view: SetupView): void;
  /** The admin pressed the key that moves the focus to the guide. */
  onFocusRequested(): void;
  /** The page is visible again; the browser may have suspended it meanwhile. */
  onVisible(): void;
  /** The extension was updated, disabled or removed under the page. */
  onInvalidated(): void;
  /** Another run of the extension replaces this one. */
  onReplaced(): void;
}

/** Listens until the document ends, or another run of the extension replaces this one. */
export function listen(listener: Listener): void {
  const over = new AbortController();
  const { signal } = over;
  observeAddress(() => listener.onAddressChanged(), signal);
  browser.runtime.onMessage.addListener((message: GuideMessage, _sender, sendResponse) => {
    const { type } = message;
    if (type === 'guide-here') sendResponse(true);
    else if (type === 'guide-focus') listener.onFocusRequested();
    else listener.onSetupChanged(message.view);
    return undefined;
  });
  // A page in the browser's back/forward cache receives no messages.
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
    listener.onReplaced();
  });
}
