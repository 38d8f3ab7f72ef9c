import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import css from '@/components/guide/guide.css?inline';
import { giveGuardWords, giveWords } from '@/components/words';
import { Guide } from '@/utils/guide/controller';
import { guideWords } from '@/utils/guide/guide-strings';
import { replaceEarlier } from '@/utils/guide/replace-earlier';
import { guardWords } from '@/utils/guide/save/save-guard-strings';
import { isFirst } from '@/utils/once';

/** The guide itself. The background injects it into a document of Halo when the address is first one of the set-up's. */
export default defineUnlistedScript(() => {
  if (!isFirst('guide')) return;
  replaceEarlier();
  giveGuardWords(guardWords());
  giveWords(guideWords());
  new Guide(css).start();
});
