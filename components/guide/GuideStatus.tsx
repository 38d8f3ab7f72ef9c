import { useEffect, useState } from 'preact/hooks';

interface GuideStatusProps {
  /** The next step, or what needs the admin. */
  hint: string;
  /** The result of the last action. */
  news: string;
  /** Shown, but not announced. */
  count: string;
  /** The work in progress; shown, but not announced. */
  progress: string;
  busy: boolean;
}

/**
 * Renders the next step, the last result and the count as one live region. Screen readers announce only the part that
 * changed. The region is empty at first, because they do not announce a region that appears with its text. The progress
 * changes with each setting, so it is outside the region.
 */
export function GuideStatus({ hint, news, count, progress, busy }: GuideStatusProps) {
  const [isMounted, setMounted] = useState(false);
  useEffect(() => setMounted(true), []);
  return (
    <div class="now">
      <output class="status" data-busy={busy} aria-live="polite" aria-atomic="false">
        {isMounted && (
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
