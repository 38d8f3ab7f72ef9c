import type { Finding } from '@/utils/audit/finding';
import { PageOverlay } from './overlay';
import type { Target } from './types';

const MARKED: readonly Finding['status'][] = ['differs', 'ambiguous', 'locked'];

/** The markers and the ring of one document. Nothing is created before there is something to draw. */
export class Drawing {
  private overlay: PageOverlay | null = null;

  /** Calls `onSpot` with the place of what is pointed at whenever it moves, and with null when nothing is any more. */
  constructor(
    private readonly onSpot: (spot: DOMRect | null) => void,
    private readonly setAppearance: (overlay: PageOverlay) => void,
  ) {}

  /** Points at something of the page. */
  showSpotlight(target: Target): void {
    this.get().showSpotlight(target);
  }

  hideSpotlight(): void {
    this.overlay?.hideSpotlight();
  }

  /** Marks the controls of these findings that are not met. */
  mark(findings: readonly Finding[]): void {
    const marks = findings.flatMap(({ requirement: { id }, status, control }) =>
      control && MARKED.includes(status) ? [{ id, status, el: control.control.root }] : [],
    );
    if (marks.length > 0 || this.overlay) this.get().mark(marks);
  }

  clear(): void {
    this.overlay?.remove();
  }

  private get(): PageOverlay {
    this.overlay ??= new PageOverlay(this.onSpot);
    this.setAppearance(this.overlay);
    return this.overlay;
  }
}
