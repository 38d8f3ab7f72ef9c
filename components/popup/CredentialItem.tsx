import { i18n } from '#i18n';
import { Button } from '@/components/ui/Button';
import { Icon } from '@/components/ui/Icon';
import { COPY, EMPTY, EYE, EYE_OFF, MET } from '@/components/ui/icons';
import type { PopupCredentialRow, PopupProps } from './popup-props';

type CredentialItemProps = {
  row: PopupCredentialRow;
  /** The Halo's host, where several have values; null where there is only one. */
  of: string | null;
} & Pick<PopupProps, 'onCopy' | 'onReveal'>;

/** Renders one credential with its value (the secret masked until revealed), Copy, and Reveal for the secret. */
export function CredentialItem({ row, of, onCopy, onReveal }: CredentialItemProps) {
  const { id, name, captured, shown, secret, revealed, note } = row;
  return (
    <li class="line credential" data-captured={captured}>
      <Icon d={captured ? MET : EMPTY} />
      <span class="name">{name}</span> {captured && <span class="visually-hidden">{i18n.t('common.captured')} </span>}
      {captured ? (
        <code class={revealed ? 'value revealed' : 'value'} title={secret ? undefined : (shown ?? undefined)}>
          {shown}
        </code>
      ) : (
        <span class="value none">{i18n.t('common.notCaptured')}</span>
      )}
      {captured && (
        <span class="tools">
          {secret && (
            <Button
              kind="bare"
              label={revealed ? i18n.t('popup.hide', [name]) : i18n.t('popup.reveal', [name])}
              onPress={(event) => onReveal(id, event)}
            >
              <Icon d={revealed ? EYE_OFF : EYE} />
            </Button>
          )}
          <Button
            kind="bare"
            label={of === null ? i18n.t('popup.copy', [name]) : i18n.t('popup.copyOf', [name, of])}
            onPress={(event) => onCopy(id, event)}
          >
            <Icon d={COPY} />
          </Button>
        </span>
      )}
      {note && <span class="note"> {note}</span>}
    </li>
  );
}
