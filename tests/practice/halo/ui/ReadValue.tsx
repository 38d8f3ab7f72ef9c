import { initialsOf } from '../app/session.ts';
import { quirk } from '../data/boot.ts';
import { words } from '../quirks/words.ts';

const SHORT = 7;
const shorten = (text: string): string => (text.length > SHORT + 1 ? `${text.slice(0, SHORT)}…` : text);

/** A person's name after an avatar of initials. */
export function Person({ name }: { name: string }) {
  return (
    <div className="option-with-avatar">
      <div className="avatar-initials small">{initialsOf(name)}</div>
      <div>{name}</div>
    </div>
  );
}

interface ReadValueProps {
  value: string;
  /** Names of agents, where the value consists of them. */
  people?: readonly string[];
}

/** A value as it is in view mode. */
export function ReadValue({ value, people = [] }: ReadValueProps) {
  const shown = value === '' ? words('Not set') : value;
  if (people.length > 0 && quirk('avatar-initials')) {
    return (
      <div className={quirk('view-plain') ? undefined : 'noedit-value'}>
        {people.map((name) => (
          <Person key={name} name={name} />
        ))}
      </div>
    );
  }
  if (quirk('view-plain')) return <div>{shown}</div>;
  return (
    <div className="noedit-value">
      <div className="read-value" title={shown}>
        {quirk('view-title-only') ? shorten(shown) : shown}
      </div>
    </div>
  );
}

/** A permission as it is in view mode, and in edit mode where it is locked: no .read-value, no title. */
export function LevelValue({ value }: { value: string }) {
  if (quirk('view-plain') || quirk('view-title-only')) return <ReadValue value={value} />;
  return <div className="noedit-value">{value}</div>;
}
