import { useContext } from 'react';
import { quirk } from '../data/boot.ts';
import type { Permission, PermissionSection } from '../data/permissions.ts';
import { CheckField, SelectField } from '../ui/fields.tsx';
import type { Option } from '../ui/option.ts';
import { RecordContext } from './record-context.ts';

/** Permissions that appear twice in their own section (quirk double-in-section). */
const TWICE = new Set(['Users Access Level', 'Can add new Tickets', 'Allow use of all Asset Fields']);
/** Permissions that appear again in another section (quirk double-labels). */
const ELSEWHERE = new Set(['Tickets Access Level', 'Assets Access Level', 'Allow use of all Ticket Types']);
const OTHER_SECTION = 'Self Service Portal Permissions';

const doubleOf = (permission: Permission): Permission => ({ ...permission, code: `${permission.code}_2` });

/** Returns a second line for each permission of a section that the quirk doubles there. */
export function doublesIn(section: PermissionSection): Permission[] {
  if (!quirk('double-in-section')) return [];
  return section.permissions.filter(({ label }) => TWICE.has(label)).map(doubleOf);
}

/** Returns the section that repeats labels of other sections; null without the quirk. */
export function otherSection(sections: readonly PermissionSection[]): PermissionSection | null {
  if (!quirk('double-labels')) return null;
  const all = sections.flatMap(({ permissions }) => permissions);
  return { title: OTHER_SECTION, permissions: all.filter(({ label }) => ELSEWHERE.has(label)).map(doubleOf) };
}

/** Returns value and setter of a doubled control, which is a setting of its own in the record's extras. */
export function useExtra(name: string): [string | undefined, (value: string | null | undefined) => void] {
  const { extras, setExtra } = useContext(RecordContext);
  return [extras[name], (value) => setExtra(name, value ?? null)];
}

interface DoubleSelectProps {
  /** The quirk that adds it. */
  by: 'double-labels' | 'double-in-section';
  label: string;
  api: string;
  options: readonly Option[];
  width?: 6 | 12;
}

/** A select under a label that another select of the record has too; nothing without its quirk. */
export function DoubleSelect({ by, label, api, options, width }: DoubleSelectProps) {
  const { editing } = useContext(RecordContext);
  const [value, set] = useExtra(`${by}: ${label}`);
  if (!quirk(by)) return null;
  return (
    <SelectField
      label={label}
      api={`${api}_2`}
      width={width}
      editing={editing}
      options={options}
      value={value ?? null}
      onChange={set}
    />
  );
}

/** A second checkbox of a scope; nothing without its quirk. */
export function DoubleScope({ name }: { name: string }) {
  const { editing } = useContext(RecordContext);
  const [value, set] = useExtra(`double-in-section: ${name}`);
  if (!quirk('double-in-section') || name !== 'read:tickets') return null;
  return (
    <CheckField
      label={name}
      api={`scope_${name}_2`}
      editing={editing}
      help="For applications that were made before scopes."
      checked={value === 'Yes'}
      onChange={(on) => set(on ? 'Yes' : null)}
    />
  );
}
