import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import css from '@/components/guide/guide.css?inline';
import { giveGuardWords, giveWords } from '@/components/words';
import { isFirst } from '@/utils/once';
import { guideWords } from '../card/words';
import { guardWords } from './guard-words';
import { Guide } from './guide';
import { replaceEarlier } from './successor';

/** The guide itself. The background injects it into a document of Halo when the address is first one of the set-up's. */
export default defineUnlistedScript(() => {
  if (!isFirst('guide')) return;
  replaceEarlier();
  giveGuardWords(guardWords());
  giveWords(guideWords());
  new Guide(css).start();
});
