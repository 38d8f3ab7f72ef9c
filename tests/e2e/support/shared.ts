export { expect, HALO, test } from './fixtures.ts';
