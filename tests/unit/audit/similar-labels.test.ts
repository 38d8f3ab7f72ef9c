// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { similarLabels } from '@/utils/audit/similar-labels';
import { RECIPES } from '@/utils/recipe';
import { labelVariants } from '@/utils/recipe/labels';
import { controlUnder, level } from './support';

const TICKETS = level('Tickets Access Level', 'Read and Modify');

function similarTo(...labels: string[]) {
  return similarLabels(
    TICKETS,
    labels.map((label) => controlUnder(label)),
    labelVariants(TICKETS),
  );
}

describe('similar labels', () => {
  test('a label that differs by a letter or a word ending is similar', () => {
    expect(similarTo('Ticket Access Levels')).toEqual(['Ticket Access Levels']);
  });

  test('another setting of the same pattern is not similar', () => {
    expect(similarTo('Invoices Access Level', 'Clients Access Level', 'Sales')).toEqual([]);
  });

  test('the most similar is first, and two at most are suggested', () => {
    const suggested = similarTo(
      'Tickets Access Levels xx',
      'Tickets Access Levelss',
      'Tickets Access Levels',
      'Tickts Acess Levl',
    );
    expect(suggested).toEqual(['Tickets Access Levels', 'Tickets Access Levelss']);
  });

  test('a label that the recipe knows is never similar', () => {
    const usedLabels = new Set([...labelVariants(TICKETS), 'ticket access levels']);
    expect(similarLabels(TICKETS, [controlUnder('Ticket Access Levels')], usedLabels)).toEqual([]);
  });

  test('a label that is on the page twice is suggested once', () => {
    expect(similarTo('Ticket Access Levels', 'Ticket Access Levels')).toEqual(['Ticket Access Levels']);
  });
});

/** The requirements of both recipes. */
const REQUIREMENTS = RECIPES.flatMap(({ requirements }) => requirements);
const KNOWN = new Set(REQUIREMENTS.flatMap((one) => [...labelVariants(one)]));

describe('labels of guides and of Halo itself', () => {
  // Spellings and errors of public guides (docs/halo-ui.md 6), and labels that a later version may use.
  test.each([
    ['Agent to log in as', 'Agent to be logged in as'],
    ['Agent to log in as', 'Agent to log on as'],
    ['Agent to log in as', 'Agent to Log in as User'],
    ['Login Type', 'Log-in Types'],
    ['Login Type', 'Login Types'],
    ['Authentication Method', 'Authentication Methods'],
    ['Application name', 'Application Names'],
    ['Is an API-only Agent', 'Is an API-only Agent Account'],
    ['Default Team', 'Default Team of Agent'],
    ['Work hours', 'Working hours'],
    ['Allow use of all Asset Types', 'Allow Users of All Asset Types'],
    ['Allow use of all Asset Types', 'Allow use of every Asset Type'],
    ['Allow use of all Ticket types', 'Allow use of any Ticket Type'],
    ['Allow use of all Asset Fields', 'Allow use of all the Asset Fields'],
    ['Can add new Tickets', 'Can add Tickets'],
    ['Can view unassigned tickets', 'Can view all Unassigned Tickets'],
    ['Membership level to all Departments', 'Membership level for all Departments'],
    ['Tickets Access Level', 'Ticket Access Levels'],
    ['Timesheets Access Level', 'Timesheet Access Level'],
    ['Client Contracts Access Level', 'Clients Contracts Access Levels'],
  ])('%s may be %s', (name, label) => {
    const requirement = REQUIREMENTS.find((one) => one.name === name);
    if (!requirement) throw new Error(name);
    expect(similarLabels(requirement, [controlUnder(label)], KNOWN)).toEqual([label]);
  });

  test.each([
    'Supplier Contracts Access Level',
    'Services Access Level',
    'Projects Access Level',
    'CRM Access Level',
    'Chat Access Level',
    'Calendars and Appointments Access Level',
    'Knowledge Base Access Level',
    'Quotations Access Level',
    'Sales Orders Access Level',
    'Purchase Orders Access Level',
    'Billing Details Access Level',
    'Reporting Access Level',
    'Software Releases Access Level',
    'Software Licencing Access Level',
    'Distribution Lists Access Level',
    'Document Management Access Level',
    'Mail Campaign Access Level',
    'Event Management Access Level',
    'Can edit closed Tickets',
    'Can Re-assign Tickets',
    'Can Edit Tickets Which Are Not Assigned To Them',
    'Editing of Actions',
    'Can View Agent Costs',
    'Can Create SQL Data Sources',
    'Can impersonate Users',
    'Client Group Override',
    'Password Fields',
    'Allow use of all Clients',
    'Is a HaloPSA Administrator',
    'Membership level',
    'Account Active',
    'Email Address',
    'First Name',
    'Description',
    'Created By',
    'Client ID',
    'Client Secret',
    'Login Redirect URL',
    'Redirect URI',
    'Default Site',
    'all:teams',
    'read:calendar',
    'edit:customers',
  ])('%s is similar to no requirement', (label) => {
    for (const requirement of REQUIREMENTS) {
      expect(similarLabels(requirement, [controlUnder(label)], KNOWN), requirement.name).toEqual([]);
    }
  });
});
