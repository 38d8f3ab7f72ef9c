import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { giveWords } from '@/components/words';
import { isUntouched } from '@/utils/setup/way';
import { giveScript } from '../guide/script-door';
import { CardFront } from './front';
import { guideWords } from './words';

/**
 * What is seen of the guide. Apart from the guide itself, which keeps the Client Secret: that is at work before the card
 * is drawn, and where the card is switched off.
 */
export default defineUnlistedScript(() => {
  giveWords(guideWords());
  giveScript('card', {
    async front(desk, mount, view) {
      const front = new CardFront(desk, mount);
      if (isUntouched(view)) await front.withPanel();
      return front;
    },
  });
});
