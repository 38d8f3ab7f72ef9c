import { i18n } from '#i18n';
import { tellRecord } from '../background-client';
import type { Desk } from '../context';

/** Uses the open record for its step instead of a new one; `take` false: a new one is to be made again. */
export async function takeRecord(desk: Desk, take: boolean): Promise<void> {
  const { address, recordName } = desk.state;
  if (address.page === null || recordName === null) return;
  const view = await tellRecord(address.page, take ? { name: recordName, url: location.href } : null);
  const news = take ? i18n.t('guide.news.taken', [recordName]) : i18n.t('guide.news.givenBack');
  desk.update({ view, news, tabs: new Map(), outcomes: new Map() });
  desk.look();
}
