import { isHaloFamily, mayBeOwnHalo, originOf } from './origins';

/**
 * Returns the origin of the Halo that the admin entered as an address, a host, or the name before `.halopsa.com`; null
 * when it is none of these. Uses https, except for the practice Halo.
 */
export function haloOriginFrom(entered: string): string | null {
  const text = entered.trim().toLowerCase();
  if (/^[a-z0-9-]+$/.test(text)) return `https://${text}.halopsa.com`;
  const origin = originOf(/^https?:\/\//.test(text) ? text : `https://${text}`);
  if (origin === null || !new URL(origin).hostname.includes('.')) return null;
  const secure = origin.replace(/^http:/, 'https:');
  if (isHaloFamily(secure)) return secure;
  return [origin, secure].find(mayBeOwnHalo) ?? null;
}
