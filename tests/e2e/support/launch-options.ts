/** How a browser with the extension is started. */
export interface LaunchOptions {
  headless: boolean;
  /** The running practice server: its TLS port and the hash of its certificate's key. */
  practice: { port: number; spki: string };
  /** The built extension; the production build when left out. */
  extensionDir?: string;
  /** Chromium or Chrome for Testing; found automatically when omitted. */
  executablePath?: string;
  viewport?: { width: number; height: number } | null;
  colorScheme?: 'light' | 'dark';
  /** Where the profile and a copy of the extension are stored after close; a throw-away folder when left out. */
  profileDir?: string;
  /** Close the page that the extension opens when it is installed, so that the tab under test is active. */
  closeWelcome?: boolean;
}
