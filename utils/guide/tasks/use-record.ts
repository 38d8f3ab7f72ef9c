import { i18n } from '#i18n';
import { findRequirementNow, requirementsOn } from '@/utils/audit/scan-page';
import { readControl } from '@/utils/form-controls/read';
import { scanControls } from '@/utils/form-controls/scan';
import { detectPage } from '@/utils/halo/page-state';
import { CONTROL_SELECTORS, ROLE_HOLDERS, UNSET } from '@/utils/halo/selectors';
import { signedInAgentIds } from '@/utils/halo/signed-in-agent';
import { normaliseLabel, sameValue } from '@/utils/recipe/normalise';
import { isNameOf } from '@/utils/recipe/requirements';
import type { Requirement } from '@/utils/recipe/schema';
import { sendAdoptedRecord } from '../background-client';
import type { GuideContext } from '../context';
import { withViewRestored } from '../navigation/restore-view';
import { openTab } from '../navigation/tabs-of-page';
import { isOwnRecord } from '../ownership';
import type { RecordToUse } from '../state';
import type { TaskContext } from '../task-context';

const HOLDERS = new Set(ROLE_HOLDERS.map(normaliseLabel));

/**
 * Asks whether the open record is to be used for ScalePad: reads its name, and how many agents hold it, on the tab that
 * shows them. Refuses an agent that may be the admin's own, because an API-only agent cannot sign in.
 */
export async function askToUseRecord(guide: GuideContext): Promise<void> {
  await guide.cancelTask();
  guide.setPanel({ menu: false });
  let found: RecordToUse | null = null;
  let isOwnAgent = false;
  const end = await guide.runTask('look', async (run) => {
    found = await readRecord(run);
    isOwnAgent = await mayBeSignedIn(run);
  });
  if (end !== 'done') return;
  const name = (found as RecordToUse | null)?.name ?? guide.state.recordName;
  if (name === null) return guide.update({ news: i18n.t('guide.use.noName') });
  if (isOwnAgent) return guide.update({ news: i18n.t('guide.use.ownAgent', [name]) });
  guide.setPanel({ toUse: { agents: null, ...(found as RecordToUse | null), name } });
}

/** Uses the open record for its step; null: a new one is to be created again. */
export async function adoptRecord(guide: GuideContext, record: RecordToUse | null): Promise<void> {
  const { address, recordName } = guide.state;
  if (address.page === null || (record !== null && isOwnRecord(guide.state))) return;
  const view = await sendAdoptedRecord(address.page, record && { name: record.name, url: location.href });
  const news = record ? i18n.t('guide.news.taken', [record.name]) : i18n.t('guide.news.givenBack', [recordName ?? '']);
  guide.update({ view, news, tabs: new Map(), outcomes: new Map() });
  guide.setPanel({ toUse: null, menu: false });
  guide.rescan();
}

async function readRecord(run: TaskContext): Promise<RecordToUse | null> {
  const { address, context } = run;
  const naming = requirementsOn(address, null, context.requirements).find(isNameOf);
  if (!naming) return null;
  return onTabOf(run, naming, () => {
    const name = findRequirementNow(document, address, context, naming).present;
    return name ? { name, agents: address.page === 'role' ? countHolders(run) : null } : null;
  });
}

/** Checks whether the agent may be signed in: Halo reports it, or reports nobody and the agent is not API-only. */
async function mayBeSignedIn(run: TaskContext): Promise<boolean> {
  const { address, context } = run;
  if (address.page !== 'agent') return false;
  const signedIn = signedInAgentIds();
  if (signedIn.length > 0) return address.recordId === null || signedIn.includes(address.recordId);
  const apiOnly = context.requirements.find(({ page, kind }) => page === 'agent' && kind === 'boolean');
  if (!apiOnly) return true;
  return onTabOf(run, apiOnly, () => findRequirementNow(document, address, context, apiOnly).status !== 'met');
}

/** Reads on the tab of a requirement, then restores the view. */
function onTabOf<T>(run: TaskContext, { tab }: Requirement, read: () => T): Promise<T> {
  return withViewRestored(run, async () => {
    if (detectPage(document, run.address).tab !== null) await openTab(run.address, tab, run.signal);
    return read();
  });
}

/** Returns how many agents have the role; null where the page does not show them. */
function countHolders({ address }: TaskContext): number | null {
  const { root } = detectPage(document, address);
  const isHolders = (key: string) => HOLDERS.has(key);
  const holders = scanControls(root, CONTROL_SELECTORS, isHolders).find(({ key }) => isHolders(key));
  if (!holders) return null;
  const { text, texts, unreadable } = readControl(holders.control, CONTROL_SELECTORS);
  if (unreadable) return null;
  if (texts.length > 1) return texts.length;
  const names = (text ?? '').split(',').map((name) => name.trim());
  return names.filter((name) => name !== '' && !UNSET.some((word) => sameValue(word, name))).length;
}
