import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import css from '@/components/guide/guide.css?inline';
import { giveGuardWords, giveWords } from '@/components/words';
import { guideWords } from '../card/words';
import { guardWords } from './guard-words';
import { Guide } from './guide';

/** Set in this extension's own world of the document, which the page cannot see. */
const ALREADY = Symbol.for('halo-setup-assistant.guide');

/** The guide itself. The background injects it into a document of Halo when the address is first one of the set-up's. */
export default defineUnlistedScript(() => {
  const world = globalThis as { [ALREADY]?: true };
  if (world[ALREADY]) return;
  world[ALREADY] = true;
  giveGuardWords(guardWords());
  giveWords(guideWords());
  new Guide(css).start();
});
