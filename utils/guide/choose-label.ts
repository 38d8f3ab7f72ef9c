import { sendLabelChoice } from './background-client';
import type { GuideContext } from './context';

/** Remembers the admin's answer to "Is it this one?" for this Halo address. */
export async function chooseLabel(guide: GuideContext, id: string, label: string | null): Promise<void> {
  guide.update({ view: await sendLabelChoice(id, label) });
  guide.rescan();
}
