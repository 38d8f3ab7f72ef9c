import { Icon } from '@/components/ui/Icon';
import { EMPTY, MET } from '@/components/ui/icons';
import { useWords } from '../words';
import type { CredentialRow } from './panel-props';

/** Renders the five credentials, captured or not. Never a value, because the page can read everything in it. */
export function CredentialList({ credentials }: { credentials: CredentialRow[] }) {
  const words = useWords();
  const captured = credentials.filter((row) => row.captured).length;
  return (
    <section class="credentials">
      <p class="caption">
        {words.credentials} <span class="count">{words.capturedCount(captured, credentials.length)}</span>
      </p>
      <ul aria-label={words.credentials}>
        {credentials.map((row) => (
          <li key={row.id} class="credential" data-captured={row.captured}>
            <Icon d={row.captured ? MET : EMPTY} />
            <span class="name">{row.name}</span> {row.note && <span class="note">{row.note} </span>}
            <span class="word">{row.captured ? words.captured : words.notCaptured}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
