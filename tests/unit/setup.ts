import { MessageChannel } from 'node:worker_threads';
import { cleanup, configure } from '@testing-library/preact';
import { afterEach, beforeEach } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { WAIT_LIMIT_MS } from '../limits';

// A browser and Node have it, and a context of its own in Node has not.
globalThis.MessageChannel ??= MessageChannel as unknown as typeof globalThis.MessageChannel;
configure({ asyncUtilTimeout: WAIT_LIMIT_MS });

// No test may see what another one stored, registered or rendered.
beforeEach(() => {
  fakeBrowser.reset();
  // The fake has no messages; a browser answers '' to a name that it does not know.
  fakeBrowser.i18n.getMessage = () => '';
  fakeBrowser.commands.onCommand.addListener = () => undefined;
  // Nor has it a manifest.
  fakeBrowser.runtime.getManifest = () => ({ manifest_version: 3, name: 'Halo Setup Assistant', version: '0.0.0' });
});
afterEach(() => cleanup());
