import { NO_TENANT } from '@/utils/halo/selectors';
import { CREDENTIALS, type CredentialId, type CredentialValues, definitionOf } from '@/utils/recipe/constants';
import { compareServer, mayBeNamed, readServer, type ServerAddress } from '../halo/servers';
import { isHaloFamily } from '../origins';
import { normaliseLabel } from '../recipe/normalise';
import { hasUnexpectedFormat } from '../vault/shapes';
import { type AuthInfo, asWarnings, compareInfo, readAuthInfo, sameAddress, unreachableAt } from './authinfo';
import { interpretProbes } from './interpret-probes';
import type { OUTCOMES, OutcomeId } from './outcomes';
import { PROBES, type Probe, readLists } from './probes';
import { compareScopes } from './scopes';
import { requestToken, type TokenRequest, type TokenResult } from './token';
import type { CheckLine, HttpContext } from './types';

/** What a check needs to know. */
export interface CheckInput {
  /** The Halo address at which the values were captured. */
  origin: string;
  values: CredentialValues;
  /** Names of the credentials, as the recipe spells them. */
  names: Partial<Record<CredentialId, string>>;
  /** The recipe's scopes. */
  scopes: string[];
  /** Names of the role's settings by requirement id. */
  settings: Record<string, string>;
  /** The chosen agent. */
  agent: string;
  /** Halo has saved the application. */
  saved: boolean;
  online: boolean;
}

/** A difference of a minute or two is common and harmless; tokens are refused from about five. */
const MAX_CLOCK_OFFSET_MS = 5 * 60_000;
const SCOPE_OF_ALL = 'all';

type Token = Extract<TokenResult, { ok: true }>;

/**
 * Checks everything that can be proven without writing: addresses, tenant, token, scopes, agent, and one read of each
 * list that the recipe needs. Always returns lines, whatever Halo answers. Rejects only when the admin cancels. Calls
 * `mayAsk` before anything goes to an origin.
 */
export async function runCheck(
  input: CheckInput,
  http: HttpContext,
  mayAsk: (origin: string) => Promise<boolean>,
): Promise<CheckLine[]> {
  const ready = prepare(input);
  if (Array.isArray(ready)) return ready;
  const { resource, authorisation, request, tenant } = ready;
  for (const origin of new Set([resource.origin, authorisation.origin])) {
    if (!(await mayAsk(origin))) return [line('notAllowed', [new URL(origin).host])];
  }
  const lines: CheckLine[] = [];
  const slashes = [resource.slash && 'resourceServer', authorisation.slash && 'authorisationServer'] as const;
  const slashed = slashes.filter((id) => id !== false).map((id) => nameOf(input, id));
  if (slashed.length > 0) lines.push(line('trailingSlash', slashed));
  if (!isHaloFamily(input.origin)) lines.push(line('ownServer'));

  // First, and at this Halo's own address: what it names decides whether the Authorisation Server may get the secret.
  const info = withNamed(await readAuthInfo(resource, http), authorisation.base);
  if (info.fault) return [...lines, line(reached(info.fault, input))];
  const differs = compareInfo(info, authorisation.base, tenant);
  const refused = refusedServer(input, resource, authorisation, info.authUrl);
  if (refused) return [...lines, ...differs, refused];
  const sameTenant = info.tenant === null || (info.tenant || null) === tenant;
  const agrees = differs.length === 0 && info.authUrl !== null && sameTenant;
  if (agrees) lines.push(line('addressesAgree'));

  const known = { ...info, agrees };
  const requested = await requestToken({ ...request, scope: input.scopes.join(' ') }, known, http);
  if (!requested.ok && requested.outcome !== 'invalidScope')
    return [...lines, ...differs, ...refusal(requested.outcome, input, differs)];
  // What was really saved: for `all`, Halo answers with the scopes that the application has (docs/halo-ui.md 4.2).
  const all = await requestToken({ ...request, scope: SCOPE_OF_ALL }, known, http);
  const token = requested.ok ? requested : all.ok ? all : null;
  if (token === null) return [...lines, ...differs, line('invalidScope')];
  lines.push(...asWarnings(differs));
  // A Halo without `all` may leave it and all other scopes out of the token: then the requested scopes count.
  const saved = all.ok && all.scopes?.length ? all.scopes : token.scopes;
  const scopes = scopeLines(input.scopes, saved, requested.ok);
  lines.push(...scopes.lines);
  if (saved?.length === 0) return lines;
  return [...lines, ...(await readAll(input, resource, token, { scopes, clock: info.date }, http))];
}

/** Prepares the values for the requests, or returns what is wrong with them. */
function prepare(input: CheckInput) {
  const { values, origin } = input;
  const needed = CREDENTIALS.filter((id) => definitionOf(id).required === 'always');
  const missing = needed.filter((id) => !values[id]?.trim());
  if (missing.length > 0) {
    return [
      line(
        'valueMissing',
        missing.map((id) => nameOf(input, id)),
      ),
    ];
  }
  const captured = (id: CredentialId) => values[id]?.trim() ?? '';
  const resource = readServer(captured('resourceServer'));
  if (typeof resource === 'string') return [line(resource, [nameOf(input, 'resourceServer')])];
  const authorisation = readServer(captured('authorisationServer'));
  if (typeof authorisation === 'string') return [line(authorisation, [nameOf(input, 'authorisationServer')])];
  if (resource.origin !== origin) return [line('otherSite', [nameOf(input, 'resourceServer'), resource.host])];
  if (!mayBeNamed(authorisation, origin))
    return [line('otherSite', [nameOf(input, 'authorisationServer'), authorisation.host])];
  const none =
    captured('tenant') === '' || NO_TENANT.some((word) => normaliseLabel(word) === normaliseLabel(captured('tenant')));
  const tenant = none ? null : captured('tenant');
  const request: Omit<TokenRequest, 'scope'> = {
    base: authorisation.base,
    tenant,
    clientId: captured('clientId'),
    clientSecret: captured('clientSecret'),
  };
  return { resource, authorisation, request, tenant };
}

