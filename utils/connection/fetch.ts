/** The browser's own fetch: the only place from which requests leave this machine, to the admin's own Halo. */
export const browserFetch: typeof fetch = (input, init) => fetch(input, init);
