import { quirk } from '../data/boot.ts';

const AGAIN_MS = 400;
const TAG = 'hu-field-tag';

/** Writes a technical name into each label again and again, as the extension HaloPlus does (quirk label-tags). */
export function tagLabels(): void {
  if (quirk('label-tags')) setInterval(tagAll, AGAIN_MS);
}

function tagAll(): void {
  for (const tag of document.querySelectorAll(`.${TAG}`)) tag.remove();
  for (const label of document.querySelectorAll('label, .field-label')) {
    const tag = document.createElement('span');
    tag.className = TAG;
    tag.textContent = 'technical_name';
    label.append(tag);
  }
}
