import { inFormOrder, SCOPES, SCOPES_BESIDE_ALL } from '../../data/scopes.ts';
import { DoubleScope } from '../../quirks/Doubles.tsx';
import { words } from '../../quirks/words.ts';
import { CheckField } from '../../ui/fields.tsx';
import { Group, Row } from '../../ui/Group.tsx';
import type { ApplicationTabProps } from './parts.ts';

/** The application's tab Permissions: one checkbox per scope; `all` hides all but itself and `all:teams`. */
export function ScopesPanel({ application, editing, onChange }: ApplicationTabProps) {
  const { scopes } = application;
  const shown = scopes.includes('all') ? SCOPES.filter((scope) => SCOPES_BESIDE_ALL.includes(scope.name)) : SCOPES;
  const set = (name: string, on: boolean): void => {
    const others = scopes.filter((scope) => scope !== name);
    onChange({ scopes: on ? inFormOrder([...others, name]) : others });
  };
  return (
    <Group
      title="Permissions"
      description="What the application may ask for. The Agent that it logs in as must have the permission too."
    >
      <div className="warning-line">
        {words('"all" and "admin" are not meant for production: give an application only what it needs.')}
      </div>
      <Row>
        {shown.map((scope) => (
          <CheckField
            key={scope.name}
            label={scope.name}
            api={`scope_${scope.name}`}
            editing={editing}
            help={scope.help}
            checked={scopes.includes(scope.name)}
            onChange={(on) => set(scope.name, on)}
          />
        ))}
        {shown.map(({ name }) => (
          <DoubleScope key={name} name={name} />
        ))}
      </Row>
    </Group>
  );
}
