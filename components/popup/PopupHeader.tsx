import { i18n } from '#i18n';
import { Button } from '@/components/ui/Button';
import { Icon } from '@/components/ui/Icon';
import { GEAR } from '@/components/ui/icons';
import { Logo } from '@/components/ui/Logo';
import type { PopupProps } from './popup-props';

type PopupHeadProps = Pick<PopupProps, 'origin' | 'origins' | 'choosing' | 'onOrigin' | 'onSettings'>;

/** Renders the Halo address, a choice when there are several, and the link to the settings. */
export function PopupHeader({ origin, origins, choosing, onOrigin, onSettings }: PopupHeadProps) {
  const host = origins.find((row) => row.origin === origin)?.host;
  return (
    <header class="head">
      <Logo />
      <div class="title">
        <h1>{i18n.t('common.assistant')}</h1>
        {origins.length > 1 || choosing ? (
          <select
            aria-label={i18n.t('common.haloAddress')}
            value={origin ?? ''}
            onChange={(event) => onOrigin(event.currentTarget.value)}
          >
            {choosing && <option value="">{i18n.t('popup.chooseHalo')}</option>}
            {origins.map((row) => (
              <option key={row.origin} value={row.origin}>
                {row.host}
              </option>
            ))}
          </select>
        ) : (
          host && <p>{host}</p>
        )}
      </div>
      <Button kind="bare" label={i18n.t('common.settings')} onPress={onSettings}>
        <Icon d={GEAR} />
      </Button>
    </header>
  );
}
