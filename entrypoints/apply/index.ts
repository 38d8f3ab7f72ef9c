import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { APPLY, type ApplyWorld } from '../guide/apply-door';
import { applyRecord, undoRecord } from './apply-run';
import { diagnose } from './diagnose';
import { goOn } from './go-on';
import { PagePointing } from './pointing';
import { lookThrough, verifyRecord } from './verify-run';

const pointing = (onMove: () => void) => new PagePointing(onMove);

/** What moves and writes in the page. Kept out of the guide, so that looking costs less than setting. */
export default defineUnlistedScript(() => {
  (globalThis as ApplyWorld)[APPLY] = { applyRecord, undoRecord, lookThrough, verifyRecord, goOn, pointing, diagnose };
});
