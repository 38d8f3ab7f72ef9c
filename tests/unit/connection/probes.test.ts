import { expect, test } from 'vitest';
import { PROBES } from '@/utils/connection/probes';
import { RECIPES } from '@/utils/recipe';

test.each(RECIPES)('the check reads a list for each scope of the recipe $id that has one', ({ requirements }) => {
  const ids = new Set(requirements.map(({ id }) => id));
  const scopes = requirements.flatMap(({ name }) => /^read:(\w+)$/.exec(name)?.[1] ?? []);
  const probed = PROBES.filter(({ settings }) => settings.some((id) => ids.has(id))).map(({ area }) => area);
  const withList = scopes.filter((area) => PROBES.some((probe) => probe.area === area));
  expect(withList.length).toBeGreaterThan(0);
  expect(withList.filter((area) => !probed.includes(area))).toEqual([]);
});
