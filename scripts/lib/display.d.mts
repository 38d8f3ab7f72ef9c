/** Types of display.mjs for the unit tests; what it does is said there. */
export function hasDisplay(platform: string, env: Record<string, string | undefined>): boolean;
