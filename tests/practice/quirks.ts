import { BEYOND_QUIRKS, DOUBLE_QUIRKS, VALUE_QUIRKS } from './quirks/contents.ts';
import { BOX_QUIRKS, SELECT_QUIRKS } from './quirks/controls.ts';
import { LABEL_QUIRKS } from './quirks/labels.ts';
import { SAVE_QUIRKS, SHAPE_QUIRKS, TIME_QUIRKS } from './quirks/pages.ts';
import type { Quirk } from './quirks/quirk.ts';
import { SCALEPAD_QUIRKS } from './quirks/scalepad.ts';
import { SECRET_QUIRKS } from './quirks/secret.ts';
import { SERVICE_QUIRKS } from './quirks/services.ts';

export { GROUPS } from './quirks/quirk.ts';

/** All quirks. Pages read them as `window.__PRACTICE__.quirks[id]`, the server as `store.quirk(id)`. */
export const QUIRKS = [
  ...LABEL_QUIRKS,
  ...DOUBLE_QUIRKS,
  ...VALUE_QUIRKS,
  ...SELECT_QUIRKS,
  ...BOX_QUIRKS,
  ...TIME_QUIRKS,
  ...SHAPE_QUIRKS,
  ...SAVE_QUIRKS,
  ...BEYOND_QUIRKS,
  ...SERVICE_QUIRKS,
  ...SCALEPAD_QUIRKS,
  ...SECRET_QUIRKS,
] as const satisfies readonly Quirk[];

export type QuirkId = (typeof QUIRKS)[number]['id'];

/** Checks whether a text from outside (a form, a command line) names a quirk. */
export function isQuirkId(id: unknown): id is QuirkId {
  return QUIRKS.some((quirk) => quirk.id === id);
}
