import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import css from '@/components/scalepad/scalepad.css?inline';
import { DESK, type DeskWorld } from '../scalepad.content/desk';
import { FormCard } from './form-card';

/** The card of one ScalePad document. The background injects it when the HaloPSA form is there for the first time. */
export default defineUnlistedScript(() => {
  const desk = (globalThis as DeskWorld)[DESK];
  if (!desk || desk.changed) return;
  new FormCard(desk, css).start();
});
