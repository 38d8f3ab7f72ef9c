import type { QuirkId } from '../quirks.ts';
import { QUIRKS } from '../quirks.ts';
import type { AgentRecord, ApplicationRecord, RoleRecord } from '../records.ts';
import { tenantOf } from './hosts.ts';
import { makeSeed, tickAll } from './seed.ts';

export type RecordKind = 'role' | 'agent' | 'application';

/** One press of Save, with the body exactly as it was posted. */
export interface Save {
  at: number;
  host: string;
  kind: RecordKind;
  body: unknown;
  /** False when Halo refused it. */
  accepted: boolean;
}

/** One request to the token endpoint; the secret is not kept. */
export interface TokenRequest {
  at: number;
  host: string;
  /** Who asked: over the network, or the practice ScalePad. */
  by: 'network' | 'scalepad';
  clientId: string;
  grantType: string;
  /** Null when the request had none. */
  scope: string | null;
  tenant: string | null;
  status: number;
  /** The OAuth error code, if any. */
  error?: string;
}

export interface IssuedToken {
  applicationId: string;
  scopes: string[];
  expiresAt: number;
}

/** The state of one Halo address. Applications are stored masked; the secrets are separate. */
export interface HaloState {
  host: string;
  tenant: string;
  roles: RoleRecord[];
  agents: AgentRecord[];
  applications: ApplicationRecord[];
  /** Application id -> Client Secret. */
  secrets: Map<string, string>;
  saves: Save[];
  tokenRequests: TokenRequest[];
  /** Lists that were requested with a token or without one, as path and query, in order. */
  listRequests: string[];
  tokens: Map<string, IssuedToken>;
}

/** The fields of ScalePad's form, by the names with which its page posts them. */
export const FIELDS = ['resourceServer', 'authorisationServer', 'clientId', 'clientSecret', 'tenant'] as const;
export type ConnectValues = Record<(typeof FIELDS)[number], string>;

/** What ScalePad's Connect received, and its result. */
export interface Connect {
  at: number;
  /** Which of the two pages posted it. */
  form: 'new' | 'older';
  values: ConnectValues;
  ok: boolean;
  /** Why it failed, for tests and the explaining page; ScalePad's own page does not show it. */
  reason: string | null;
  /** Rows that the simulated sync read, by list. */
  counts: Record<string, number>;
}

export interface PracticeStore {
  quirk(id: QuirkId): boolean;
  /** Returns every quirk's id with on or off, as the pages get it. */
  quirks(): Record<QuirkId, boolean>;
  setQuirk(id: QuirkId, on: boolean): void;
  /** Returns the Halo of this host name; creates and seeds it at the first request. */
  halo(host: string): HaloState;
  /** The Halos that have been requested. */
  halos(): HaloState[];
  scalepad: { connects: Connect[] };
  /** Pages that a test serves instead of the practice's own, by host and path, such as "app.scalepad.com/form". */
  pages: Map<string, { body: string; headers?: Record<string, string> }>;
  /** Headers of every page of the practice Halo, such as a strict content security policy. */
  headers: Record<string, string>;
  /** How often each "busy twice" quirk has refused since any quirk was last switched. */
  refusals: { token: number; api: number };
  /** Restores the start: seeded records, empty logs, the quirks that the server was started with. */
  reset(): void;
}

/** Creates a store in memory. `initial` are the quirks that are on at the start and after each reset. */
export function createStore(initial: readonly QuirkId[] = []): PracticeStore {
  const on = new Set<QuirkId>(initial);
  const halos = new Map<string, HaloState>();
  const store: PracticeStore = {
    quirk: (id) => on.has(id),
    quirks: () => Object.fromEntries(QUIRKS.map(({ id }) => [id, on.has(id)])) as Record<QuirkId, boolean>,
    setQuirk(id, wanted) {
      if (wanted) on.add(id);
      else on.delete(id);
      // Also for Halo addresses that are already seeded; their records keep it until a reset.
      if (wanted && id === 'all-ticked') for (const { applications } of halos.values()) tickAll(applications);
      store.refusals = { token: 0, api: 0 };
    },
    halo(host) {
      const name = host.toLowerCase();
      const known = halos.get(name);
      if (known) return known;
      const fresh: HaloState = {
        host: name,
        tenant: tenantOf(name),
        ...makeSeed(),
        saves: [],
        tokenRequests: [],
        listRequests: [],
        tokens: new Map(),
      };
      if (on.has('all-ticked')) tickAll(fresh.applications);
      halos.set(name, fresh);
      return fresh;
    },
    halos: () => [...halos.values()],
    scalepad: { connects: [] },
    pages: new Map(),
    headers: {},
    refusals: { token: 0, api: 0 },
    reset() {
      halos.clear();
      on.clear();
      for (const id of initial) on.add(id);
      store.scalepad.connects = [];
      store.pages.clear();
      store.headers = {};
      store.refusals = { token: 0, api: 0 };
    },
  };
  return store;
}
