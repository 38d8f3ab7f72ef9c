import type { FindingRow } from '../props';
import { useWords } from '../words';
import { FindingItem } from './FindingItem';

interface FindingListProps {
  findings: FindingRow[];
  onShow(id: string, event: Event): void;
  onLabel(id: string, label: string | null, event: Event): void;
}

/**
 * All findings of the page in one flat list, in the page's order, so that nothing jumps when a status changes.
 * A group's title stands in its first item: a list may own nothing but listitems.
 */
export function FindingList({ findings, onShow, onLabel }: FindingListProps) {
  const words = useWords();
  if (findings.length === 0) return null;
  return (
    <ul class="findings" aria-label={words.settings}>
      {findings.map((finding, at) => (
        <FindingItem
          key={finding.id}
          finding={finding}
          title={finding.group === findings[at - 1]?.group ? '' : finding.group}
          onShow={onShow}
          onLabel={onLabel}
        />
      ))}
    </ul>
  );
}
