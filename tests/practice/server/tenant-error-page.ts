import { escapeHtml } from './http.ts';

/** Several hundred kilobytes, as seen at a live tenant (docs/halo-ui.md 4.3, "wrong tenant"). */
const FRAMES = 2600;

/** Returns the page with which Halo answers a wrong tenant: HTML, not JSON, and too large to read whole. */
export function tenantErrorPage(tenant: string): string {
  const frame = (n: number) =>
    `<li class="frame"><code>at Halo.Identity.Tenants.TenantResolver.Resolve(HttpContext context) in TenantResolver.cs:line ${n}</code></li>`;
  return `<!DOCTYPE html>
<html lang="en"><head><title>Internal Server Error</title></head>
<body><h1>An unhandled exception occurred while processing the request.</h1>
<p>No tenant was found for &quot;${escapeHtml(tenant)}&quot;.</p>
<ul>${Array.from({ length: FRAMES }, (_, n) => frame(n + 1)).join('\n')}</ul></body></html>`;
}
