import { sendCheckSuggested } from '../background-client';
import type { GuideContext } from '../context';

/** Offers the connection check, once for this Halo, when the application was saved and all that it needs is held. */
export async function suggestConnectionCheck(guide: GuideContext): Promise<void> {
  const { setup, credentials } = guide.state.view;
  if (setup.checkOfferedAt !== undefined || !credentials.every((one) => one.captured)) return;
  guide.update({ offer: true });
  guide.update({ view: await sendCheckSuggested() });
}
