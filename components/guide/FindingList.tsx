import { i18n } from '#i18n';
import { FindingItem } from './FindingItem';
import type { FindingRow } from './panel-props';

interface FindingListProps {
  findings: FindingRow[];
  onShow(id: string, event: Event): void;
  onLabel(id: string, label: string | null, event: Event): void;
}

/** Renders all findings of the page as one flat list. Folded ones are only visually hidden: screen readers read all. */
export function FindingList({ findings, onShow, onLabel }: FindingListProps) {
  if (findings.length === 0) return null;
  return (
    <ul class="findings" aria-label={i18n.t('guide.settings')}>
      {findings.map((finding) => (
        <FindingItem key={finding.id} finding={finding} onShow={onShow} onLabel={onLabel} />
      ))}
    </ul>
  );
}
