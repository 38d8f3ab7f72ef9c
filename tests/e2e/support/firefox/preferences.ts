import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Firefox assigns a random address to an extension, so tests use a fixed one to open its pages. */
export const UUID = '5f0c7f6e-3c1a-4b7e-9d55-0123456789ab';

/** Returns the extension's id, from the built manifest. */
export function idOf(extension: string): string {
  const manifest = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8')) as {
    browser_specific_settings: { gecko: { id: string } };
  };
  return manifest.browser_specific_settings.gecko.id;
}

/** Returns the preferences of a Firefox under test: behind the practice's proxy, with the extension of this id. */
export function preferences(proxyPort: number, id: string): Record<string, string | number | boolean> {
  return {
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': proxyPort,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': proxyPort,
    'network.proxy.no_proxies_on': '',
    'extensions.webextensions.uuids': JSON.stringify({ [id]: UUID }),
    'extensions.webextOptionalPermissionPrompts': false,
    // Firefox ignores a press in the first moments of a page; a test is quicker than an admin.
    'dom.input_events.security.minNumTicks': 0,
    'dom.input_events.security.minTimeElapsedInMS': 0,
  };
}
