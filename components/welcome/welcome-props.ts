/** A heading with its lines, ready to show. */
export interface WelcomeSection {
  id: 'what' | 'sees';
  title: string;
  lines: string[];
}

/** One step of how to start. */
export interface StartStep {
  id: string;
  text: string;
  /** How to do it, on its own line. */
  help?: string;
  done?: boolean;
}

export interface WelcomeProps {
  title: string;
  intro: string;
  sections: WelcomeSection[];
  start: { title: string; steps: StartStep[] };
  practice: { title: string; lines: string[]; command: string };
  /** While the browser has not granted the Halo and ScalePad sites yet (Firefox): what is missing, and why. */
  allow: { title: string; text: string } | null;
  /** Live text (role status), always in the DOM. */
  status: string;
  onGrant(event: Event): void;
  onSettings(event: Event): void;
}
