import { browser } from 'wxt/browser';
import { isHaloFamily, mayBeOwnHalo, patternOf } from './hosts';

/** What an admin typed, as an origin: with or without https:// and with whatever path the browser's bar had. */
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
 * The match patterns to ask for. The practice Halo of this machine brings its ScalePad with it: both are one server.
 */
export function patternsFor(origin: string): string[] {
  const halo = patternOf(origin);
  return halo.startsWith('http:') ? [halo, halo.replace('halo.', 'scalepad.')] : [halo];
}

/** Asks the browser for the address; call it from the press itself. False when the admin declines. Never rejects. */
export function requestAddress(origin: string): Promise<boolean> {
  return browser.permissions.request({ origins: patternsFor(origin) }).catch(() => false);
}

/** Gives the permission for the address back. Never rejects. */
export function dropAddress(origin: string): Promise<boolean> {
  return browser.permissions.remove({ origins: [patternOf(origin)] }).catch(() => false);
}
