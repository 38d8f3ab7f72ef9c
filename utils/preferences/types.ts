/** The lifetime of a Client Secret after its capture, in minutes. */
export const EXPIRY = { default: 30, min: 5, max: 480 } as const;

/** What the admin chose for the whole extension. No secrets. */
export interface Preferences {
  /** Minutes until the Client Secret is forgotten. */
  secretMinutes: number;
  /** Delete the credentials once ScalePad has confirmed the connection. */
  wipeAfterFill: boolean;
  /** Small markers in Halo's pages next to controls that differ. */
  markers: boolean;
  /** Movement in the extension's pages and the guide: as the system says, or none. */
  motion: 'system' | 'reduced';
}

/** The guide's layout in the pages of one Halo address. */
export interface GuideLayout {
  /** Switched off by the admin: the save guard and the capture continue, the panel is not shown. */
  off: boolean;
  collapsed: boolean;
  /** Where the admin moved the panel: px from the window's right and lower edge; null: docked. */
  place: { right: number; bottom: number } | null;
}

/** Longer than any real file of settings, in characters. */
export const MAX_SETTINGS_FILE_LENGTH = 1_000_000;
