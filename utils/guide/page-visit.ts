import { observePage } from '@/utils/dom/observe-page';
import type { HaloAddress } from '@/utils/halo/address';
import { CONTROL_SELECTORS } from '@/utils/halo/selectors';
import { PAGE_LOAD_TIMEOUT_MS } from './page-not-found';
import { interceptSave, type SaveInterceptorHandlers } from './save/save-interceptor';

/** A page that does not show all that it should is scanned again after this time. */
const RESCAN_INTERVAL_MS = 3000;

/** One page of the setup, from the navigation to it until the navigation away from it. */
export class PageVisit {
  readonly #ended = new AbortController();
  readonly #since = performance.now();
  /** When the page was opened (epoch milliseconds). */
  readonly openedAt = Date.now();
  /** The tab and mode that were last scrolled through. What that mounted is unmounted when another tab is opened. */
  scrolledTab = '';
  /** Requests a scan as if the page had changed. */
  readonly rescan: () => void;
  /** Presses the page's Save, past the guard. */
  readonly pressSave: () => void;

  #later: ReturnType<typeof setTimeout>;

  /** Calls `onChange` after the page changed, and when its time to load is over. */
  constructor(address: HaloAddress, guard: SaveInterceptorHandlers, onChange: () => void) {
    this.#later = setTimeout(() => this.rescan(), PAGE_LOAD_TIMEOUT_MS + 50);
    this.signal.addEventListener('abort', () => clearTimeout(this.#later));
    this.rescan = observePage(onChange, this.signal, CONTROL_SELECTORS.labelNoise);
    this.pressSave = interceptSave(() => address, guard, this.signal);
  }

  /** Aborted when the page is left. */
  get signal(): AbortSignal {
    return this.#ended.signal;
  }

  get hadTimeToLoad(): boolean {
    return performance.now() - this.#since > PAGE_LOAD_TIMEOUT_MS;
  }

  /** Requests a scan after a while: a page may fill a field without a change that can be observed. */
  rescanLater(): void {
    clearTimeout(this.#later);
    if (!this.signal.aborted) this.#later = setTimeout(() => this.rescan(), RESCAN_INTERVAL_MS);
  }

  end(): void {
    this.#ended.abort();
  }
}
