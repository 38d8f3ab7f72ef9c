import { act, type RenderResult, render } from '@testing-library/preact';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { routeMessage } from '@/utils/messaging/router';
import { fromPopup } from '../background/support';
import { stub } from '../stub';

/** Answers the messages of the popup with the real handlers of the background. */
export function answerPopup(): void {
  stub(fakeBrowser.runtime, 'sendMessage').mockImplementation(
    async (message: unknown) => (await routeMessage(message, fromPopup())) ?? undefined,
  );
}

/** Renders the popup. Its modules read their texts when they load, so they load here. */
export async function openPopup(): Promise<RenderResult> {
  const { PopupApp } = await import('@/components/popup/PopupApp');
  return render(<PopupApp />);
}

/** Dispatches an event as a trusted event, because scripts create only untrusted events. */
export function dispatchTrusted(element: Element, event: Event): void {
  Object.defineProperty(event, 'isTrusted', { value: true });
  act(() => void element.dispatchEvent(event));
}

/** Focuses an element and dispatches a trusted click. */
export function press(element: HTMLElement): void {
  element.focus();
  dispatchTrusted(element, new MouseEvent('click', { bubbles: true, cancelable: true }));
}
