import type { ApplicationRecord } from '../../../records.ts';

/** Props of every tab of an application. */
export interface ApplicationTabProps {
  application: ApplicationRecord;
  editing: boolean;
  onChange: (patch: Partial<ApplicationRecord>) => void;
}
