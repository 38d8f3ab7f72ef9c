/** Types of packages.mjs for the unit tests; the functions are documented there. */
interface Installed {
  version?: string;
  integrity?: string;
}
export function ensurePackages(node: string): Promise<void>;
export function ensurePrepared(node: string): Promise<void>;
export function sameTree(
  lockfile: { packages: Record<string, Installed & { optional?: boolean }> },
  present: { packages: Record<string, Installed> },
): boolean;
