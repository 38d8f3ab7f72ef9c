import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import css from '@/components/guide/guide.css?inline';
import hostCss from '@/components/ui/host.css?inline';
import { GuideController } from '@/utils/guide/controller';
import { preloadTexts } from '@/utils/guide/preload-texts';
import { replaceEarlierGuide } from '@/utils/guide/replace-earlier';
import { haloAddress } from '@/utils/halo/address';
import { isFirstScript } from '@/utils/is-first-script';

/** Starts the guide. The background injects it into a document of Halo at the first page of the setup. */
export default defineUnlistedScript(() => {
  if (!isFirstScript('guide')) return;
  const handover = replaceEarlierGuide(haloAddress(location)?.recordId);
  preloadTexts();
  new GuideController(hostCss + css).start(handover);
});
