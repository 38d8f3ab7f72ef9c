import type { ChangeRow } from '@/components/guide/panel-props';
import { presentText } from '@/utils/audit/audit';
import { wantedText } from '@/utils/recipe/requirements';
import type { GuideState } from './state';

/** Returns what Apply wrote on the open record since the last Save: each setting with its value before and now. */
export function changeRows({ report, view }: Pick<GuideState, 'report' | 'view'>): ChangeRow[] {
  return (report?.changes ?? []).map(({ requirement, before }) => ({
    id: requirement.id,
    name: requirement.name,
    before: presentText(requirement, before) || '–',
    now: wantedText(requirement, view.setup.names),
  }));
}
