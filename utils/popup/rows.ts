import { i18n } from '#i18n';
import type { PopupCredentialRow, PopupProps, PopupStepRow } from '@/components/popup/popup-props';
import { missingCredentials, needsNoTenant } from '@/utils/background/missing-credentials';
import type { Overview } from '@/utils/messages/overview';
import type { CredentialValues } from '@/utils/recipe/constants';
import { type SecretWarning, secretWarnings } from '@/utils/setup/secret-warnings';
import type { CredentialStatus, SetupView } from '@/utils/setup/types';

/** What is shown instead of a secret; equally long for every secret. */
const DOTS = '••••••••••••';

const TITLE = {
  role: 'common.role',
  agent: 'common.agent',
  application: 'common.application',
  scalepad: 'common.scalepad',
} as const;

/** Returns the four steps in the recipe's order. */
export function stepRows({ setup, recipe }: SetupView): PopupStepRow[] {
  return recipe.steps.map((id) => {
    const { state, met, total } = setup.steps[id];
    const row: PopupStepRow = { id, title: i18n.t(TITLE[id]), state };
    if (met !== undefined && total !== undefined && state !== 'to-do') {
      row.note =
        id === 'scalepad'
          ? i18n.t('popup.stepFieldsNote', [String(met), String(total)])
          : i18n.t('popup.stepNote', [String(met), String(total)]);
    }
    return row;
  });
}

/** Returns the five credentials in the order of the form. `values` are those that may be shown now. */
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

/**
 * Returns whether the form can be filled, and if not, why. Where this Halo has no Tenant, says that its field is left.
 */
export function fillRow(view: SetupView, form: Pick<Overview['form'], 'state' | 'tabs'>): PopupProps['fill'] {
  const missing = missingCredentials(view);
  if (missing.length > 0) {
    const names = missing.map((id) => credentialName(view, id)).join(', ');
    return { enabled: false, reason: i18n.t('popup.reasonMissing', [names]) };
  }
  if (form.state === 'none') return { enabled: false, reason: i18n.t('popup.reasonNoForm') };
  return { enabled: true, reason: needsNoTenant(view) ? i18n.t('popup.reasonNoTenant') : null };
}

function credentialNote(
  status: CredentialStatus,
  name: string,
  now: number,
  remarks: SecretWarning[],
): string | undefined {
  const notes: string[] = [];
  if (status.oddShape) notes.push(i18n.t('popup.oddShape', [name]));
  if (status.id === 'clientSecret' && status.captured && !status.saved && !status.asked)
    notes.push(i18n.t('popup.notSaved'));
  if (status.expiresAt !== undefined) {
    notes.push(i18n.t('popup.expires', Math.max(0, Math.floor((status.expiresAt - now) / 60_000))));
  }
  notes.push(...remarks.map((remark) => i18n.t(`secret.${remark}`)));
  return notes.length > 0 ? notes.join(' · ') : undefined;
}
