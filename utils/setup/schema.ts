import * as z from 'zod/mini';
import { MAX_NAME_LENGTH } from '@/utils/recipe/constants';
import { STEPS } from '@/utils/recipe/schema';
import { NAVIGATION_IDS } from './navigation-ids';
import { StoredObservations } from './observed-settings';

const when = z.optional(z.number());
const count = z.optional(z.int().check(z.nonnegative()));
const progress = z.object({
  state: z.enum(['to-do', 'in-progress', 'done']),
  met: count,
  total: count,
  recordUrl: z.optional(z.string()),
  savedAt: when,
  verifiedAt: when,
  recipeVersion: count,
  seen: z.optional(z.catch(z.array(StoredObservations), [])),
});
const name = z.string().check(z.minLength(1), z.maxLength(MAX_NAME_LENGTH));

/**
 * The setup in storage. Where a part is invalid, a new setup takes its place; only invalid observed settings, an invalid
 * run and its clicks are dropped by themselves.
 */
export const StoredSetup = z.object({
  origin: z.string(),
  recipeId: z.string(),
  options: z.record(z.string(), z.boolean()),
  names: z.object({ role: name, agent: name, application: name }),
  labels: z._default(z.record(z.string(), z.string()), {}),
  steps: z.object({ role: progress, agent: progress, application: progress, scalepad: progress }),
  journey: z.optional(z.object({ to: z.enum(STEPS), at: z.number(), tabId: z.optional(z.int()) })),
  checked: z.optional(z.object({ verdict: z.enum(['works', 'remarks', 'fails']), at: z.number() })),
  taken: z.optional(z.partial(z.object({ role: z.boolean(), agent: z.boolean(), application: z.boolean() }))),
  fromFile: z.optional(
    z.partial(
      z.object({
        role: z.literal(true),
        agent: z.literal(true),
        application: z.literal(true),
        labels: z.array(z.string()),
      }),
    ),
  ),
  run: z.optional(
    z.catch(
      z.optional(
        z.object({
          state: z.enum(['running', 'paused', 'stopped']),
          reason: z.optional(z.enum(['acted', 'closed', 'restarted', 'idle'])),
          tabId: z.int(),
          scalePadTabId: z.optional(z.int()),
          session: z.string(),
          pressedAt: z.number(),
          fill: z.boolean(),
          skipped: z.array(z.string()),
          navigated: z.optional(z.catch(z.array(z.enum(NAVIGATION_IDS)), [...NAVIGATION_IDS])),
          isHandedOver: z.optional(z.literal(true)),
        }),
      ),
      undefined,
    ),
  ),
  reopened: z.optional(z.literal(true)),
  checkOfferedAt: when,
  updatedAt: z.number(),
});
