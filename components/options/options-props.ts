import type { NameRow, OptionRow, RecipeChoice, ReportPress } from '@/components/popup/popup-props';

/** The recipe, its options and the names of one Halo address. */
export interface AddressSection {
  origin: string;
  host: string;
  recipeId: string;
  /** The organisation decided on the recipe. */
  isRecipeManaged: boolean;
  options: OptionRow[];
  names: NameRow[];
  /** The guide is shown in this Halo's pages. */
  guide: boolean;
}

export interface HostRow {
  origin: string;
  host: string;
}

export interface ShortcutRow {
  id: string;
  name: string;
  /** As the browser writes them, such as Alt+Shift+H; '' when there are none. */
  keys: string;
}

export interface HalosProps {
  addresses: AddressSection[];
  recipes: RecipeChoice[];
  onRecipe(origin: string, id: string): void;
  onOption(origin: string, id: string, on: boolean): void;
  onName(origin: string, id: NameRow['id'], value: string): void;
  onGuide(origin: string, on: boolean): void;
  onRecord(origin: string, press: ReportPress, event: Event): void;
}

export interface CustomAddressesProps {
  /** Own Halo addresses that the admin granted, such as https://support.example.com. */
  granted: HostRow[];
  /** The error of the field for a new address: a sentence when the last entry was no address, otherwise null. */
  addressFault: string | null;
  /** Requests the permission from the browser: call it directly from the form's submit event. */
  onAddAddress(typed: string, event: Event): void;
  onRemoveAddress(origin: string, event: Event): void;
}

export interface GuideLayoutProps {
  markers: boolean;
  motion: 'system' | 'reduced';
  onMarkers(on: boolean): void;
  onMotion(motion: 'system' | 'reduced'): void;
}

export interface SecretProps {
  /** Minutes until the Client Secret is forgotten. */
  expiry: { minutes: number; min: number; max: number; fault: string | null; managed: boolean };
  wipe: boolean;
  onExpiry(minutes: number): void;
  onWipe(on: boolean): void;
}

export interface PassphraseProps {
  /** The organisation allows no credentials on the disk. */
  isPassphraseForbidden: boolean;
  encryption: 'off' | 'locked' | 'on';
  /** What is wrong with the last passphrase; null when nothing is. */
  passphraseFault: string | null;
  /** `again` is the repetition where a new one is set. */
  onPassphrase(what: 'set' | 'unlock', passphrase: string, again: string): void;
  onLock(event: Event): void;
  onStopEncryption(event: Event): void;
}

export interface FileProps {
  /** Why the last file was refused; null when it was not. */
  importFault: string | null;
  /** Own addresses of the imported file that the browser has not granted or refused yet. */
  toAllow: HostRow[];
  /** The names and labels that the imported file has set, one line each. */
  notes: string[];
  onExport(event: Event): void;
  onImport(file: File): void;
  onAllow(origin: string, event: Event): void;
}

export interface PolicyProps {
  /** What the organisation decided; null where it decided nothing. `faults`: the parts that are ignored. */
  policy: { lines: string[]; contact: string | null; faults: string[] } | null;
}

export interface ShortcutsProps {
  shortcuts: ShortcutRow[];
  onShortcuts(event: Event): void;
}

export interface ResetProps {
  askReset: boolean;
  onReset(press: 'ask' | 'confirm' | 'keep', event: Event): void;
}

export interface OptionsProps
  extends PolicyProps,
    HalosProps,
    CustomAddressesProps,
    GuideLayoutProps,
    SecretProps,
    PassphraseProps,
    FileProps,
    ShortcutsProps,
    ResetProps {
  /** False until the first answer has arrived. */
  ready: boolean;
  /** Live text (role status), always in the DOM. */
  status: string;
}
