import { i18n } from '#i18n';
import { Button } from '@/components/ui/Button';
import { Icon } from '@/components/ui/Icon';
import { ARROW, CHEVRON, DOT, LATER, MET, TARGET, WARNING } from '@/components/ui/icons';
import type { FindingRow, ReasonWord, SettingWord } from './panel-props';

const ICONS: Record<SettingWord, string> = { done: MET, toChange: DOT, needsYou: WARNING, later: LATER };

/** Reasons that a separate sentence explains. */
const EXPLAINED: ReasonWord[] = ['notFound', 'foundTwice', 'readOnly'];

interface FindingItemProps {
  finding: FindingRow;
  onShow(id: string, event: Event): void;
  onLabel(id: string, label: string | null, event: Event): void;
}

/**
 * Renders one list item: name, state with its reason, and value; a collapsed part explains why it is needed. Screen
 * readers read a folded item in the list, but the Tab key skips it.
 */
export function FindingItem({ finding, onShow, onLabel }: FindingItemProps) {
  const { id, name, state, reason, note, why, manualSteps, folded } = finding;
  return (
    <li class={folded ? 'finding folded' : 'finding'} data-state={state}>
      <div class="row">
        <details>
          <summary tabIndex={folded ? -1 : undefined}>
            <Icon d={ICONS[state]} />
            <span class="name">
              {name} <Icon d={CHEVRON} />
            </span>{' '}
            <span class="word">{i18n.t(`guide.state.${state}`)}</span>{' '}
            {reason && <span class="reason">{i18n.t(`guide.reason.${reason}`)} </span>}
            <Values finding={finding} />
          </summary>
          {!folded && reason && EXPLAINED.includes(reason) && (
            <p>{i18n.t(`guide.explained.${reason}` as 'guide.explained.readOnly')}</p>
          )}
          {!folded && why && (
            <p>
              <b>{i18n.t('guide.why')}</b> {why}
            </p>
          )}
        </details>
        {finding.hasControl && (
          <Button
            kind="bare"
            label={i18n.t('guide.show', [name])}
            skipped={folded}
            onPress={(event) => onShow(id, event)}
          >
            <Icon d={TARGET} />
          </Button>
        )}
      </div>
      {note && <p class="note">{note}</p>}
      {finding.similarLabels && (
        <p class="note">
          {i18n.t('guide.isItThisOne')}{' '}
          {finding.similarLabels.map((label) => (
            <Button
              key={label}
              label={i18n.t('guide.useLabel', [label, name])}
              onPress={(event) => onLabel(id, label, event)}
            >
              {label}
            </Button>
          ))}
        </p>
      )}
      {finding.chosen && (
        <p class="note">
          {i18n.t(finding.chosenByFile ? 'guide.fileSaid' : 'guide.youSaid', [finding.chosen])}{' '}
          <Button kind="quiet" onPress={(event) => onLabel(id, null, event)}>
            {i18n.t('guide.notThisOne')}
          </Button>
        </p>
      )}
      {manualSteps && (
        <details class="by-hand">
          <summary>{i18n.t('guide.manualSteps')}</summary> <p>{manualSteps}</p>
        </details>
      )}
    </li>
  );
}

/**
 * Renders the present value and the one that ScalePad needs, with an arrow between them if they differ.
 */
function Values({ finding: { state, reason, present, wanted } }: { finding: FindingRow }) {
  if (reason === 'higher') {
    return (
      <span class="values">
        <b>{present}</b> <span class="visually-hidden">{i18n.t('guide.wanted')} </span>
        <span class="visually-hidden">{wanted}</span>
      </span>
    );
  }
  const changes = present !== null && state !== 'done';
  return (
    <span class="values">
      {changes && (
        <>
          <span class="visually-hidden">{i18n.t('guide.now')} </span>
          {present || '–'}{' '}
        </>
      )}
      {state !== 'done' && <Icon d={ARROW} />} <span class="visually-hidden">{i18n.t('guide.wanted')} </span>
      <b>{wanted}</b>
    </span>
  );
}
