import { expect, test } from 'vitest';
import { PERMISSION_SECTIONS } from '../../practice/halo/data/permissions';
import { SCOPES as FORM_SCOPES } from '../../practice/halo/data/scopes';
import { QUIRKS } from '../../practice/quirks';
import { SCOPES as TOKEN_SCOPES } from '../../practice/server/scopes';
import { makeSeed } from '../../practice/server/seed';

// The pages and the server of the practice Halo have separate tables, which must agree.

test('the token endpoint knows every scope that the form offers', () => {
  expect(FORM_SCOPES.map(({ name }) => name).filter((name) => !TOKEN_SCOPES.includes(name))).toEqual([]);
});

test('the form can show every permission of the seeded roles', () => {
  const offered = new Map(PERMISSION_SECTIONS.flatMap(({ permissions }) => permissions).map((row) => [row.label, row]));
  const seeded = makeSeed().roles.flatMap((role) => Object.entries(role.permissions));
  expect(seeded.length).toBeGreaterThan(10);
  expect(seeded.filter(([label, value]) => !offered.get(label)?.options.includes(value))).toEqual([]);
});

test('no two seeds share a secret, and no two quirks an id', () => {
  const secrets = [...makeSeed().secrets.values(), ...makeSeed().secrets.values()];
  expect(new Set(secrets).size).toBe(secrets.length);
  expect(new Set(QUIRKS.map(({ id }) => id)).size).toBe(QUIRKS.length);
});
