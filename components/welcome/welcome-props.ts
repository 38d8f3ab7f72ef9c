import type { HaloAddress } from '@/components/ui/use-halo-address';

/** A fact about the extension: a heading and one line. */
export interface WelcomeFact {
  id: 'changes' | 'keeps' | 'sends';
  title: string;
  text: string;
}

export interface WelcomeProps extends HaloAddress {
  /** The Halo that is open in a tab or was set up before; null when there is none. */
  host: string | null;
  facts: WelcomeFact[];
  /** How to pin the button to the toolbar, or that it is pinned. */
  pin: { text: string; isPinned: boolean };
  /** The browser has not granted the Halo and ScalePad sites yet (Firefox). */
  needsGrant: boolean;
  /** The admin opened the page to read about the practice sites. */
  showsPractice: boolean;
  /** Live text (role status), always in the DOM. */
  status: string;
  onContinue(event: Event): void;
  onGrant(event: Event): void;
  onSettings(event: Event): void;
}
