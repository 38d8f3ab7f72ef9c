// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { type ApplyReport, apply } from '@/utils/audit/apply';
import { undo } from '@/utils/audit/undo';
import type { TargetValue, WriteResult } from '@/utils/form-controls/types';
import type { Requirement } from '@/utils/recipe/schema';
import { FakePage, type Row } from './fake-page';
import { addsRole, level, named, WORDS, yes } from './support';

const TICKETS = level('Tickets Access Level', 'Read and Modify');
const API_ONLY = yes('Is an API-only Agent');
const ROLES = addsRole('Roles');
const NAME = named('Role Name');

/** Applies the requirements to a page. Returns the page, the report, and a function that undoes the changes. */
async function applyTo(requirements: Requirement[], rows: Row[]) {
  const page = new FakePage(rows);
  const report: ApplyReport = { outcomes: [], changes: [] };
  await apply(requirements, page, report);
  return { page, report, revert: () => undo(report.changes, page, WORDS) };
}

describe('Undo', () => {
  test.each([
    ['an option', TICKETS, 'Read Only'],
    ['a select that was unset', TICKETS, null],
    ['a box', API_ONLY, false],
    ['a list', ROLES, ['Technician', 'Finance']],
    ['an empty text', NAME, null],
    ['a text', NAME, 'Another name'],
  ] as const)('restores %s', async (_, requirement, value) => {
    const row: Row = { label: requirement.name, value: Array.isArray(value) ? [...value] : (value as Row['value']) };
    const { page, revert } = await applyTo([requirement], [row]);
    expect(page.rows[0]?.value).not.toEqual(value);
    expect(await revert()).toEqual({ left: [], alike: [] });
    expect(page.rows[0]?.value).toEqual(value);
  });

  test.each([
    ['a text', NAME, null, 'My own name'],
    ['a level that is higher than needed', TICKETS, 'Read Only', 'Read, Modify and Delete'],
  ] as const)('leaves and reports %s that the admin has changed since', async (_, requirement, value, own) => {
    const { page, revert } = await applyTo([requirement], [{ label: requirement.name, value }]);
    page.row(requirement.name).value = own;
    expect(await revert()).toEqual({
      left: [{ requirementId: requirement.id, before: value, isChanged: true }],
      alike: [],
    });
    expect(page.row(requirement.name).value).toBe(own);
  });

  test('begins with the last change', async () => {
    const { page, revert } = await applyTo(
      [TICKETS, API_ONLY],
      [
        { label: TICKETS.name, value: 'Read Only' },
        { label: API_ONLY.name, value: false },
      ],
    );
    page.log.length = 0;
    await revert();
    expect(page.log.filter((line) => line.startsWith('write'))).toEqual([
      `write ${API_ONLY.name}`,
      `write ${TICKETS.name}`,
    ]);
  });

  test('chooses "Not set" where a select cannot be emptied', async () => {
    const { page, revert } = await applyTo([TICKETS], [{ label: TICKETS.name, value: null }]);
    page.row(TICKETS.name).accepts = (want: TargetValue, row): WriteResult => {
      if (want.kind === 'clear') return { ok: false, reason: 'wrong-kind' };
      if (want.kind === 'option') row.value = want.texts[0] ?? null;
      return { ok: true };
    };
    expect(await revert()).toEqual({ left: [], alike: [] });
    expect(page.row(TICKETS.name).value).toBe('Not set');
  });

  test('reports what could not be restored, and its earlier value', async () => {
    const { page, revert } = await applyTo(
      [TICKETS, API_ONLY],
      [
        { label: TICKETS.name, value: 'Read Only' },
        { label: API_ONLY.name, value: false },
      ],
    );
    page.row(TICKETS.name).accepts = () => ({ ok: true });
    expect(await revert()).toEqual({ left: [{ requirementId: TICKETS.id, before: 'Read Only' }], alike: [] });
    expect(page.row(API_ONLY.name).value).toBe(false);
  });

  test('reports a control that no longer exists as not restored', async () => {
    const { page, revert } = await applyTo([TICKETS], [{ label: TICKETS.name, value: 'Read Only' }]);
    page.rows.length = 0;
    expect(await revert()).toEqual({ left: [{ requirementId: TICKETS.id, before: 'Read Only' }], alike: [] });
  });

  test('restores the value from before the first of two applies', async () => {
    const { page, report, revert } = await applyTo([TICKETS], [{ label: TICKETS.name, value: 'Read Only' }]);
    page.row(TICKETS.name).value = 'No Access';
    await apply([TICKETS], page, report);
    expect(await revert()).toEqual({ left: [], alike: [] });
    expect(page.row(TICKETS.name).value).toBe('Read Only');
  });
});
