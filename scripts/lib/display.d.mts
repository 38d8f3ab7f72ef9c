/** Types of display.mjs for the unit tests; the function is documented there. */
export function hasDisplay(platform: string, env: Record<string, string | undefined>): boolean;
