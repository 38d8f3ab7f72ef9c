/** What leads to ScalePad's form for HaloPSA, in this order (docs/scalepad-ui.md 1.1). Labels: utils/scalepad/selectors.ts. */
export const NAVIGATION_IDS = ['integrations', 'addIntegration', 'haloPsa'] as const;
export type NavigationId = (typeof NAVIGATION_IDS)[number];
