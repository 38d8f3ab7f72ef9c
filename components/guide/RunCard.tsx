import { i18n } from '#i18n';
import { Button } from '@/components/ui/Button';
import { Logo } from '@/components/ui/Logo';
import { StatusMessage } from '@/components/ui/StatusMessage';
import { ReviewList } from './ReviewList';
import type { RunButton, RunCardProps } from './run-card-props';

/**
 * Renders the compact card of a guided run. Stop, where it is shown, is first in the tab order. The live text states
 * whose turn it is, a result or a need. The progress changes with each setting, so it is outside the live text. Needs a
 * ThemeRoot around it, and run-card.css in its root.
 */
export function RunCard(props: RunCardProps) {
  const { heading, stop, focus, title, isSpoken, text, progress, busy, needs, changes, buttons } = props;
  const button = ({ id, text: label, kind }: RunButton) => (
    <Button key={id} kind={kind} onPress={(event) => props.onButton(id, event)}>
      {label}
    </Button>
  );
  return (
    <aside
      class={`run-card${props.aside ? ' aside' : ''}`}
      lang={i18n.t('common.lang')}
      aria-label={i18n.t('common.assistant')}
    >
      {heading !== null && (
        <header>
          <Logo />
          <h2 tabIndex={-1}>{heading}</h2>
          {stop && button(stop)}
        </header>
      )}
      {focus && (
        // Visible only while it has the focus: with a mouse, the admin clicks Halo's button itself.
        <div class="skip">{button(focus)}</div>
      )}
      {progress !== null && <progress class="track" max={1} value={progress} aria-hidden="true" />}
      <div class="say">
        <StatusMessage text={isSpoken ? title : ''} busy={busy} />
        {!isSpoken && (
          <p class="status" data-busy={busy}>
            {title}
          </p>
        )}
        {text && <p>{text}</p>}
      </div>
      {needs.length > 0 && (
        <ul class="needs" aria-label={i18n.t('run.needsList')}>
          {needs.map(({ id, name, wanted, why, manualSteps, canShow }) => (
            <li key={id}>
              <p>
                <b>{name}</b> {wanted && `→ ${wanted} `}
                {why && <span class="help">{why}</span>}
              </p>
              <div class="buttons">
                {canShow && (
                  <Button
                    kind="quiet"
                    label={i18n.t('guide.show', [name])}
                    onPress={(event) => props.onShow(id, event)}
                  >
                    {i18n.t('run.showMe')}
                  </Button>
                )}
                {manualSteps && (
                  <details>
                    <summary>{i18n.t('guide.manualSteps')}</summary>
                    <p>{manualSteps}</p>
                  </details>
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
      {changes?.isOpen && <ReviewList rows={changes.rows} />}
      {(buttons.length > 0 || changes) && (
        <div class="buttons">
          {buttons.map(button)}
          {changes && (
            <Button kind="quiet" expanded={changes.isOpen} onPress={() => props.onChanges(!changes.isOpen)}>
              {i18n.t('run.reviewChanges')}
            </Button>
          )}
        </div>
      )}
    </aside>
  );
}
