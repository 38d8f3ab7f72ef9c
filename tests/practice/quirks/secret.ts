import type { Quirk } from './quirk.ts';

/** What makes a Client Secret hard to capture. */
export const SECRET_QUIRKS = [
  {
    id: 'secret-drawn',
    where: 'halo',
    group: 'halo',
    title: 'The secret is a picture',
    what: 'The Client Secret of a new application is drawn on a canvas: a person can read it, a script cannot.',
    source: 'Nothing observed; the worst case for an admin who has to copy the secret',
    confidence: 'unknown',
  },
  {
    id: 'save-ignores-untrusted',
    where: 'halo',
    group: 'save',
    title: "Save ignores a script's press",
    what: 'A press on Save that a script makes does nothing.',
    source: "A run-book: a script's Edit and Save lost the edit twice",
    confidence: 'confirmed',
  },
] as const satisfies readonly Quirk[];
