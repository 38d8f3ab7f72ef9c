/** Types of browsers.mjs for the TypeScript of the browser tests; the functions are documented there. */
export function findChromium(): string | null;
export function findFirefox(): string | null;
export function ensureBrowser(kind: 'chromium' | 'firefox', node: string): Promise<string>;
export function isUsable(line: string): boolean;
