/**
 * The HTTP contract between the practice ScalePad's page and the practice server.
 * - GET  /api/integrations          -> Integration[]
 * - POST /api/integrations/halopsa, body ConnectRequest -> Integration[], or 422 { error: the text of the banner }
 */

export interface Integration {
  id: string;
  vendor: string;
  category: string;
  status: 'syncing' | 'synced' | 'error';
  /** Per cent of the simulated sync. */
  progress: number;
  /** Epoch milliseconds; 0 = some time ago. */
  lastSync: number;
  counts?: { clients: number; assets: number; tickets: number };
}

export interface ConnectRequest {
  /** Which of the two pages posts. */
  form: 'new' | 'older';
  resourceServer: string;
  authorisationServer: string;
  clientId: string;
  clientSecret: string;
  tenant: string;
}

/** Inlined into the page before the app's script: `window.__PRACTICE__`. */
export interface ScalePadBoot {
  quirks: Record<string, boolean>;
  integrations: Integration[];
}
