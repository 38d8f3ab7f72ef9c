import { i18n } from '#i18n';
import type { PopupCredentialRow, PopupStepRow } from '@/components/popup/popup-props';
import type { CredentialValues } from '@/utils/recipe/constants';
import { needsNoTenant } from '@/utils/setup/credential-status';
import { type SecretWarning, secretWarnings } from '@/utils/setup/secret-warnings';
import type { CredentialStatus, SetupView } from '@/utils/setup/types';
import { STEP_TITLES } from './next-action';

/** What is shown instead of a secret; equally long for every secret. */
const DOTS = '••••••••••••';

/** Returns the four steps in the recipe's order. */
export function stepRows({ setup, recipe }: SetupView): PopupStepRow[] {
  return recipe.steps.map((id) => {
    const { state, met, total } = setup.steps[id];
    const row: PopupStepRow = { id, title: i18n.t(STEP_TITLES[id]), state };
    if (met !== undefined && total !== undefined && state !== 'to-do') {
      row.note =
        id === 'scalepad'
          ? i18n.t('popup.stepFieldsNote', [String(met), String(total)])
          : i18n.t('popup.stepNote', [String(met), String(total)]);
    }
    return row;
  });
}

/** Returns all credentials in the order of the form. `values` are those that may be shown now. */
export function credentialRows(view: SetupView, values: CredentialValues, now: number): PopupCredentialRow[] {
  return view.credentials.map((status) => {
    const secret = status.id === 'clientSecret';
    const value = values[status.id];
    const name = credentialName(view, status.id);
    return {
      id: status.id,
      name,
      captured: status.captured,
      shown: status.captured ? (value ?? (secret ? DOTS : null)) : null,
      secret,
      revealed: secret && status.captured && value !== undefined,
      note: credentialNote(status, name, now, secret ? secretWarnings(view) : []),
    };
  });
}

/** Returns the recipe's name of a credential. */
export function credentialName({ recipe }: SetupView, id: CredentialStatus['id']): string {
  return recipe.form.find((field) => field.credential === id)?.name ?? id;
}

/** Returns a note on the fill of the form: that a Halo without a Tenant leaves its field empty. */
export function fillNote(view: SetupView): string | null {
  return needsNoTenant(view) ? i18n.t('popup.reasonNoTenant') : null;
}

function credentialNote(
  status: CredentialStatus,
  name: string,
  now: number,
  warnings: SecretWarning[],
): string | undefined {
  const notes: string[] = [];
  if (status.hasUnexpectedFormat) notes.push(i18n.t('popup.unexpectedFormat', [name]));
  if (status.id === 'clientSecret' && status.captured && !status.saved && !status.saveRequested)
    notes.push(i18n.t('popup.notSaved'));
  if (status.expiresAt !== undefined) {
    notes.push(i18n.t('popup.expires', Math.max(0, Math.floor((status.expiresAt - now) / 60_000))));
  }
  notes.push(...warnings.map((warning) => i18n.t(`secret.${warning}`)));
  return notes.length > 0 ? notes.join(' · ') : undefined;
}
