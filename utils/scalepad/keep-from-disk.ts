import type { TextField } from '../dom/write-text';

/**
 * Keeps what is written into the field out of the browser's session files and form history: Chromium stores the text of
 * open tabs' fields on the disk, except where they say autocomplete="off" or are password fields.
 */
export function keepFromDisk(field: TextField): void {
  if (field.type !== 'password') field.setAttribute('autocomplete', 'off');
}
