import { quirk } from '../data/boot.ts';

const SAVE = '.solidbutton[title="Save"], .form-foot .glow-btn';

/** Under `save-ignores-untrusted` a press on Save counts only when a person made it. */
export function takeOwnPressesOnly(): void {
  if (!quirk('save-ignores-untrusted')) return;
  document.addEventListener(
    'click',
    (event) => {
      if (event.isTrusted || !(event.target instanceof Element) || !event.target.closest(SAVE)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    true,
  );
}
