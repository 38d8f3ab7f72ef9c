/** The English messages as the extension ships them (vite.config.ts). */
declare const MESSAGES: Record<string, { message: string }>;

/** Stands for the browser: the gallery has its texts only. */
export const browser = {
  i18n: {
    getMessage: (key: string, given: string[]) =>
      (MESSAGES[key]?.message ?? '').replace(/\$(\d)/g, (_all, place) => given[Number(place) - 1] ?? ''),
  },
};
