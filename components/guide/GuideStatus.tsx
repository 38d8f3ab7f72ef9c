import { useEffect, useState } from 'preact/hooks';

interface GuideStatusProps {
  /** The next step, or what needs the admin. */
  hint: string;
  /** The result of the last action. */
  news: string;
  /** Shown and read, but not spoken by itself. */
  count: string;
  /** What is under way, for the eye. */
  progress: string;
  busy: boolean;
}

/**
 * Renders the next step, the last result and the count as one live region. Only the part that changed is spoken, and the
 * region comes without text, because one that appears with its text is not read out. What is under way changes with each
 * setting, so it is beside the region.
 */
export function GuideStatus({ hint, news, count, progress, busy }: GuideStatusProps) {
  const [isThere, setThere] = useState(false);
  useEffect(() => setThere(true), []);
  return (
    <div class="now">
      <output class="status" data-busy={busy} aria-live="polite" aria-atomic="false">
        {isThere && (
          <>
            {hint && <b class="hint">{hint} </b>}
            {news && <span class="news">{news} </span>}
            {count && (
              <span class="count" aria-live="off">
                {count}
              </span>
            )}
          </>
        )}
      </output>
      {progress && <p class="progress">{progress}</p>}
    </div>
  );
}
