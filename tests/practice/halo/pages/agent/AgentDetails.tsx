import { type AgentRecord, NO_DEFAULT_TEAM, type RoleRecord, TEAMS, WORKDAYS } from '../../../records.ts';
import { quirk } from '../../data/boot.ts';
import { DoubleSelect } from '../../quirks/Doubles.tsx';
import { among500, workdays } from '../../quirks/options.ts';
import { CheckField, MultiField, SelectField, TextField } from '../../ui/fields.tsx';
import { Group, Row } from '../../ui/Group.tsx';
import { namesOf, optionsOf } from '../../ui/option.ts';

interface AgentDetailsProps {
  agent: AgentRecord;
  roles: RoleRecord[];
  editing: boolean;
  onChange: (patch: Partial<AgentRecord>) => void;
}

const TEAM_OPTIONS = [...optionsOf([NO_DEFAULT_TEAM]), ...namesOf(TEAMS)];
const WORKDAY_OPTIONS = namesOf(workdays(WORKDAYS));
const DEFAULT_TEAM = { label: 'Default Team', api: 'team', options: TEAM_OPTIONS };
const WORK_HOURS = { label: 'Work hours', api: 'workday_id', options: WORKDAY_OPTIONS };
const TIMEZONES = namesOf([
  '(UTC) London',
  '(UTC+01:00) Amsterdam, Berlin',
  '(UTC-05:00) Eastern Time',
  '(UTC+10:00) Sydney',
]);
const LANGUAGES = namesOf(['English (UK)', 'English (US)', 'Nederlands', 'Deutsch']);

/** The agent's tab Details; its selects carry Halo's field ids and hidden inputs, which those of a role do not. */
export function AgentDetails({ agent, roles, editing, onChange }: AgentDetailsProps) {
  const text = (
    api: 'name' | 'firstname' | 'surname' | 'email' | 'initials' | 'jobtitle' | 'phonenumber',
    label: string,
  ) => ({
    label,
    api,
    editing,
    value: agent[api],
    onChange: (value: string) => onChange({ [api]: value }),
  });
  return (
    <>
      <Group title="Account">
        <Row>
          <TextField {...text('name', 'Username')} required />
          <TextField {...text('email', 'Email Address')} type="email" />
        </Row>
        <Row>
          <TextField {...text('firstname', 'First Name')} />
          <TextField {...text('surname', 'Last Name')} />
        </Row>
        <Row>
          <TextField {...text('initials', 'Initials')} />
          <TextField {...text('jobtitle', 'Job Title')} />
          <TextField {...text('phonenumber', 'Phone Number')} type="tel" />
        </Row>
      </Group>
      <Group title="Access">
        <Row>
          <MultiField
            label="Roles"
            api="roles"
            width={12}
            resolves
            editing={editing}
            options={among500(roles.map((role) => ({ value: role.id, label: role.name })))}
            value={agent.roles}
            onChange={(ids) => onChange({ roles: ids })}
            placeholder="Select one or more Roles to add"
            help="The permissions of all Roles add up."
          />
          <CheckField
            label="Is an API-only Agent"
            api="isapiagent"
            editing={editing}
            checked={agent.isapiagent}
            onChange={(isapiagent) => onChange({ isapiagent })}
            help="Takes no licence. Such an Agent cannot log in to the web application and cannot be assigned Tickets."
          />
          <CheckField
            label="Account Active"
            api="isactive"
            editing={editing}
            checked={agent.active}
            onChange={(active) => onChange({ active })}
          />
        </Row>
      </Group>
      <Group title="Work">
        <Row>
          <SelectField
            {...DEFAULT_TEAM}
            resolves
            editing={editing}
            value={agent.team || null}
            onChange={(team) => onChange({ team: team ?? '' })}
          />
          <SelectField
            {...WORK_HOURS}
            resolves
            editing={editing}
            value={agent.workday || null}
            onChange={(workday) => onChange({ workday: workday ?? '' })}
          />
          <DoubleSelect by="double-in-section" {...WORK_HOURS} />
          <SelectField
            label="Timezone"
            api="timezone"
            resolves
            editing={editing}
            options={TIMEZONES}
            value={agent.timezone || null}
            onChange={(timezone) => onChange({ timezone: timezone ?? '' })}
            placeholder="Same as the system"
          />
          <SelectField
            label="Language"
            api="language_id"
            resolves
            editing={editing}
            options={LANGUAGES}
            value={agent.language || null}
            onChange={(language) => onChange({ language: language ?? '' })}
            placeholder="Same as the system"
          />
        </Row>
      </Group>
      {quirk('double-labels') ? (
        <Group title="Project work">
          <Row>
            <DoubleSelect by="double-labels" {...DEFAULT_TEAM} />
            <DoubleSelect by="double-labels" {...WORK_HOURS} />
          </Row>
        </Group>
      ) : null}
    </>
  );
}
