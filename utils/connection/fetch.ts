/** The browser's own fetch: the one place from which anything leaves this machine, to the admin's own Halo. */
export const browserFetch: typeof fetch = (input, init) => fetch(input, init);
