import { i18n } from '#i18n';
import { sameName } from '@/utils/recipe/normalise';
import { sendSetupChoice } from './background-client';
import type { GuideStore } from './context';

/**
 * Uses the name that the admin typed for the setup's new record instead of the one that was filled in, such as where
 * Halo already has a record of that name. The later steps then search for it. Returns a text about it; '' when nothing
 * changed.
 */
export async function adoptGivenName(guide: GuideStore): Promise<string> {
  const { address, recordName, view } = guide.state;
  const { page } = address;
  if (page === null || recordName === null || sameName(recordName, view.setup.names[page])) return '';
  guide.update({ view: await sendSetupChoice({ names: { [page]: recordName } }) });
  return i18n.t('guide.news.renamed', [recordName]);
}
