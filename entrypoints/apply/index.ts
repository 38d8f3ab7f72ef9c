import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { APPLY, type ApplyWorld } from '../guide/apply-door';
import { applyRecord, undoRecord } from './apply-run';
import { diagnose } from './diagnose';

/** What writes to the page. Kept out of the guide, so that looking costs less than setting. */
export default defineUnlistedScript(() => {
  (globalThis as ApplyWorld)[APPLY] = { applyRecord, undoRecord, diagnose };
});
