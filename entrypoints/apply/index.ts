import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { giveScript } from '../guide/script-door';
import * as actions from './actions';
import { tellApplications } from './applications-seen';
import { showRequirement } from './show';

/** What moves and writes in the page. Kept out of the guide, so that looking costs less than setting. */
export default defineUnlistedScript(() => giveScript('apply', { ...actions, showRequirement, tellApplications }));
