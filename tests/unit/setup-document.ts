import { cleanup, configure } from '@testing-library/preact';
import { afterEach } from 'vitest';
import { WAIT_LIMIT_MS } from '../limits';

configure({ asyncUtilTimeout: WAIT_LIMIT_MS });

// Removes what each test rendered, so that no other test sees it.
afterEach(() => cleanup());
