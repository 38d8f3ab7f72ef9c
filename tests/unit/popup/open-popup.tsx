import { act, type RenderResult, render } from '@testing-library/preact';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { routeMessage } from '@/utils/messaging/router';
import { fromPopup } from '../background/support';
import { stub } from '../stub';

/** The background's own handlers answer the popup's messages. */
export function answerPopup(): void {
  stub(fakeBrowser.runtime, 'sendMessage').mockImplementation(
    async (message: unknown) => (await routeMessage(message, fromPopup())) ?? undefined,
  );
}

/** The popup over the real background handlers; the texts are read when the modules load, so they load here. */
export async function openPopup(): Promise<RenderResult> {
  const { PopupApp } = await import('@/components/popup/PopupApp');
  return render(<PopupApp />);
}

/** An event that counts as the admin's own. The DOM of these tests has only scripted events, which do not. */
export function trusted(element: Element, event: Event): void {
  Object.defineProperty(event, 'isTrusted', { value: true });
  act(() => void element.dispatchEvent(event));
}

/** The admin's own press, which moves the focus there. */
export function press(element: HTMLElement): void {
  element.focus();
  trusted(element, new MouseEvent('click', { bubbles: true, cancelable: true }));
}
