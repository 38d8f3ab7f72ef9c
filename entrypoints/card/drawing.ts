import type { Finding } from '@/utils/audit/finding';
import type { Mark, Overlay, Target } from '../guide/overlay-door';
import { script } from '../guide/script-door';

const MARKED: readonly Finding['status'][] = ['differs', 'ambiguous', 'locked'];

/** The markers and the ring of one document. The script that draws them comes with the first thing to draw. */
export class Drawing {
  private overlay: Overlay | null = null;
  private coming: Promise<Overlay> | null = null;
  private marks: Mark[] = [];

  /** `onSpot` gets the place of what is pointed at whenever it moves, and null when nothing is any more. */
  constructor(
    private readonly onSpot: (spot: DOMRect | null) => void,
    private readonly dress: (overlay: Overlay) => void,
  ) {}

  /** Points at something of the page. Rejects when the script does not come. */
  async point(target: Target): Promise<void> {
    (await this.get()).point(target);
  }

  letGo(): void {
    this.overlay?.letGo();
  }

  /** Marks the controls of these findings that are not met. */
  mark(findings: readonly Finding[]): void {
    this.marks = findings.flatMap(({ requirement: { id }, status, control }) =>
      control && MARKED.includes(status) ? [{ id, status, el: control.unit.root }] : [],
    );
    if (this.overlay) this.draw(this.overlay);
    // A script that cannot come leaves the page without markers; all else goes on.
    else if (this.marks.length > 0)
      void this.get().then(
        (overlay) => this.draw(overlay),
        () => undefined,
      );
  }

  clear(): void {
    this.marks = [];
    this.overlay?.remove();
  }

  private draw(overlay: Overlay): void {
    this.dress(overlay);
    overlay.mark(this.marks);
  }

  private async get(): Promise<Overlay> {
    this.coming ??= script('markers').then(({ overlay }) => overlay(this.onSpot));
    try {
      this.overlay = await this.coming;
    } catch (error) {
      this.coming = null;
      throw error;
    }
    this.dress(this.overlay);
    return this.overlay;
  }
}
