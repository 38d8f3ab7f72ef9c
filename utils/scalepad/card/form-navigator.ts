import type { FillStatus } from '@/utils/messages/scalepad';
import { NAVIGATION_IDS, type NavigationId } from '@/utils/setup/navigation-ids';
import { askBackground } from '../background-client';
import { clickNavigation, findNavigation } from '../navigation';

/** After this time without a match, it is the admin's turn to find the element. */
const FIND_TIMEOUT_MS = 5_000;
/** A later step of the navigation counts only when the next one has not appeared for this time. */
const LATER_PART_DELAY_MS = 1_500;

/** Where the card leads to the form. */
export interface NavigatorView {
  /** The run opens the form by clicks; otherwise it is the admin's turn. */
  isOpening: boolean;
  /** What to point at. */
  targets: HTMLElement[];
}

type Run = NonNullable<FillStatus['run']>;

/**
 * Leads from ScalePad's hub to the form. In a run that is not paused it clicks each step once, where exactly one
 * element has its exact label. Otherwise it points at the element: outside of a run, and where it is the admin's
 * turn.
 */
export class FormNavigator {
  #clicked = new Set<NavigationId>();
  #waitingSince = performance.now();
  #isHandedOver = false;
  #isAsking = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `run` returns the run of this tab while it may click, else null. `onChange` requests another check. */
  constructor(
    private readonly run: () => Run | null,
    private readonly onChange: () => void,
  ) {}

  /** Starts again after Continue. */
  restart(): void {
    this.#clicked.clear();
    this.#isHandedOver = false;
    this.#waitingSince = performance.now();
  }

  /** Continues where the page allows it, and returns what to show now. */
  follow(): NavigatorView {
    const run = this.run();
    clearTimeout(this.#timer);
    if (run && !run.isHandedOver && !this.#isHandedOver) this.#step(run);
    const isOpening = run !== null && !run.isHandedOver && !this.#isHandedOver;
    return { isOpening, targets: isOpening ? [] : this.#nearestTargets() };
  }

  #step(run: Run): void {
    if (this.#isAsking) return;
    const waitedMs = performance.now() - this.#waitingSince;
    const open = NAVIGATION_IDS.slice(this.#next(run));
    const parts = (waitedMs < LATER_PART_DELAY_MS ? open.slice(0, 1) : open).map((id) => ({
      id,
      times: findNavigation(document, id).length,
    }));
    const first = parts.find(({ times }) => times > 0);
    if (first?.times === 1) void this.#click(first.id);
    else if (first || waitedMs >= FIND_TIMEOUT_MS) this.#handOver();
    else
      this.#timer = setTimeout(
        this.onChange,
        (waitedMs < LATER_PART_DELAY_MS ? LATER_PART_DELAY_MS : FIND_TIMEOUT_MS) - waitedMs,
      );
  }

  /** Returns the index of the step after the last one that was clicked. */
  #next({ navigated = [] }: Run): number {
    return 1 + Math.max(-1, ...[...navigated, ...this.#clicked].map((id) => NAVIGATION_IDS.indexOf(id)));
  }

  async #click(id: NavigationId): Promise<void> {
    this.#isAsking = true;
    const may = await askBackground({ type: 'run-navigate', to: id });
    this.#isAsking = false;
    // Stopped, paused, or at the form meanwhile.
    if (this.run() === null) return;
    const [element, ...others] = findNavigation(document, id);
    this.#clicked.add(id);
    this.#waitingSince = performance.now();
    if (!may || !element || others.length > 0 || !clickNavigation(element)) this.#handOver();
    this.onChange();
  }

  #handOver(): void {
    this.#isHandedOver = true;
    void askBackground({ type: 'run-navigate', to: null });
  }

  /** Returns the elements of the step that is nearest to the form. */
  #nearestTargets(): HTMLElement[] {
    for (const id of NAVIGATION_IDS.toReversed()) {
      const found = findNavigation(document, id);
      if (found.length > 0) return found;
    }
    return [];
  }
}
