import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import css from '@/components/scalepad/scalepad.css?inline';
import { FormCard } from '@/utils/scalepad/card/card-controller';
import { DESK, type DeskWorld } from '@/utils/scalepad/form-session';

/** The card of one ScalePad document. The background injects it when the HaloPSA form is there for the first time. */
export default defineUnlistedScript(() => {
  const desk = (globalThis as DeskWorld)[DESK];
  if (!desk || desk.changed) return;
  new FormCard(desk, css).start();
});
