import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { giveScript } from '../guide/script-door';
import { PageOverlay } from './overlay';

/** What is drawn over Halo's page: the markers and the ring that points. Kept out of the guide: it costs nothing while it is off. */
export default defineUnlistedScript(() => giveScript('markers', { overlay: (onSpot) => new PageOverlay(onSpot) }));
