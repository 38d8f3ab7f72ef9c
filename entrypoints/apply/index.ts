import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { APPLY, type ApplyWorld } from '../guide/apply-door';
import * as actions from './actions';
import { PagePointing } from './pointing';

/** What moves and writes in the page. Kept out of the guide, so that looking costs less than setting. */
export default defineUnlistedScript(() => {
  (globalThis as ApplyWorld)[APPLY] = { ...actions, pointing: (onMove) => new PagePointing(onMove) };
});
