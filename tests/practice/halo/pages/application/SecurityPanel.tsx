import { TextField } from '../../ui/fields.tsx';
import { Group, Row } from '../../ui/Group.tsx';
import type { ApplicationTabProps } from './parts.ts';

/** The application's tab Security. */
export function SecurityPanel({ application, editing, onChange }: ApplicationTabProps) {
  return (
    <Group title="CORS" description="Web pages of these addresses may call the API from a browser.">
      <Row>
        <TextField
          label="Whitelisted domains"
          api="cors_whitelist"
          width={12}
          lines={4}
          editing={editing}
          value={application.cors_whitelist}
          onChange={(cors_whitelist) => onChange({ cors_whitelist })}
          help="One address per line. An integration that runs on a server needs none."
        />
      </Row>
    </Group>
  );
}
