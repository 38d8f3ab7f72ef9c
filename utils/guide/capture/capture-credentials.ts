import { i18n } from '#i18n';
import { bodyOf } from '@/utils/dom/native';
import { settledWithin } from '@/utils/dom/wait';
import { hasApiDetails, isCaptured } from '@/utils/setup/credential-status';
import type { GuideStore } from '../context';
import { isOwnRecord } from '../ownership';
import type { GuideState } from '../state';
import type { ApplicationFormSession } from './application-form-session';
import { ANSWER_TIMEOUT_MS } from './capture-delivery';
import { type CredentialCapture, isTooLong } from './credential-capture';
import { readApiDetails, readClientPair, secretTexts } from './read-credentials';

/** Sends the credentials that the page shows to the vault, and explains where Halo hides a secret. */
export async function captureCredentials(
  guide: GuideStore,
  form: Pick<ApplicationFormSession, 'capturePair'>,
  capture: CredentialCapture,
): Promise<void> {
  const { address, scan, view } = guide.state;
  const values = readApiDetails(address, scan.controls);
  // Read only when needed: once the extension is invalidated there are no texts, and the secret matters more.
  const masked = () => i18n.t(address.isNew ? 'guide.guard.masked' : 'guide.news.masked');
  // The admin has generated a new one since.
  const clearMaskedNews = () => guide.state.news === masked() && guide.update({ news: '' });
  const setUncaptured = (uncaptured: GuideState['uncaptured']) =>
    guide.state.uncaptured !== uncaptured && guide.update({ uncaptured });
  const isOwn = address.area === 'applications' && isOwnRecord(guide.state);
  const isOther = (secret: string) => secret !== values.clientSecret && !capture.isSafe('clientSecret', secret);
  const isUnreadable = isOwn && secretTexts(bodyOf(document)).some(isOther);
  if (Object.keys(values).length === 0) {
    if (isUnreadable) setUncaptured('unreadable');
    const isHidden = isOwn && readClientPair(scan.controls).state === 'masked';
    if (isCaptured(view, 'clientSecret')) clearMaskedNews();
    else if (isHidden && guide.state.news === '') guide.update({ news: masked() });
    return;
  }
  const { clientId, clientSecret } = values;
  const isNewSecret = clientSecret !== undefined && !capture.isSafe('clientSecret', clientSecret);
  const safe =
    clientId && clientSecret ? form.capturePair({ state: 'pair', clientId, clientSecret }) : capture.capture(values);
  if (!(await settledWithin(safe, { within: ANSWER_TIMEOUT_MS }).catch(() => false))) {
    // Only for the secret: Halo shows the other values at any time.
    if (clientSecret && !capture.isSafe('clientSecret', clientSecret))
      setUncaptured(capture.answers ? undefined : 'unacknowledged');
    return;
  }
  clearMaskedNews();
  if (isUnreadable) setUncaptured('unreadable');
  else if (isNewSecret || guide.state.uncaptured === 'unacknowledged') setUncaptured(undefined);
  const namesOf = (ids: readonly string[]) =>
    view.recipe.form
      .filter(({ credential }) => ids.includes(credential))
      .map(({ name }) => name)
      .join(', ');
  const tooLong = namesOf(Object.entries(values).flatMap(([id, value]) => (isTooLong(value) ? [id] : [])));
  if (tooLong !== '') return guide.update({ news: i18n.t('guide.news.tooLong', [tooLong]) });
  // Where all are there, the next step says so.
  if (address.area !== 'api' || hasApiDetails((id) => values[id] !== undefined)) return;
  const news = i18n.t('guide.news.captured', [namesOf(Object.keys(values))]);
  if (guide.state.news !== news) guide.update({ news });
}
