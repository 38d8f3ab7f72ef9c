import { quirk } from '../data/boot.ts';

const SAVE = '.solidbutton[title="Save"], .form-foot .glow-btn';

/** Ignores untrusted clicks on Save (quirk save-ignores-untrusted). */
export function ignoreUntrustedSaves(): void {
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
