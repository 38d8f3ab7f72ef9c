/**
 * Stands in for WXT's ContentScriptContext in the built content scripts (wxt.config.ts). WXT's own announces each script
 * to the page, with the extension's id, by an event and a postMessage; on Halo's pages nothing may be told
 * (docs/security.md). Our content scripts use nothing of it: they find out by themselves when the extension is gone.
 */
export class ContentScriptContext {}
