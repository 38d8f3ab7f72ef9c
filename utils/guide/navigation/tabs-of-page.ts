import { bodyOf } from '@/utils/dom/native';
import { until, untilQuiet } from '@/utils/dom/wait';
import { press } from '@/utils/form-controls/press';
import type { HaloAddress } from '@/utils/halo/address';
import { detectPage } from '@/utils/halo/page-state';
import type { TabKey } from '@/utils/recipe/constants';

/** Halo ignores the first press after a page has loaded (docs/halo-ui.md 2.3), so a tab is pressed this often. */
const MAX_PRESSES = 3;

/** Opens one tab of the record and waits for its content. Returns false when the tab is missing or does not open. */
export async function openTab(address: HaloAddress, key: TabKey, signal: AbortSignal): Promise<boolean> {
  for (let attempt = 0; attempt < MAX_PRESSES; attempt += 1) {
    const page = detectPage(document, address);
    if (page.tab === key) return true;
    const tab = page.tabs.find((one) => one.key === key);
    if (!tab || tab.disabled) return false;
    press(tab.el);
    const opened = await until(() => detectPage(document, address).tab === key, { within: 700, signal });
    if (!opened) continue;
    await untilQuiet(bodyOf(document), { quiet: 60, within: 1500, signal });
    return detectPage(document, address).tab === key;
  }
  return false;
}
