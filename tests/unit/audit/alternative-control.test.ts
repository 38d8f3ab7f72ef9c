// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { findAlternativeControl } from '@/utils/audit/alternative-control';
import type { FormControlKind, LabelledControl } from '@/utils/form-controls/types';
import type { Requirement } from '@/utils/recipe/schema';
import { addsRole, controlUnder, level, NAMES, named, readingOf, WORDS, yes } from './support';

const LOGIN = level('Login Type', 'Agent');

function control(label: string, kind: FormControlKind): LabelledControl {
  const made = controlUnder(label);
  return { ...made, control: { ...made.control, kind } };
}

function find(requirement: Requirement, controls: LabelledControl[], isScope = false, text: string | null = null) {
  return findAlternativeControl(requirement, {
    controls,
    read: () => readingOf(text),
    names: NAMES,
    words: WORDS,
    isScope,
  });
}

describe('the control that represents a requirement where its own label is missing', () => {
  test('a box for one value of a choice', () => {
    const box = control('Allow Agent logins', 'checkbox');
    expect(find(LOGIN, [control('Allow Customer Logins', 'checkbox'), box])).toMatchObject({
      control: box,
      target: { kind: 'boolean', on: true },
    });
    expect(find(level('Login Type', 'Supplier'), [box])).toBeNull();
    expect(find(level('Default Team', 'Agent'), [box])).toBeNull();
  });

  test('a box for one entry of a list, by its exact name', () => {
    const box = control('ScalePad Integration Role', 'checkbox');
    expect(find(addsRole('Roles'), [box])).toMatchObject({ control: box, target: { kind: 'boolean', on: true } });
    expect(find(addsRole('Roles'), [control('scalepad integration role', 'checkbox')])).toBeNull();
    expect(find(addsRole('Roles'), [control('ScalePad Integration Role', 'text')])).toBeNull();
  });

  test('a list of scopes for the box of one', () => {
    const list = control('Permissions', 'select');
    expect(find(yes('read:tickets'), [list], true)).toMatchObject({
      control: list,
      target: { kind: 'add', text: 'read:tickets' },
    });
    const shown = control('Scopes', 'view');
    expect(find(yes('read:tickets'), [shown], true, 'read:assets, read:tickets')?.control).toBe(shown);
    expect(find(yes('read:tickets'), [shown], true, 'What the application may ask for.')).toBeNull();
    expect(find(yes('Can add new Tickets'), [list])).toBeNull();
    expect(find(yes('read:tickets'), [control('Permissions', 'checkbox')], true)).toBeNull();
  });

  test('none where two match, and none for a text', () => {
    const box = () => control('Allow Agent Logins', 'checkbox');
    expect(find(LOGIN, [box(), box()])).toBeNull();
    expect(find(named('Role Name'), [control('ScalePad Integration Role', 'text')])).toBeNull();
  });
});
