// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { type ApplyReport, apply } from '@/utils/audit/apply';
import type { Requirement } from '@/utils/recipe/schema';
import { FakePage, type Row } from './fake-page';
import { addsRole, level, named, yes } from './support';

const TICKETS = level('Tickets Access Level', 'Read and Modify', ['Read, Modify and Delete']);
const CLIENTS = level('Clients Access Level', 'Read Only', ['Read and Modify']);
const ADD = yes('Can add new Tickets');

async function run(requirements: Requirement[], rows: Row[], change?: (page: FakePage) => void) {
  const page = new FakePage(rows);
  change?.(page);
  const report: ApplyReport = { outcomes: [], changes: [] };
  await apply(requirements, page, report);
  const results = Object.fromEntries(report.outcomes.map(({ requirementId, result }) => [requirementId, result]));
  return { page, report, results };
}

describe('Apply', () => {
  test('sets what differs, leaves what is met or exceeds, and reports the result of each', async () => {
    const { page, results, report } = await run(
      [TICKETS, CLIENTS, ADD],
      [
        { label: TICKETS.name, value: null },
        { label: CLIENTS.name, value: 'Read and Modify' },
        { label: ADD.name, value: 'Yes' },
      ],
    );
    expect(results).toEqual({ [TICKETS.id]: 'set', [CLIENTS.id]: 'was-met', [ADD.id]: 'was-met' });
    expect(page.rows.map(({ value }) => value)).toEqual(['Read and Modify', 'Read and Modify', 'Yes']);
    expect(page.log.filter((line) => line.startsWith('write'))).toEqual([`write ${TICKETS.name}`]);
    expect(report.changes.map(({ before }) => before.text)).toEqual([null]);
  });

  test('changes only its own settings, not those with similar names', async () => {
    const { page } = await run(
      [TICKETS],
      [
        { label: 'Ticket Access Levels', value: 'Read Only' },
        { label: TICKETS.name, value: 'Read Only' },
        { label: 'Sales Orders Access Level', value: null },
      ],
    );
    expect(page.rows.map(({ value }) => value)).toEqual(['Read Only', 'Read and Modify', null]);
  });

  test.each([['Department Manager (all access)'], ['Some level of a later Halo'], ['Full Access'], ['4']])(
    'leaves %s, which is not known to be lower, to the admin',
    async (value) => {
      const { page, report } = await run([TICKETS], [{ label: TICKETS.name, value }]);
      expect(report.outcomes).toEqual([{ requirementId: TICKETS.id, result: 'left', why: { reason: 'rank' } }]);
      expect(page.row(TICKETS.name).value).toBe(value);
      expect(report.changes).toEqual([]);
    },
  );

  test('does not overwrite a value that is not known to be lower when the page replaces its control', async () => {
    const { page, results } = await run([TICKETS], [{ label: TICKETS.name, value: null }], (fake) => {
      fake.row(TICKETS.name).accepts = (_, row) => {
        fake.renew(row);
        row.value = 'Full Access';
        return { ok: false, reason: 'not-kept' };
      };
    });
    expect(results[TICKETS.id]).toBe('left');
    expect(page.row(TICKETS.name).value).toBe('Full Access');
    expect(page.log.filter((line) => line.startsWith('write'))).toHaveLength(1);
  });

  test.each([
    ['Full Access', 'left', null],
    ['Read, Modify and Delete', 'was-met', null],
    ['Read Only', 'set', 'Read Only'],
  ])('%s that appears late, just as the control is written: %s', async (late, result, before) => {
    let tries = 0;
    const slow: Row = {
      label: TICKETS.name,
      value: null,
      accepts: (_, row) => {
        tries += 1;
        row.value = tries === 1 ? late : 'Read and Modify';
        return tries === 1 ? { ok: false, reason: 'came-late' } : { ok: true };
      },
    };
    const { results, report } = await run([TICKETS], [slow]);
    expect(results[TICKETS.id]).toBe(result);
    expect(report.changes.map((change) => change.before.text)).toEqual(before === null ? [] : [before]);
  });

  test('adds to a list and keeps the others', async () => {
    const { page } = await run([addsRole('Roles')], [{ label: 'Roles', value: ['Technician'] }]);
    expect(page.row('Roles').value).toEqual(['Technician', 'ScalePad Integration Role']);
  });

  test.each([
    ['missing', []],
    [
      'ambiguous',
      [
        { label: TICKETS.name, value: null },
        { label: TICKETS.name, value: null },
      ],
    ],
  ] as const)('writes nothing that is %s', async (reason, rows) => {
    const { page, report } = await run([TICKETS], [...rows]);
    expect(report.outcomes).toEqual([{ requirementId: TICKETS.id, result: 'left', why: { reason } }]);
    expect(page.log.some((line) => line.startsWith('write'))).toBe(false);
  });

  test('seeks a control that is not on the page yet', async () => {
    const { results } = await run([TICKETS], [{ label: TICKETS.name, value: null, late: true }]);
    expect(results[TICKETS.id]).toBe('set');
  });

  test('trusts the page, not the write: a value that the page does not show is left, with its reason', async () => {
    const ignoringRow: Row = { label: TICKETS.name, value: null, accepts: () => ({ ok: true }) };
    const options = ['Read Only', 'No Access'];
    const lackingRow: Row = {
      label: CLIENTS.name,
      value: null,
      accepts: () => ({ ok: false, reason: 'no-such-option', options }),
    };
    const { report } = await run([TICKETS, CLIENTS], [ignoringRow, lackingRow]);
    expect(report.outcomes).toEqual([
      { requirementId: TICKETS.id, result: 'left', why: { reason: 'not-kept' } },
      { requirementId: CLIENTS.id, result: 'left', why: { reason: 'no-such-option', options } },
    ]);
    expect(report.changes).toEqual([]);
  });

  test('a wrong value that a write caused is left, and can be undone', async () => {
    const wrongRow: Row = {
      label: TICKETS.name,
      value: 'Read Only',
      accepts: (_, row) => {
        row.value = 'No Access';
        return { ok: false, reason: 'not-kept' };
      },
    };
    const { report } = await run([TICKETS], [wrongRow]);
    expect(report.outcomes[0]).toMatchObject({ result: 'left' });
    expect(report.changes.map(({ before }) => before.text)).toEqual(['Read Only']);
  });

  test('finds a control again that the page replaces, and writes it once more', async () => {
    const rows: Row[] = [{ label: TICKETS.name, value: null }];
    const { results, page } = await run([TICKETS], rows, (fake) => {
      let writes = 0;
      fake.row(TICKETS.name).accepts = (_, row) => {
        writes += 1;
        if (writes === 1) fake.renew(row);
        else row.value = 'Read and Modify';
        return writes === 1 ? { ok: false, reason: 'not-kept' } : { ok: true };
      };
    });
    expect(results[TICKETS.id]).toBe('set');
    expect(page.log.filter((line) => line.startsWith('write'))).toHaveLength(2);
  });

  test('sets again what the page reverts while Apply runs', async () => {
    let hasReverted = false;
    const { page, results } = await run(
      [TICKETS, ADD],
      [
        { label: TICKETS.name, value: null },
        { label: ADD.name, value: null },
      ],
      (fake) => {
        fake.onSettle = () => {
          if (!hasReverted) fake.row(TICKETS.name).value = 'Not set';
          hasReverted = true;
        };
      },
    );
    expect(page.row(TICKETS.name).value).toBe('Read and Modify');
    expect(results).toEqual({ [TICKETS.id]: 'set', [ADD.id]: 'set' });
  });

  test('leaves and reports what the page reverts every time', async () => {
    const { report } = await run([TICKETS], [{ label: TICKETS.name, value: 'Read Only' }], (fake) => {
      fake.onSettle = () => {
        fake.row(TICKETS.name).value = 'Read Only';
      };
    });
    expect(report.outcomes).toEqual([{ requirementId: TICKETS.id, result: 'left', why: { reason: 'reverted' } }]);
  });

  test('stops where it is interrupted, and its report holds what was done until then', async () => {
    const page = new FakePage([
      { label: 'Role Name', value: null },
      { label: TICKETS.name, value: null },
    ]);
    const why = new Error('the admin took over');
    page.row('Role Name').accepts = (_, row) => {
      row.value = 'ScalePad Integration Role';
      page.stop.abort(why);
      return { ok: true };
    };
    const report: ApplyReport = { outcomes: [], changes: [] };
    await expect(apply([named('Role Name'), TICKETS], page, report)).rejects.toBe(why);
    expect(report.outcomes).toEqual([{ requirementId: 'role-name', result: 'set' }]);
    expect(report.changes).toHaveLength(1);
    expect(page.row(TICKETS.name).value).toBeNull();
  });
});
