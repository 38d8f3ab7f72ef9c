import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import css from '@/components/guide/guide.css?inline';
import { giveGuardWords, giveWords } from '@/components/words';
import { GuideController } from '@/utils/guide/controller';
import { guideStrings } from '@/utils/guide/guide-strings';
import { replaceEarlierGuide } from '@/utils/guide/replace-earlier';
import { saveGuardStrings } from '@/utils/guide/save/save-guard-strings';
import { isFirst } from '@/utils/once';

/** Starts the guide. The background injects it into a document of Halo at the first page of the set-up. */
export default defineUnlistedScript(() => {
  if (!isFirst('guide')) return;
  replaceEarlierGuide();
  giveGuardWords(saveGuardStrings());
  giveWords(guideStrings());
  new GuideController(css).start();
});
