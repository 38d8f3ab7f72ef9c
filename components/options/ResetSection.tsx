import { i18n } from '#i18n';
import { Button } from '@/components/ui/Button';
import type { ResetProps } from './options-props';
import { Section } from './Section';

/** Renders the reset to the state after installation, with a confirmation that says what is deleted. */
export function ResetSection({ askReset, onReset }: ResetProps) {
  return (
    <Section id="reset" title={i18n.t('options.reset')}>
      <div class="card">
        <p class="lead" id="reset-text">
          {askReset ? i18n.t('options.resetAsk') : i18n.t('options.resetHelp')}
        </p>
        <div class="buttons">
          {askReset ? (
            <>
              <Button kind="danger" describedBy="reset-text" onPress={(event) => onReset('confirm', event)}>
                {i18n.t('options.resetConfirm')}
              </Button>
              {/* The focus goes to what changes nothing. */}
              <Button autofocus onPress={(event) => onReset('keep', event)}>
                {i18n.t('options.resetKeep')}
              </Button>
            </>
          ) : (
            <Button kind="danger" onPress={(event) => onReset('ask', event)}>
              {i18n.t('options.resetButton')}
            </Button>
          )}
        </div>
      </div>
    </Section>
  );
}
