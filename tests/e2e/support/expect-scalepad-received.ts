import { expect } from '@playwright/test';
import type { Practice } from '../../practice/server/start.ts';
import { requestToken } from './token.ts';

/**
 * Expects that ScalePad received the five values of this application exactly once, and that a token request with them
 * returns these scopes.
 */
export async function expectScalePadReceived(
  practice: Practice,
  application: { id: string; clientId: string },
  scopes: readonly string[],
): Promise<void> {
  expect(practice.store.scalepad.connects).toHaveLength(1);
  const [received] = practice.store.scalepad.connects;
  if (!received) throw new Error('ScalePad received nothing');
  expect(received.values).toEqual({
    resourceServer: 'https://demo.halopsa.com/api',
    authorisationServer: 'https://demo.halopsa.com/auth',
    tenant: 'demo',
    clientId: application.clientId,
    clientSecret: practice.store.halo('demo.halopsa.com').secrets.get(application.id),
  });
  expect(received.ok, received.reason ?? '').toBe(true);
  const token = await requestToken(practice, received.values);
  expect(token.status).toBe(200);
  expect(token.scopes).toEqual(expect.arrayContaining([...scopes]));
}
