/**
 * The pictures of each moment of a guided run, by the name of the moment in the tour. Their size is 1280 by 800, as the
 * stores of Chrome and Edge require. An open popup is drawn over its page.
 */
export const STORE_MOMENTS: Record<string, string[]> = {
  consent: ['store-1-start.png'],
  'role-working': ['store-2-working.png'],
  'role-permissions': ['store-3-your-turn.png', 'guide.png'],
  'scalepad-connected': ['store-4-connected.png'],
};

/** The names of all pictures, except those of the tour ("tour-…") and of the gallery. */
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
