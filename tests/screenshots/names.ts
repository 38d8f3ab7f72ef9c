/**
 * The moments of a guided run, by the tour's name for them, and the pictures of each: 1280 by 800, as Chrome's
 * and Edge's store ask for, with the popup over its page where it is open.
 */
export const STORE_MOMENTS: Record<string, string[]> = {
  consent: ['store-1-start.png'],
  'role-working': ['store-2-working.png'],
  'role-permissions': ['store-3-your-turn.png', 'guide.png'],
  'scalepad-connected': ['store-4-connected.png'],
};

/** The names of all pictures but the tour's, which begin with "tour-", and the gallery's. */
export const SCENE_NAMES = [
  'role-view',
  'role-differs',
  'role-missing',
  'role-ambiguous',
  'role-locked',
  'role-exceeds',
  'role-foreign',
  'role-applied',
  'role-left',
  'role-verified',
  'agent-differs',
  'agent-missing',
  'agent-ambiguous',
  'agent-locked',
  'agent-verified',
  'application-differs',
  'application-missing',
  'application-ambiguous',
  'application-locked',
  'application-exceeds',
  'application-verified',
  'spotlight',
  'collapsed',
  'guard-in-halo',
  'options-in-use',
  'welcome-in-use',
] as const;

export type SceneName = (typeof SCENE_NAMES)[number];
