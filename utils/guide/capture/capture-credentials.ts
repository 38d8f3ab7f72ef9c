import { i18n } from '#i18n';
import type { CredentialId } from '@/utils/recipe/constants';
import type { SetupView } from '@/utils/setup/types';
import type { GuideContext } from '../context';
import type { ApplicationFormSession } from './application-form-session';
import { ANSWER_TIMEOUT_MS, within } from './capture-delivery';
import { type CredentialCapture, isTooLong } from './credential-capture';
import { readApiDetails, readClientPair } from './read-credentials';

/** Sends what the page shows of the credentials to the vault, and says what is known where Halo hides a secret. */
export async function captureCredentials(
  guide: GuideContext,
  form: ApplicationFormSession,
  capture: CredentialCapture,
): Promise<void> {
  const { address, scan, view } = guide.state;
  const values = readApiDetails(address, scan.controls);
  // Read when it is needed: once the extension is gone there are no texts, and the secret comes first.
  const masked = () => i18n.t('guide.news.masked');
  // The admin has made a new one since.
  const takeBack = () => guide.state.news === masked() && guide.update({ news: '' });
  const mark = (unkept: boolean) => (guide.state.unkept ?? false) !== unkept && guide.update({ unkept });
  if (Object.keys(values).length === 0) {
    const isHidden = address.area === 'applications' && readClientPair(scan.controls).state === 'masked';
    if (isCaptured(view, 'clientSecret')) takeBack();
    else if (isHidden && guide.state.news === '') guide.update({ news: masked() });
    return;
  }
  const { clientId, clientSecret } = values;
  const safe = clientId && clientSecret ? form.keep({ state: 'pair', clientId, clientSecret }) : capture.take(values);
  if (!(await within(safe, ANSWER_TIMEOUT_MS).catch(() => false))) {
    // Said of the secret only: Halo shows the others at any time.
    if (clientSecret && !capture.isSafe('clientSecret', clientSecret)) mark(!capture.answers);
    return;
  }
  takeBack();
  mark(false);
  const namesOf = (ids: readonly string[]) =>
    view.recipe.form
      .filter(({ credential }) => ids.includes(credential))
      .map(({ name }) => name)
      .join(', ');
  const tooLong = namesOf(Object.entries(values).flatMap(([id, value]) => (isTooLong(value) ? [id] : [])));
  if (tooLong !== '') return guide.update({ news: i18n.t('guide.news.tooLong', [tooLong]) });
  const news = i18n.t('guide.news.captured', [namesOf(Object.keys(values))]);
  if (address.area === 'api' && guide.state.news !== news) guide.update({ news });
}

/** Whether the vault holds this one. */
function isCaptured({ credentials }: SetupView, id: CredentialId): boolean {
  return credentials.some((one) => one.id === id && one.captured);
}
