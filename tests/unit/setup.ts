import { MessageChannel } from 'node:worker_threads';
import { beforeEach } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

// A browser and Node have it, and a context of its own in Node has not.
globalThis.MessageChannel ??= MessageChannel as unknown as typeof globalThis.MessageChannel;

// Only files with a document render, and the library that renders needs long to load.
if ('document' in globalThis) await import('./setup-document');

// No test may see what another one stored or registered.
beforeEach(() => {
  fakeBrowser.reset();
  // The fake has no messages; a browser answers '' to a name that it does not know.
  fakeBrowser.i18n.getMessage = () => '';
  fakeBrowser.commands.onCommand.addListener = () => undefined;
  fakeBrowser.extension.getViews = () => [];
  // Nor has it a manifest, nor a platform, which the background asks for every 20 seconds while it holds a secret.
  fakeBrowser.runtime.getManifest = () => ({ manifest_version: 3, name: 'Halo Setup Assistant', version: '0.0.0' });
  fakeBrowser.runtime.getPlatformInfo = async () => ({
    os: 'linux' as const,
    arch: 'x86-64' as const,
    nacl_arch: 'x86-64' as const,
  });
});
