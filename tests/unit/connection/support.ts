import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { CheckInput } from '@/utils/connection/check';
import type { OutcomeId } from '@/utils/connection/outcomes';
import { type CheckOptions, checkConnection } from '@/utils/connection/report';
import type { CheckReport, Limits } from '@/utils/connection/types';
import { recipeById } from '@/utils/recipe';
import { type Seeded, seedScalePad } from '../../practice/server/scalepad-setup';
import { type Practice, startPractice } from '../../practice/server/start';

export const DEMO = 'https://demo.halopsa.com';

/** Like the real limits, with shorter pauses. A test of a hanging request sets its own limits. */
const QUICK: Limits = {
  request: 20_000,
  run: 60_000,
  body: 65_536,
  retryPause: 5,
  maxRetryAfter: 100,
  afterSave: [10, 15],
};

export let practice: Practice;
/** The finished setup of guide A at demo.halopsa.com, created again before each test. */
export let seeded: Seeded;

beforeAll(async () => {
  practice = await startPractice({ build: false });
});
afterAll(() => practice.close());
beforeEach(() => {
  practice.store.reset();
  seeded = seedScalePad(practice.store.halo('demo.halopsa.com'));
});

/** Returns the input that the background would use, for the practice Halo at `origin`. */
export function inputFor(values: Partial<CheckInput['values']> = {}, origin = DEMO, recipeId = 'scalepad'): CheckInput {
  const recipe = recipeById(recipeId);
  if (!recipe) throw new Error('no recipe');
  const scopes = recipe.requirements.filter(({ page, tab }) => page === 'application' && tab === 'permissions');
  return {
    origin,
    values: {
      resourceServer: `${origin}/api`,
      authorisationServer: `${origin}/auth`,
      clientId: seeded?.clientId,
      clientSecret: seeded?.clientSecret,
      tenant: 'demo',
      ...values,
    },
    names: Object.fromEntries(recipe.form.map(({ credential, name }) => [credential, name])),
    scopes: scopes.map(({ name }) => name),
    settings: Object.fromEntries(
      recipe.requirements.filter(({ page }) => page === 'role').map(({ id, name }) => [id, name]),
    ),
    agent: recipe.names.agent,
    saved: true,
    online: true,
  };
}

/** Runs the check against the practice Halo in this process. */
export function run(input: CheckInput, options: Partial<CheckOptions> = {}): Promise<CheckReport> {
  return checkConnection(input, {
    fetch: (url, init) => practice.request(String(url), init),
    signal: new AbortController().signal,
    mayAsk: async () => true,
    fresh: false,
    limits: QUICK,
    ...options,
  });
}

/** Returns the outcomes of a report, in order. */
export const outcomes = ({ lines }: CheckReport): OutcomeId[] => lines.map(({ outcome }) => outcome);

/** Returns what one outcome of a report is about. */
export const about = ({ lines }: CheckReport, outcome: OutcomeId): string[] | undefined =>
  lines.find((line) => line.outcome === outcome)?.about;

/** The outcomes of a check that proves a finished setup. */
export const PROVEN: OutcomeId[] = ['addressesAgree', 'signedIn', 'scopesMet', 'rowsSeen', 'editInferred'];
