/** The English messages as the extension ships them (vite.config.ts). */
declare const MESSAGES: Record<string, { message: string }>;

/** A substitute for the browser's API: the gallery uses only its texts. */
export const browser = {
  i18n: {
    getMessage: (key: string, substitutions: string[]) =>
      (MESSAGES[key]?.message ?? '').replace(/\$(\d)/g, (_all, position) => substitutions[Number(position) - 1] ?? ''),
  },
};
