import { DEMO } from '../background/support';

/** All five values of a Halo, as they are captured. */
export const ALL_VALUES = {
  resourceServer: `${DEMO}/api`,
  authorisationServer: `${DEMO}/auth`,
  clientId: 'id',
  clientSecret: 'secret',
  tenant: 'demo',
};
