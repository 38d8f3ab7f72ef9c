import { cleanup, configure } from '@testing-library/preact';
import { afterEach } from 'vitest';
import { WAIT_LIMIT_MS } from '../limits';

configure({ asyncUtilTimeout: WAIT_LIMIT_MS });

// No test may see what another one rendered.
afterEach(() => cleanup());
