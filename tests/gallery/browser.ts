/** The English messages as the extension ships them (vite.config.ts). */
declare const MESSAGES: Record<string, { message: string }>;

/** Represents the browser: the gallery has its texts only. */
export const browser = {
  i18n: {
    getMessage: (key: string, given: string[]) =>
      (MESSAGES[key]?.message ?? '').replace(/\$(\d)/g, (_all, position) => given[Number(position) - 1] ?? ''),
  },
};
