// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { diagnose } from '@/utils/guide/tasks/diagnostics';

test('the page details have no host, and no hash of it: a hash can be guessed', () => {
  location.href = 'https://contoso.halopsa.com/config/agents/roles?id=-1';
  document.body.innerHTML = '<div class="breadcrumb">Roles</div>';
  const text = diagnose(
    { area: 'roles', page: 'role', recordId: '-1', isNew: true },
    { requirements: [], names: { role: '', agent: '', application: '' }, labels: {} },
  );
  const details = JSON.parse(text) as object;
  expect(details).toMatchObject({ site: 'halo', page: { area: 'roles', isNew: true, parameters: ['id'] } });
  expect(details).not.toHaveProperty('host');
  expect(text).not.toMatch(/contoso|halopsa\.com|[\da-f]{12}/i);
});
