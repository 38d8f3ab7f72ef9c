import { describe, expect, test } from 'vitest';
import { nearLabels } from '@/utils/audit/near';
import { labelsOf } from '@/utils/recipe/labels';
import { controlUnder, level } from './support';

const TICKETS = level('Tickets Access Level', 'Read and Modify');

function near(...labels: string[]) {
  return nearLabels(
    TICKETS,
    labels.map((label) => controlUnder(label)),
    labelsOf(TICKETS),
  );
}

describe('labels that are near', () => {
  test('a letter or a word ending is near', () => {
    expect(near('Ticket Access Levels')).toEqual(['Ticket Access Levels']);
  });

  test('another setting of the same pattern is not', () => {
    expect(near('Invoices Access Level', 'Clients Access Level', 'Sales')).toEqual([]);
  });

  test('the nearest comes first, and two at most are asked about', () => {
    const asked = near(
      'Tickets Access Levels xx',
      'Tickets Access Levelss',
      'Tickets Access Levels',
      'Tickts Acess Levl',
    );
    expect(asked).toEqual(['Tickets Access Levels', 'Tickets Access Levelss']);
  });

  test('a label that the recipe knows is never near', () => {
    const taken = new Set([...labelsOf(TICKETS), 'ticket access levels']);
    expect(nearLabels(TICKETS, [controlUnder('Ticket Access Levels')], taken)).toEqual([]);
  });

  test('a label that stands twice is asked about once', () => {
    expect(near('Ticket Access Levels', 'Ticket Access Levels')).toEqual(['Ticket Access Levels']);
  });
});
