import { SIGNED_IN_AGENT_KEYS } from './selectors';

/**
 * Returns the ids of the agents that Halo reports as signed in: the active one, and the one who impersonates it
 * (docs/halo-ui.md 3.7). Empty when the page does not report it.
 */
export function signedInAgentIds(): string[] {
  return SIGNED_IN_AGENT_KEYS.flatMap((key) => {
    try {
      const { id } = JSON.parse(localStorage.getItem(key) ?? '{}') as { id?: unknown };
      return typeof id === 'number' || typeof id === 'string' ? [String(id)] : [];
    } catch {
      return [];
    }
  });
}
