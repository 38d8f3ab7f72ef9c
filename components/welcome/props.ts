/** A heading with its lines, ready to show. */
export interface WelcomeSection {
  id: 'what' | 'sees' | 'start';
  title: string;
  lines: string[];
  /** Numbered (how to start) or plain. */
  ordered: boolean;
}

export interface WelcomeProps {
  title: string;
  intro: string;
  sections: WelcomeSection[];
  /** False: the browser has not granted the Halo and ScalePad sites yet (Firefox): draw the grant button. */
  granted: boolean;
  /** Live text (role status), always in the DOM. */
  status: string;
  onGrant(event: Event): void;
  onSettings(event: Event): void;
}
