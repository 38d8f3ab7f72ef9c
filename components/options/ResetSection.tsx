import { Button } from '@/components/ui/Button';
import type { ResetProps } from './options-props';
import { Section } from './Section';
import type { OptionsWords } from './words';

/** Renders the reset to the state after installation; asks first, and says what is deleted. */
export function ResetSection({ words, askReset, onReset }: ResetProps & { words: OptionsWords }) {
  return (
    <Section id="reset" title={words.reset}>
      <div class="card">
        <p class="lead" id="reset-text">
          {askReset ? words.resetAsk : words.resetHelp}
        </p>
        <div class="buttons">
          {askReset ? (
            <>
              <Button kind="danger" describedBy="reset-text" onPress={(event) => onReset('confirm', event)}>
                {words.resetConfirm}
              </Button>
              {/* The focus goes to what changes nothing. */}
              <Button autofocus onPress={(event) => onReset('keep', event)}>
                {words.resetKeep}
              </Button>
            </>
          ) : (
            <Button kind="danger" onPress={(event) => onReset('ask', event)}>
              {words.resetButton}
            </Button>
          )}
        </div>
      </div>
    </Section>
  );
}
