/** Types of node.mjs for the unit tests; the functions are documented there. */
export function nodePackage(platform: string, arch: string): string;
export function pinnedNode(name: string): { 'package.json': object; 'package-lock.json': object } | null;
export function newEnough(version: string): boolean;
export function ensureNode(): Promise<string>;
