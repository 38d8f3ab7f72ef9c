import type { ApplicationRecord } from '../../../records.ts';

/** What every tab of an application takes. */
export interface ApplicationTabProps {
  application: ApplicationRecord;
  editing: boolean;
  onChange: (patch: Partial<ApplicationRecord>) => void;
}
