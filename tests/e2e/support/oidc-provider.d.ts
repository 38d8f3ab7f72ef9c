// oidc-provider ships without types. These are the parts that oidc.ts uses.
declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http';

  export default class Provider {
    constructor(issuer: string, configuration: object);
    proxy: boolean;
    callback(): (request: IncomingMessage, response: ServerResponse) => void;
    ClientCredentials: { find(token: string): Promise<{ isValid: boolean; scope?: string } | undefined> };
  }
}
