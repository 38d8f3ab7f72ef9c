/** Types of node.mjs for the unit tests; what each does is said there. */
export function nodePackage(platform: string, arch: string): string;
export function newEnough(version: string): boolean;
export function ensureNode(): Promise<string>;
