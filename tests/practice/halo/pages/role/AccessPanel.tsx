import type { AgentRecord, RoleRecord } from '../../../records.ts';
import { agentOptions } from '../../quirks/options.ts';
import { MultiField } from '../../ui/fields.tsx';
import { Group, Row } from '../../ui/Group.tsx';

interface AccessPanelProps {
  role: RoleRecord;
  agents: AgentRecord[];
  editing: boolean;
  onChange: (patch: Partial<RoleRecord>) => void;
}

/** The role's tab Access Control: who may see the role itself. */
export function AccessPanel({ role, agents, editing, onChange }: AccessPanelProps) {
  return (
    <Group title="Access Control" description="Leave this empty to let every administrator see and change this Role.">
      <Row>
        <MultiField
          label="Agents who can access this Role"
          api="access_control"
          width={12}
          editing={editing}
          options={agentOptions(agents, (agent) => agent.name)}
          value={role.accessControl}
          onChange={(accessControl) => onChange({ accessControl })}
          placeholder="Everyone"
        />
      </Row>
    </Group>
  );
}
