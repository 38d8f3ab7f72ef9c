import { KNOWS_PRACTICE } from '../practice';

const SCALEPAD = 'https://app.scalepad.com';
/** The practice Halo on the admin's own machine has a practice ScalePad beside it. */
const PRACTICE_HALO = /^(http:\/\/)halo(\.localhost(?::\d+)?)$/u;

/** The ScalePad that belongs to a Halo address: the practice one for the practice Halo, else ScalePad itself. */
export function scalePadFor(haloOrigin: string): string {
  return KNOWS_PRACTICE && PRACTICE_HALO.test(haloOrigin)
    ? haloOrigin.replace(PRACTICE_HALO, '$1scalepad$2')
    : SCALEPAD;
}
