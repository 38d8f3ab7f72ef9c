import { type AgentRecord, GRANT_TYPES, type GrantType, LOGIN_TYPES } from '../../../records.ts';
import { quirk } from '../../data/boot.ts';
import { newClientId, newClientSecret } from '../../data/secrets.ts';
import { DoubleSelect } from '../../quirks/Doubles.tsx';
import { among500, loginAgents } from '../../quirks/options.ts';
import { words } from '../../quirks/words.ts';
import { CheckField, SelectField, TextField } from '../../ui/fields.tsx';
import { Group, Row } from '../../ui/Group.tsx';
import { type Option, optionsOf } from '../../ui/option.ts';
import { GrantTypeField } from './GrantTypeField.tsx';
import type { ApplicationTabProps } from './parts.ts';
import { SecretRows } from './SecretRows.tsx';

interface ApplicationDetailsProps extends ApplicationTabProps {
  agents: AgentRecord[];
  isNew: boolean;
}

const NOBODY = 'none';
const LOGIN_TYPE = { label: 'Login Type', api: 'loginentity', options: optionsOf(LOGIN_TYPES) };

function agentOptions(agents: AgentRecord[]): Option[] {
  const people = loginAgents(agents).map((agent) => ({ value: String(agent.id), label: agent.name, avatar: true }));
  return [{ value: NOBODY, label: words('None') }, ...among500(people)];
}

/** The application's tab Details. Choosing a method makes Client ID, Client Secret and the login selects appear. */
export function ApplicationDetails({ application, agents, isNew, editing, onChange }: ApplicationDetailsProps) {
  const { grant_type: method, clientId, clientSecret } = application;
  const service = method === 'client_credentials';
  const redirects = method === 'implicit' || method === 'authorization_code';

  const chooseMethod = (next: GrantType): void => {
    onChange({
      grant_type: next,
      clientId: clientId || newClientId(),
      clientSecret: next === 'client_credentials' ? clientSecret || newClientSecret() : clientSecret,
    });
  };
  const chooseLoginType = (next: string | null): void => {
    const renew = quirk('login-type-regenerates-secret') && next !== application.loginentity;
    onChange({ loginentity: next, ...(renew ? { clientSecret: newClientSecret() } : {}) });
  };

  return (
    <>
      <Group title="Application">
        <Row>
          <TextField
            label="Application Name"
            api="displayName"
            required
            width={12}
            editing={editing}
            value={application.displayName}
            onChange={(displayName) => onChange({ displayName })}
          />
          <CheckField
            label="Active"
            api="active"
            editing={editing}
            checked={!application.inactive}
            onChange={(active) => onChange({ inactive: !active })}
            help="An application that is not active gets no access."
          />
          <TextField
            label="Description"
            api="description"
            width={12}
            lines={2}
            editing={editing}
            value={application.description}
            onChange={(description) => onChange({ description })}
          />
        </Row>
      </Group>
      <Group title="Authentication">
        <Row>
          <GrantTypeField value={method} methods={GRANT_TYPES} editing={editing} onChange={chooseMethod} />
          {redirects ? (
            <TextField
              label="Login Redirect URL"
              api="redirecturi"
              width={12}
              lines={2}
              editing={editing}
              value={application.redirecturi}
              onChange={(redirecturi) => onChange({ redirecturi })}
              help="One address per line."
            />
          ) : null}
          {method && method !== 'api_key' ? (
            <SecretRows
              clientId={clientId}
              clientSecret={service ? clientSecret : null}
              editing={editing}
              saved={!isNew}
              onSecret={(secret) => onChange({ clientSecret: secret })}
            />
          ) : null}
          {service ? (
            <>
              <SelectField
                {...LOGIN_TYPE}
                required
                clearable
                editing={editing}
                value={application.loginentity}
                onChange={chooseLoginType}
                help="Whose permissions the application has, besides its own."
              />
              <SelectField
                label="Agent to log in as"
                api="loginas_agent_id"
                required
                editing={editing}
                options={agentOptions(agents)}
                value={application.loginas_agent_id === null ? NOBODY : String(application.loginas_agent_id)}
                onChange={(id) => onChange({ loginas_agent_id: id === null || id === NOBODY ? null : Number(id) })}
                help="What the application does is recorded under this Agent's name."
              />
              <DoubleSelect by="double-in-section" {...LOGIN_TYPE} />
            </>
          ) : null}
        </Row>
      </Group>
      {service && quirk('double-labels') ? (
        <Group title="Portal login">
          <Row>
            <DoubleSelect by="double-labels" {...LOGIN_TYPE} />
          </Row>
        </Group>
      ) : null}
    </>
  );
}
