import { readServer, type ServerAddress } from '../halo/servers';
import { isHaloFamily } from '../origins';
import { fetchWithRetry } from './fetch-with-retry';
import type { OutcomeId } from './outcomes';
import { type AuthInfoStatement, faultOf } from './token';
import type { CheckLine, HttpContext } from './types';

export interface AuthInfo extends AuthInfoStatement {
  /** Why the check cannot continue; null when it can. */
  fault: OutcomeId | null;
  /** The token endpoint that some answers also name, without its last part; null where none is named. */
  tokenUrl: string | null;
  /** The server's clock, epoch milliseconds. */
  date: number | null;
}

const ADDRESS = /^https?:\/\/[\w.:/-]{1,200}$/;
const TENANT = /^[a-z0-9][a-z0-9._-]{0,62}$/i;
const NOTHING = { authUrl: null, tokenUrl: null, tenant: null, refused: false, date: null };

/**
 * Asks Halo which Authorisation Server and Tenant belong to the Resource Server: GET /authinfo, without sign-in
 * (docs/halo-ui.md 4.1). A Halo that does not have it, or fails, gets the token request nevertheless.
 */
export async function readAuthInfo(resource: ServerAddress, http: HttpContext): Promise<AuthInfo> {
  const url = `${resource.base}/authinfo`;
  const reply = await fetchWithRetry({ url, method: 'GET', headers: { accept: 'application/json' } }, http);
  if (reply.kind !== 'answer') return { ...NOTHING, fault: faultOf(reply.kind) };
  const { status, format, json, date } = reply.answer;
  const endsInApi = /\/api$/i.test(resource.base);
  if (status === 429) return { ...NOTHING, fault: 'busy' };
  const refused = status === 401 || status === 403;
  if (refused && format === 'html') return { ...NOTHING, fault: 'blocked' };
  if (!endsInApi && (status === 404 || (status === 200 && format === 'html')))
    return { ...NOTHING, fault: 'withoutApi' };
  if (status === 200 && (format !== 'json' || typeof json !== 'object')) return { ...NOTHING, fault: 'unreadable' };
  if (status !== 200) return { ...NOTHING, refused, date, fault: null };
  const info = json as Record<string, unknown> | null;
  const authUrl = text(info?.auth_url);
  const tokenUrl = text(info?.token_endpoint)?.replace(/\/token\/?$/i, '') ?? null;
  // Without tenant_id Halo says nothing about it; an empty one or null says that there is none.
  const tenant = typeof info?.tenant_id === 'string' ? info.tenant_id.trim() : info?.tenant_id === null ? '' : null;
  return { authUrl, tokenUrl, tenant, refused: false, date, fault: null };
}

/** Returns where the captured values and Halo's own statement differ. */
export function compareInfo(info: AuthInfo, authorisation: string, tenant: string | null): CheckLine[] {
  const lines: CheckLine[] = [];
  if (info.authUrl !== null && !sameAddress(info.authUrl, authorisation)) {
    lines.push({ outcome: 'authDiffers', about: shown(info.authUrl, ADDRESS) });
  }
  if (info.tenant === null) return lines;
  if (info.tenant === '') {
    if (tenant !== null) lines.push({ outcome: 'tenantOnOwnServer', about: [tenant] });
  } else if (tenant === null) {
    lines.push({ outcome: 'tenantMissing', about: shown(info.tenant, TENANT) });
  } else if (tenant.toLowerCase() !== info.tenant.toLowerCase()) {
    lines.push({ outcome: 'tenantWrong', about: shown(info.tenant, TENANT) });
  }
  return lines;
}

/** Turns these differences into warnings, once Halo issued a token with the captured values: it accepts these too. */
export function asWarnings(differs: readonly CheckLine[]): CheckLine[] {
  return differs.map(({ outcome, about }) => {
    if (outcome === 'authDiffers') return { outcome: 'authOther', about };
    if (outcome === 'tenantWrong') return { outcome: 'tenantOther', about };
    return outcome === 'tenantOnOwnServer' ? { outcome: 'tenantOther', about: [] } : { outcome, about };
  });
}

/**
 * Returns the likely cause of a failed connection. The browser reports no cause, so it depends on whose server it is.
 */
export function unreachableAt(haloOrigin: string, online: boolean): OutcomeId {
  if (!online) return 'offline';
  return isHaloFamily(haloOrigin) ? 'unreachable' : 'certificate';
}

/** Compares two server addresses, ignoring a trailing slash and the case of the host. */
export function sameAddress(one: string, other: string): boolean {
  const plain = (address: string) => {
    const read = readServer(address);
    return typeof read === 'string' ? address : read.base;
  };
  return plain(one) === plain(other);
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

/** Returns a server's text only when it has the expected format. */
function shown(text: string, shape: RegExp): string[] {
  return shape.test(text) ? [text] : [];
}
