import { cleanup } from '@testing-library/preact';
import { afterEach, beforeEach } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

// No test may see what another one stored, registered or rendered.
beforeEach(() => fakeBrowser.reset());
afterEach(() => cleanup());
