import { i18n } from '#i18n';
import type { CredentialRow } from '@/components/guide/panel-props';
import { secretWarnings } from '@/utils/setup/secret-warnings';
import type { GuideState } from './state';

/** Returns all credentials with the guide's notes on each; never a value. */
export function credentialRows({ view, uncaptured, isSaveBlocked }: GuideState): CredentialRow[] {
  return view.credentials.map(({ id, captured: isInVault, hasUnexpectedFormat, saved, saveRequested, changed }) => {
    // The secret on this page counts, and not an earlier one.
    const captured = isInVault && !(id === 'clientSecret' && (uncaptured || isSaveBlocked));
    const name = view.recipe.form.find((field) => field.credential === id)?.name ?? id;
    const notes = hasUnexpectedFormat ? [i18n.t('guide.unexpectedFormat', [name])] : [];
    if (changed)
      notes.push(i18n.t('secret.serverChanged', [name, changed.from, changed.to]), i18n.t('secret.decideThere'));
    if (id === 'clientSecret') {
      if (uncaptured) notes.push(i18n.t(`guide.${uncaptured}`));
      if (captured && !saved && !saveRequested) notes.push(i18n.t('guide.notSaved'));
      notes.push(...secretWarnings(view).map((warning) => i18n.t(`secret.${warning}`)));
    }
    return notes.length === 0 ? { id, name, captured } : { id, name, captured, note: notes.join(' \u00b7 ') };
  });
}
