import { browser } from 'wxt/browser';
import { isHaloFamily, mayBeOwnHalo, patternOf } from '@/utils/origins';

/** Returns the origin of what an admin typed: with or without https:// and with any path. */
export function typedOrigin(typed: string): { origin: string } | { fault: 'none' | 'built-in' } {
  const text = typed.trim();
  const address = /^[a-z]+:\/\//i.test(text) ? text : `https://${text}`;
  if (text === '' || !URL.canParse(address)) return { fault: 'none' };
  const { origin, hostname } = new URL(address);
  if (isHaloFamily(origin)) return { fault: 'built-in' };
  const plausible = hostname.includes('.') && /[a-z]/i.test(hostname);
  return plausible && mayBeOwnHalo(origin) ? { origin } : { fault: 'none' };
}

/**
 * Returns the match patterns to request. The practice Halo of this machine includes its ScalePad: both are one server.
 */
export function patternsFor(origin: string): string[] {
  const halo = patternOf(origin);
  return halo.startsWith('http:') ? [halo, halo.replace('halo.', 'scalepad.')] : [halo];
}

/**
 * Requests the permission for the address; call it from the press itself. Returns false when the admin declines. Never
 * rejects.
 */
export function requestAddress(origin: string): Promise<boolean> {
  return browser.permissions.request({ origins: patternsFor(origin) }).catch(() => false);
}

/** Removes the permission for the address. Never rejects. */
export function dropAddress(origin: string): Promise<boolean> {
  return browser.permissions.remove({ origins: [patternOf(origin)] }).catch(() => false);
}
