import type { AgentRecord, RoleRecord } from '../../../records.ts';
import { agentOptions } from '../../quirks/options.ts';
import { MultiField, TextField } from '../../ui/fields.tsx';
import { Group, Row } from '../../ui/Group.tsx';

interface RoleDetailsProps {
  role: RoleRecord;
  agents: AgentRecord[];
  editing: boolean;
  onChange: (patch: Partial<RoleRecord>) => void;
}

/** The role's tab Details. */
export function RoleDetails({ role, agents, editing, onChange }: RoleDetailsProps) {
  return (
    <>
      <Group title="Details">
        <Row>
          <TextField
            label="Role Name"
            api="name"
            required
            editing={editing}
            value={role.name}
            onChange={(name) => onChange({ name })}
          />
        </Row>
        <Row>
          <TextField
            label="Description"
            api="description"
            width={12}
            lines={3}
            editing={editing}
            value={role.description}
            onChange={(description) => onChange({ description })}
          />
        </Row>
      </Group>
      <Group title="Agents" description="Agents get the permissions of all their Roles; the highest level applies.">
        <Row>
          <MultiField
            label="Agents"
            api="agents"
            width={12}
            editing={editing}
            options={agentOptions(agents, (agent) => String(agent.id))}
            value={role.agents.map(String)}
            onChange={(ids) => onChange({ agents: ids.map(Number) })}
            placeholder="Select one or more Agents to add"
          />
        </Row>
      </Group>
    </>
  );
}
