import { i18n } from '#i18n';
import { sendAdoptedRecord } from '../background-client';
import type { GuideContext } from '../context';

/** Uses the open record for its step instead of a new one; `take` false: a new one is to be made again. */
export async function adoptRecord(guide: GuideContext, take: boolean): Promise<void> {
  const { address, recordName } = guide.state;
  if (address.page === null || recordName === null) return;
  const view = await sendAdoptedRecord(address.page, take ? { name: recordName, url: location.href } : null);
  const news = take ? i18n.t('guide.news.taken', [recordName]) : i18n.t('guide.news.givenBack');
  guide.update({ view, news, tabs: new Map(), outcomes: new Map() });
  guide.rescan();
}
