import type { ScalePadBoot } from '../contract.ts';

/** The practice Halo's page declares the same global with its own shape, so it is read here without a declaration. */
const inlined = (globalThis as { __PRACTICE__?: unknown }).__PRACTICE__ as ScalePadBoot | undefined;

/** What the server inlined. Without it (Vite's own server) an empty ScalePad without quirks. */
export const boot: ScalePadBoot = inlined ?? { quirks: {}, integrations: [] };
