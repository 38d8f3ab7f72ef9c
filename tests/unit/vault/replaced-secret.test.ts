import { expect, it } from 'vitest';
import { capture, discard, noteSaved, statuses, valuesOf } from '@/utils/vault/vault';

const DEMO = 'https://demo.halopsa.com';
const PAIR = {
  clientId: '3f2504e0-4f89-41d3-9a0c-0305e82c3301',
  clientSecret: '9b2d7f10-1c2e-4a55-8f00-7d0a4c3b2e11-0c9d8e7f-6a5b-4c3d-2e1f-0a9b8c7d6e5f',
};

it('is deleted with its saved pair and no other one, and the reason is reported', async () => {
  await capture(DEMO, PAIR);
  await noteSaved(DEMO, PAIR.clientId);
  await discard(DEMO, 'other', 'replaced');
  expect(await valuesOf(DEMO)).toEqual(PAIR);
  await discard(DEMO, PAIR.clientId, 'replaced');
  expect(await valuesOf(DEMO)).toEqual({});
  const secret = (await statuses(DEMO)).find(({ id }) => id === 'clientSecret');
  expect(secret).toEqual({ id: 'clientSecret', captured: false, gone: 'replaced' });
});
