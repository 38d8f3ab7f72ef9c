import type { Policy } from './types';

/** Checks whether the policy allows the extension to work on this Halo address. */
export function isAllowedBy({ allowedHaloAddresses }: Policy, origin: string): boolean {
  return allowedHaloAddresses === undefined || allowedHaloAddresses.includes(origin);
}
