import { useWords } from '../words';
import { FindingItem } from './FindingItem';
import type { FindingRow } from './panel-props';

interface FindingListProps {
  findings: FindingRow[];
  onShow(id: string, event: Event): void;
  onLabel(id: string, label: string | null, event: Event): void;
}

/**
 * All findings of the page in one flat list, in the page's order, so that nothing jumps when a status changes.
 * Met ones fold away for the eye only: a reader of the screen hears all, and the focus brings one back into view.
 * A group's title stands in its first item that can be seen: a list may own nothing but listitems.
 */
export function FindingList({ findings, onShow, onLabel }: FindingListProps) {
  const words = useWords();
  if (findings.length === 0) return null;
  let group = '';
  return (
    <ul class="findings" aria-label={words.settings}>
      {findings.map((finding) => {
        const title = finding.folded || finding.group === group ? '' : finding.group;
        if (!finding.folded) group = finding.group;
        return <FindingItem key={finding.id} finding={finding} title={title} onShow={onShow} onLabel={onLabel} />;
      })}
    </ul>
  );
}
