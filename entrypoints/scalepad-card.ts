import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import css from '@/components/scalepad/scalepad.css?inline';
import { CardController } from '@/utils/scalepad/card/card-controller';
import { FORM_SESSION, type FormSessionScope } from '@/utils/scalepad/form-session';

/** The card of one ScalePad document. The background injects it when the HaloPSA form is there for the first time. */
export default defineUnlistedScript(() => {
  const guide = (globalThis as FormSessionScope)[FORM_SESSION];
  if (!guide || guide.changed) return;
  new CardController(guide, css).start();
});
