import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import css from '@/components/panel/panel.css?inline';
import { giveScript } from '../guide/script-door';
import { choices, readChoices } from './choices';
import { menu } from './menu';
import { changeSide, drag, nudge } from './moving';
import { takeRecord } from './take';
import { showWay } from './way';

/** What the admin chooses and arranges now and then. Kept out of the guide, which is in every page of the set-up. */
export default defineUnlistedScript(() =>
  giveScript('panel', { css, prepare: readChoices, choices, menu, drag, nudge, changeSide, showWay, takeRecord }),
);
