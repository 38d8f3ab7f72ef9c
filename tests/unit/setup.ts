import { MessageChannel } from 'node:worker_threads';
import { beforeEach } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

// Browsers and Node have MessageChannel, but a separate context in Node does not.
globalThis.MessageChannel ??= MessageChannel as unknown as typeof globalThis.MessageChannel;

// Only test files with a document render, and the rendering library takes long to load.
if ('document' in globalThis) await import('./setup-document');

// No test may see what another one stored or registered.
beforeEach(() => {
  fakeBrowser.reset();
  // The fake browser has no messages. A browser returns '' for an unknown name.
  fakeBrowser.i18n.getMessage = () => '';
  fakeBrowser.commands.onCommand.addListener = () => undefined;
  fakeBrowser.extension.getViews = () => [];
  // It has no manifest and no platform. The background requests the platform every 20 seconds while it holds a secret.
  fakeBrowser.runtime.getManifest = () => ({ manifest_version: 3, name: 'Halo Setup Assistant', version: '0.0.0' });
  fakeBrowser.runtime.getPlatformInfo = async () => ({
    os: 'linux' as const,
    arch: 'x86-64' as const,
    nacl_arch: 'x86-64' as const,
  });
});
