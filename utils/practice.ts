/**
 * Whether this build knows the practice sites of this machine by their own names (http://halo.localhost). The builds for
 * the stores do not: `wxt build --mode practice` does, and so do development and unit tests.
 */
export const KNOWS_PRACTICE = import.meta.env.MODE !== 'production';
