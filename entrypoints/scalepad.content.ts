import { defineContentScript } from 'wxt/utils/define-content-script';
import css from '@/components/scalepad/scalepad.css?inline';
import { listen, native } from '@/utils/dom/native';
import { shield } from '@/utils/dom/shield';
import { SCALEPAD_MATCH } from '@/utils/hosts';
import { isFirstScript } from '@/utils/is-first-script';
import { FormController } from '@/utils/scalepad/form-controller';

/** Finds and fills the HaloPSA form on ScalePad's pages, and shows the card with it. */
export default defineContentScript({
  matches: [SCALEPAD_MATCH],
  // The listeners that hide the card's events from the page must be registered before the page's own; the rest waits
  // for the page.
  runAt: 'document_start',
  main() {
    shield();
    const start = () => {
      if (isFirstScript('scalepad')) new FormController(css).start();
    };
    if (native(document, 'readyState') === 'loading') listen(document, 'DOMContentLoaded', start, { once: true });
    else start();
  },
});
