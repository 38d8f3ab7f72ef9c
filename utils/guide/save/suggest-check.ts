import { tellCheckOffered } from '../background-client';
import type { Desk } from '../context';

/** Offers the connection check, once for this Halo, when the application was saved and all that it needs is held. */
export async function offerCheck(desk: Desk): Promise<void> {
  const { setup, credentials } = desk.state.view;
  if (setup.checkOfferedAt !== undefined || !credentials.every((one) => one.captured)) return;
  desk.update({ offer: true });
  desk.update({ view: await tellCheckOffered() });
}
