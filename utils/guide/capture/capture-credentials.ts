import { i18n } from '#i18n';
import type { CredentialId } from '@/utils/recipe/constants';
import type { SetupView } from '@/utils/setup/types';
import type { Desk } from '../context';
import type { FormPair } from './application-form-session';
import { NO_ANSWER_MS, within } from './capture-delivery';
import { type Capture, isTooLong } from './credential-capture';
import { credentialsOn, pairOn } from './read-credentials';

/** Sends what the page shows of the credentials to the vault, and says what is known where Halo hides a secret. */
export async function takeCredentials(desk: Desk, form: FormPair, capture: Capture): Promise<void> {
  const { address, scene, view } = desk.state;
  const values = credentialsOn(address, scene.controls);
  // Read when it is needed: once the extension is gone there are no texts, and the secret comes first.
  const masked = () => i18n.t('guide.news.masked');
  // The admin has made a new one since.
  const takeBack = () => desk.state.news === masked() && desk.update({ news: '' });
  const mark = (unkept: boolean) => (desk.state.unkept ?? false) !== unkept && desk.update({ unkept });
  if (Object.keys(values).length === 0) {
    const isHidden = address.area === 'applications' && pairOn(scene.controls).state === 'masked';
    if (isHeld(view, 'clientSecret')) takeBack();
    else if (isHidden && desk.state.news === '') desk.update({ news: masked() });
    return;
  }
  const { clientId, clientSecret } = values;
  const safe = clientId && clientSecret ? form.keep({ state: 'pair', clientId, clientSecret }) : capture.take(values);
  if (!(await within(safe, NO_ANSWER_MS).catch(() => false))) {
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
  if (tooLong !== '') return desk.update({ news: i18n.t('guide.news.tooLong', [tooLong]) });
  const news = i18n.t('guide.news.captured', [namesOf(Object.keys(values))]);
  if (address.area === 'api' && desk.state.news !== news) desk.update({ news });
}

/** Whether the vault holds this one. */
export function isHeld({ credentials }: SetupView, id: CredentialId): boolean {
  return credentials.some((one) => one.id === id && one.captured);
}
