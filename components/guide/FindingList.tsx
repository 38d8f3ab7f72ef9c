import { i18n } from '#i18n';
import { FindingItem } from './FindingItem';
import type { FindingRow } from './panel-props';

interface FindingListProps {
  findings: FindingRow[];
  onShow(id: string, event: Event): void;
  onLabel(id: string, label: string | null, event: Event): void;
}

/**
 * Renders all findings of the page as one flat list, in the page's order, so that nothing moves when a status changes.
 * Met ones are collapsed only visually: screen readers read all, and the focus shows one again. A group's title is in
 * its first visible item, because a list may contain only list items.
 */
export function FindingList({ findings, onShow, onLabel }: FindingListProps) {
  if (findings.length === 0) return null;
  let group = '';
  return (
    <ul class="findings" aria-label={i18n.t('guide.settings')}>
      {findings.map((finding) => {
        const title = finding.folded || finding.group === group ? '' : finding.group;
        if (!finding.folded) group = finding.group;
        return <FindingItem key={finding.id} finding={finding} title={title} onShow={onShow} onLabel={onLabel} />;
      })}
    </ul>
  );
}