/** Chooses between the two addresses that authinfo may name: the captured one, otherwise the first. */
function withNamed(info: AuthInfo, captured: string): AuthInfo {
  const named = [info.authUrl, info.tokenUrl].filter((url) => url !== null);
  return { ...info, authUrl: named.find((url) => sameAddress(url, captured)) ?? named[0] ?? null };
}

/** Returns why the secret, or the token, may not go to these servers; null when it may. */
function refusedServer(
  { origin }: CheckInput,
  resource: ServerAddress,
  authorisation: ServerAddress,
  named: string | null,
): CheckLine | null {
  if (compareServer(authorisation.base, origin, 'authorisation', named) !== 'own')
    return authorisation.origin === origin ? line('authAddressWrong') : line('hostNotNamed', [authorisation.host]);
  return compareServer(resource.base, origin, 'resource') === 'own' ? null : line('withoutApi');
}

function refusal(outcome: OutcomeId, input: CheckInput, before: readonly CheckLine[]): CheckLine[] {
  const named = reached(outcome, input);
  // Already reported, with what Halo says it should be.
  if (before.some((one) => one.outcome === named)) return [];
  if (named !== 'invalidClient') return [line(named)];
  const odd = (['clientId', 'clientSecret'] as const).filter((id) =>
    hasUnexpectedFormat(id, input.values[id]?.trim() ?? ''),
  );
  const shape = odd.map((id) => nameOf(input, id));
  return [
    line(input.saved ? 'invalidClient' : 'notSaved'),
    ...(odd.length > 0 ? [line('unexpectedFormat', shape)] : []),
  ];
}

/** `saved`: the application's scopes; null when no answer named any. */
function scopeLines(wanted: string[], saved: string[] | null, granted: boolean) {
  if (saved === null) return { lines: granted ? [] : [line('invalidScope')], missing: [], unknown: true };
  if (saved.length === 0) return { lines: [line('noScopes', wanted)], missing: wanted, unknown: false };
  const { met, missing, beyond, all } = compareScopes(wanted, saved);
  const lines: CheckLine[] = [];
  if (missing.length > 0) lines.push(line('scopesMissing', missing));
  else lines.push(granted ? line('scopesMet', [`${met.length}`]) : line('invalidScope'));
  if (all) lines.push(line('allTicked'));
  if (beyond.length > 0) lines.push(line('scopesBeyond', beyond.slice(0, 12)));
  const edits = met.filter((scope) => scope.startsWith('edit:'));
  if (edits.length > 0) lines.push(line('editInferred', edits));
  return { lines, missing, unknown: false };
}

async function readAll(
  input: CheckInput,
  resource: ServerAddress,
  token: Token,
  known: { scopes: ReturnType<typeof scopeLines>; clock: number | null },
  http: HttpContext,
): Promise<CheckLine[]> {
  const probes = PROBES.filter((probe) => isNeeded(probe, input) && isOpen(probe, input, known.scopes.missing));
  const server = token.date ?? known.clock ?? token.who?.issuedAt ?? null;
  const clockOff = server !== null && Math.abs(server - Date.now()) > MAX_CLOCK_OFFSET_MS;
  const results = await readLists(resource.base, token.token, probes, http);
  const lines = interpretProbes(probes, results, {
    settings: input.settings,
    nobody: token.who?.nobody ?? false,
    scopesUnknown: known.scopes.unknown,
    clockOff,
  });
  const hasLine = (outcome: OutcomeId) => lines.some((one) => one.outcome === outcome);
  if (clockOff && !hasLine('clockRefused')) lines.push(line('clockOff'));
  if (known.scopes.unknown && known.scopes.lines.length === 0 && !hasLine('noScopes'))
    lines.push(line('scopesUnknown'));
  const name = token.who?.name ?? null;
  if (name !== null) {
    const chosen = normaliseLabel(name) === normaliseLabel(input.agent);
    lines.push(chosen ? line('signedIn', [name]) : line('otherAgent', [name]));
  }
  return lines.map(({ outcome, about }) => ({ outcome: reached(outcome, input), about }));
}

/**
 * Checks whether a list is needed: when the recipe asks for its scope, and for its setting where only some recipes do.
 */
function isNeeded({ area, settings }: Probe, input: CheckInput): boolean {
  const scoped = input.scopes.some((scope) => scope === `read:${area}` || scope === `edit:${area}`);
  return scoped && settings.some((id) => input.settings[id] !== undefined);
}

/** Checks whether a list can be read: a missing scope is already reported, and a refusal would only repeat it. */
function isOpen({ area }: Probe, { scopes }: CheckInput, missing: readonly string[]): boolean {
  return scopes.some((scope) => scope.endsWith(`:${area}`) && !missing.includes(scope));
}

function reached(outcome: OutcomeId, { origin, online }: CheckInput): OutcomeId {
  return outcome === 'unreachable' ? unreachableAt(origin, online) : outcome;
}

function nameOf({ names }: CheckInput, id: CredentialId): string {
  return names[id] ?? id;
}

function line(outcome: keyof typeof OUTCOMES, about: string[] = []): CheckLine {
  return { outcome, about };
}
