import { brokenChoice } from '../policy/decide';
import { isAllowedBy } from '../policy/is-allowed-by';
import type { Policy } from '../policy/types';
import { RECORD_STEPS } from '../recipe/constants';
import { withChoice } from './reducers';
import type { Setup } from './types';

/**
 * Returns the setup as the policy requires it, whatever was stored before. Recipe, options and names are the policy's.
 * An existing record with another name is not used any more, because the setup would rename it. A guided run that the
 * policy forbids is removed.
 */
export function withPolicy(setup: Setup, policy: Policy): Setup {
  const { recipe, recipeOptions: options, names = {} } = policy;
  const others = RECORD_STEPS.filter(
    (step) => setup.taken?.[step] && names[step] !== undefined && names[step] !== setup.names[step],
  );
  let next = setup;
  if (brokenChoice(policy, { recipeId: setup.recipeId, options: setup.options, names: setup.names }))
    next = withChoice(setup, { ...(recipe && { recipeId: recipe }), ...(options && { options }), names });
  if (others.length > 0) {
    const steps = { ...next.steps };
    const taken = { ...next.taken };
    for (const step of others) {
      steps[step] = { state: 'to-do' };
      delete taken[step];
    }
    next = { ...next, steps, taken };
  }
  if (next.run === undefined || (policy.guidedRun !== false && isAllowedBy(policy, setup.origin))) return next;
  const { run: _forbidden, ...rest } = next;
  return rest;
}
