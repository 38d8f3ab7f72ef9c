import { i18n } from '#i18n';
import { Button } from '@/components/ui/Button';
import { Icon } from '@/components/ui/Icon';
import { AMBIGUOUS, CHEVRON, DIFFERS, EXCEEDS, LOCKED, MET, MISSING, TARGET } from '@/components/ui/icons';
import { FindingValues } from './FindingValues';
import type { FindingRow, FindingStatus } from './panel-props';

const ICONS: Record<FindingStatus, string> = {
  met: MET,
  exceeds: EXCEEDS,
  differs: DIFFERS,
  missing: MISSING,
  ambiguous: AMBIGUOUS,
  locked: LOCKED,
};

/** Findings that the extension cannot set: how to do it by hand is visible, not collapsed. */
const BY_HAND: FindingStatus[] = ['missing', 'ambiguous', 'locked'];

interface FindingItemProps {
  finding: FindingRow;
  /** The group's title, on the first finding of each group. */
  title: string;
  onShow(id: string, event: Event): void;
  onLabel(id: string, label: string | null, event: Event): void;
}

/**
 * Renders one list item: name, status, present and wanted value, and a collapsed reason. A met one is a single line.
 */
export function FindingItem({ finding, title, onShow, onLabel }: FindingItemProps) {
  const { id, name, status, note, why, byHand } = finding;
  return (
    <li class={finding.folded ? 'finding folded' : 'finding'} data-status={status}>
      {title && <p class="caption">{title} </p>}
      <div class="row">
        <details>
          <summary>
            <Icon d={ICONS[status]} />
            <span class="name">
              {name} <Icon d={CHEVRON} />
            </span>{' '}
            <span class="word">{i18n.t(`guide.${status}`)}</span> <FindingValues finding={finding} />
          </summary>
          {why && (
            <p>
              <b>{i18n.t('guide.why')}</b> {why}
            </p>
          )}
        </details>
        {status !== 'missing' && (
          <Button kind="bare" label={i18n.t('guide.show', [name])} onPress={(event) => onShow(id, event)}>
            <Icon d={TARGET} />
          </Button>
        )}
      </div>
      {note && <p class="note">{note}</p>}
      {finding.near && (
        <p class="note">
          {i18n.t('guide.isItThisOne')}{' '}
          {finding.near.map((label) => (
            <Button
              key={label}
              label={i18n.t('guide.takeLabel', [label, name])}
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
      {byHand && BY_HAND.includes(status) && (
        <p class="by-hand">
          <b>{i18n.t('guide.byHand')}</b> {byHand}
        </p>
      )}
    </li>
  );
}
