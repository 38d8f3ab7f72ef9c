import type { CredentialId } from '@/utils/recipe/constants';
import { trimEndWhere } from '@/utils/recipe/trim-end';

/**
 * Returns whether a field's text is this value, perhaps in the page's own spelling: addresses without the slash at their
 * end, and all but the Client Secret without spaces around it and in other capitals.
 */
export function isSpelling(credential: CredentialId, text: string, value: string): boolean {
  return text === value || (credential !== 'clientSecret' && level(text) === level(value));
}

function level(text: string): string {
  return trimEndWhere(text.trim(), (sign) => sign === '/').toLowerCase();
}
