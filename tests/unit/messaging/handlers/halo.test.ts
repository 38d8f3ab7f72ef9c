import { beforeEach, expect, it } from 'vitest';
import type { HaloMessage } from '@/utils/messages/halo';
import { routeMessage } from '@/utils/messaging/router';
import type { RecipeRow, SetupView } from '@/utils/setup/types';
import { DEMO, fromPage, grant, oneWindow } from '../../background/support';

const ROLE = `${DEMO}/config/agents/roles?id=7`;
const ask = <T>(message: HaloMessage) => routeMessage(message, fromPage(ROLE)) as Promise<T>;

beforeEach(() => {
  grant();
  oneWindow();
});

it('adopts an existing record for its step, and releases it', async () => {
  const record = { name: 'Service Desk', url: ROLE };
  const adopted = await ask<SetupView>({ type: 'adopt-record', step: 'role', record });
  expect(adopted.setup).toMatchObject({ names: { role: 'Service Desk' }, taken: { role: true } });
  expect(adopted.setup.steps.role).toEqual({ state: 'in-progress', recordUrl: ROLE });
  const released = await ask<SetupView>({ type: 'adopt-record', step: 'role', record: null });
  expect(released.setup.names.role).toBe(released.recipe.names.role);
  expect(released.setup.steps.role).toEqual({ state: 'to-do' });
});

it.each([
  { name: '', url: ROLE },
  { name: 'x'.repeat(101), url: ROLE },
  { name: 'x', url: 'y'.repeat(2049) },
])('refuses an invalid record', (record) => {
  expect(routeMessage({ type: 'adopt-record', step: 'role', record }, fromPage(ROLE))).toBeNull();
});

it('turns the markers off for every Halo', async () => {
  expect((await ask<SetupView>({ type: 'markers', on: false })).layout.markers).toBe(false);
  const other = (await routeMessage({ type: 'setup-view' }, fromPage('https://other.halopsa.com/home'))) as SetupView;
  expect(other.layout.markers).toBe(false);
});

it('remembers that the connection check was offered', async () => {
  expect((await ask<SetupView>({ type: 'setup-view' })).setup.checkOfferedAt).toBeUndefined();
  expect((await ask<SetupView>({ type: 'check-offered' })).setup.checkOfferedAt).toEqual(expect.any(Number));
});

it('lists the recipes to choose from', async () => {
  const rows = await ask<RecipeRow[]>({ type: 'recipes' });
  expect(rows.map(({ id }) => id)).toEqual(['scalepad', 'scalepad-minimal']);
  for (const row of rows) expect(row).toEqual({ id: row.id, title: expect.any(String), summary: expect.any(String) });
});
