import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import css from '@/components/guide/guide.css?inline';
import { giveWords } from '@/components/words';
import { Guide } from './guide';
import { guideWords } from './words';

/** Set in this extension's own world of the document, which the page cannot see. */
const ALREADY = Symbol.for('halo-setup-assistant.guide');

/** The guide itself. The background injects it into a document of Halo when the address is first one of the set-up's. */
export default defineUnlistedScript(() => {
  const world = globalThis as { [ALREADY]?: true };
  if (world[ALREADY]) return;
  world[ALREADY] = true;
  giveWords(guideWords());
  new Guide(css).start();
});
