/** Options for the start of a browser with the extension. */
export interface LaunchOptions {
  headless: boolean;
  /** The running practice server: its TLS port and the hash of its certificate's key. */
  practice: { port: number; spki: string };
  /** The built extension; the production build when omitted. */
  extensionDir?: string;
  /** Chromium or Chrome for Testing; found automatically when omitted. */
  executablePath?: string;
  viewport?: { width: number; height: number } | null;
  colorScheme?: 'light' | 'dark';
  /** The folder for the profile and a copy of the extension, which stays after close; a temporary folder when omitted. */
  profileDir?: string;
  /** Closes the page that the extension opens when it is installed, so that the tab under test is active. */
  closeWelcome?: boolean;
  /** Keeps a page of the extension open in the background, from which tests ask the extension (Chromium). */
  keepOwnPage?: boolean;
}
