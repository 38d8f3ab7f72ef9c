type Parts = Record<string, unknown>;

/** The parts of a manifest that grant something to the extension, or expose something of it to others. */
const WATCHED = [
  'permissions',
  'optional_permissions',
  'host_permissions',
  'optional_host_permissions',
  'content_scripts',
  'web_accessible_resources',
  'externally_connectable',
  'incognito',
  'content_security_policy',
  'browser_specific_settings',
  'minimum_chrome_version',
];

/** Parts that do not affect what the extension may do. */
const HARMLESS = ['icons'];

/**
 * Returns the watched parts of a manifest (absent ones as null), and the names of all its parts, so that a new one is
 * found too.
 */
export function exposed(manifest: Parts): Parts {
  const parts: Parts = {
    parts: Object.keys(manifest)
      .filter((name) => !HARMLESS.includes(name))
      .sort(),
  };
  for (const name of WATCHED) parts[name] = manifest[name] ?? null;
  return parts;
}

/** Returns the violations of rules that no snapshot may relax. */
export function faults(parts: Parts): string[] {
  const lines: string[] = [];
  const open = parts.web_accessible_resources;
  if (Array.isArray(open) && open.length > 0)
    lines.push('  web_accessible_resources must be empty: any page could detect the extension by them');
  if (parts.incognito !== 'not_allowed')
    lines.push('  incognito must be not_allowed: the vault and the disk are shared with the ordinary windows');
  if (JSON.stringify(parts).includes('localhost'))
    lines.push('  localhost is for practice builds (wxt build --mode practice), never for the stores');
  const hosts = JSON.stringify([parts.host_permissions, parts.content_scripts]);
  if (/<all_urls>|\*:\/\/\*\/|https:\/\/\*\//.test(hosts))
    lines.push('  every site at once may only be requested as an optional host, after a click by the admin');
  return lines;
}

/**
 * Returns the differences as readable lines: the part's name, then what was agreed on (-) and what the manifest has now
 * (+).
 */
export function differences(agreed: Parts, now: Parts): string[] {
  const lines: string[] = [];
  for (const name of new Set([...Object.keys(agreed), ...Object.keys(now)])) {
    const before = entries(agreed[name]);
    const after = entries(now[name]);
    const removed = before.filter((entry) => !after.includes(entry));
    const added = after.filter((entry) => !before.includes(entry));
    if (removed.length + added.length === 0) continue;
    lines.push(`  ${name}`, ...removed.map((entry) => `    - ${entry}`), ...added.map((entry) => `    + ${entry}`));
  }
  return lines;
}

function entries(part: unknown): string[] {
  if (part === null || part === undefined) return [];
  if (Array.isArray(part)) return part.map((entry) => (typeof entry === 'string' ? entry : JSON.stringify(entry)));
  if (typeof part === 'object') return Object.entries(part).map(([key, entry]) => `${key}: ${JSON.stringify(entry)}`);
  return [String(part)];
}
