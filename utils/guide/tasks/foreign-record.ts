import { findRequirementNow, requirementsOn } from '@/utils/audit/scan-page';
import { detectPage } from '@/utils/halo/page-state';
import { sameName } from '@/utils/recipe/normalise';
import { withViewRestored } from '../navigation/restore-view';
import { openTab } from '../navigation/tabs-of-page';
import { isNameOf, type TaskContext } from '../task-context';

/**
 * The name of the record that is open, where it is another one than the set-up's; null for a new record, for the set-up's
 * own, and where no name can be read. Takes the name that was seen of it, if it was; else looks on the tab that shows it,
 * and comes back.
 */
export async function foreignRecordName(run: TaskContext, seen: string | null): Promise<string | null> {
  const { address, context: asked } = run;
  if (address.isNew || address.recordId === null || address.page === null) return null;
  const name = seen ?? (await nameOf(run));
  return name === null || sameName(name, asked.names[address.page]) ? null : name;
}

async function nameOf(run: TaskContext): Promise<string | null> {
  const { address, context: asked, signal } = run;
  const naming = requirementsOn(address, null, asked.requirements).find(isNameOf);
  if (!naming) return null;
  return withViewRestored(run, async () => {
    const { tab } = detectPage(document, address);
    if (tab !== null && !(await openTab(address, naming.tab, signal))) return null;
    return findRequirementNow(document, address, asked, naming).present;
  });
}
