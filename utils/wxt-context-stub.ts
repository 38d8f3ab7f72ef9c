/**
 * Replaces WXT's ContentScriptContext in the built content scripts (wxt.config.ts). WXT's own announces each script to
 * the page, with the extension's id, by an event and a postMessage; no page may learn that id. The content scripts use
 * nothing of it: they detect themselves that the extension is invalidated.
 */
export class ContentScriptContext {}
