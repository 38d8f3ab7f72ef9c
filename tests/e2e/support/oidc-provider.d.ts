// oidc-provider ships without types; this is what oidc.ts uses of it.
declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http';

  export default class Provider {
    constructor(issuer: string, configuration: object);
    proxy: boolean;
    callback(): (request: IncomingMessage, response: ServerResponse) => void;
    ClientCredentials: { find(token: string): Promise<{ isValid: boolean; scope?: string } | undefined> };
  }
}
