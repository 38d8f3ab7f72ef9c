import { usePageWords } from '@/components/page-words';
import { Button } from '@/components/ui/Button';
import { Icon } from '@/components/ui/Icon';
import { CAP, SLIDERS } from '@/components/ui/icons';
import { Logo } from '@/components/ui/Logo';
import type { PopupProps } from './popup-props';

type PopupHeadProps = Pick<PopupProps, 'origin' | 'origins' | 'choosing' | 'onOrigin' | 'onSettings' | 'onPractice'>;

/** Renders the Halo address, a choice when there are several, and links to the practice sites and the settings. */
export function PopupHeader({ origin, origins, choosing, onOrigin, onSettings, onPractice }: PopupHeadProps) {
  const words = usePageWords();
  const host = origins.find((row) => row.origin === origin)?.host;
  return (
    <header class="head">
      <Logo />
      <div class="title">
        <h1>{words.assistant}</h1>
        {origins.length > 1 || choosing ? (
          <select
            aria-label={words.haloAddress}
            value={origin ?? ''}
            onChange={(event) => onOrigin(event.currentTarget.value)}
          >
            {choosing && <option value="">{words.chooseHalo}</option>}
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
      <Button kind="bare" label={words.practice} onPress={onPractice}>
        <Icon d={CAP} />
      </Button>
      <Button kind="bare" label={words.settings} onPress={onSettings}>
        <Icon d={SLIDERS} />
      </Button>
    </header>
  );
}
