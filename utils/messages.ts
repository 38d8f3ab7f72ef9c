import * as z from 'zod/mini';
import { ObservedSettings } from '@/utils/setup/observed-settings';
import { type EncryptionState, PASSPHRASE, VALUE_MAX } from '@/utils/vault/limits';
import { LayoutPatch, PreferencesPatch } from './preferences/schema';
import { type GuideLayout, type Preferences, SETTINGS_FILE_MAX } from './preferences/types';
import { CREDENTIALS, type CredentialId, STEPS } from './recipe/schema';
import type { RecipeRow, SetupView } from './setup/types';

const credential = z.enum(CREDENTIALS);
const value = z.string().check(z.minLength(1), z.maxLength(VALUE_MAX));
const origin = z.string().check(z.regex(/^https?:\/\/[a-z0-9.-]+(:\d+)?$/));
/** A text that the vault can never hold is omitted, so that the others are kept; it is not acknowledged then. */
const read = z.optional(
  z.pipe(
    z.string(),
    z.transform((text) => (value.safeParse(text).success ? text : undefined)),
  ),
);
/**
 * What a page showed: at least one value; both values of a pair or none, because half of one could be combined with
 * another's.
 */
const values = z
  .object({ resourceServer: read, authorisationServer: read, clientId: read, clientSecret: read, tenant: read })
  .check(
    z.refine(
      (all) =>
        Object.values(all).some((one) => one !== undefined) &&
        (all.clientId === undefined) === (all.clientSecret === undefined),
    ),
  );
const progress = z.object({
  state: z.enum(['to-do', 'in-progress', 'done']),
  met: z.optional(z.int()),
  total: z.optional(z.int()),
  recordUrl: z.optional(z.string().check(z.maxLength(2048))),
  savedAt: z.optional(z.number()),
  verifiedAt: z.optional(z.number()),
  /** Settings of the record as the page shows them now. */
  seen: z.optional(z.array(ObservedSettings).check(z.maxLength(100))),
  /** Undo put back what Apply wrote since the last Save. */
  undone: z.optional(z.boolean()),
});
/** What the guide reports about a step. */
export type ReportedProgress = z.infer<typeof progress>;

const choice = {
  recipeId: z.optional(z.string()),
  options: z.optional(z.record(z.string(), z.boolean())),
  names: z.optional(z.partial(z.object({ role: z.string(), agent: z.string(), application: z.string() }))),
};

/** What a content script on Halo may ask of the background. The Halo address is the sender's own, never a field. */
export const HaloMessage = z.discriminatedUnion('type', [
  /** The address is a page of the set-up: inject the guide into this document. Answer: boolean, injected. */
  z.object({ type: z.literal('guide-wanted') }),
  /** The admin pressed something in the guide, or Save. Answer: true. */
  z.object({ type: z.literal('acted') }),
  /** Let the page's own code choose in the select that has this mark. Answer: boolean, the code was called. */
  z.object({ type: z.literal('choose-in-page'), mark: z.uuid(), texts: z.array(value).check(z.maxLength(20)) }),
  /** The admin said which label of this Halo a requirement has (null: none of those). Answer: SetupView. */
  z.object({ type: z.literal('label-choice'), requirementId: value, label: z.nullable(value) }),
  /** Answer: SetupView. Stores nothing. */
  z.object({ type: z.literal('setup-view') }),
  /**
   * Values read from the page: from the form of a new application or from an existing one (`record`); `instead`: the
   * Client ID that the same open form had before. Answer: CaptureReceipt.
   */
  z.object({
    type: z.literal('capture'),
    values,
    record: z.optional(z.enum(['new', 'saved'])),
    instead: z.optional(value),
  }),
  /**
   * Halo saved the application of the pair with this Client ID (the one captured last when omitted), and shows it with
   * the Client ID `now`. Answer: SetupView.
   */
  z.object({ type: z.literal('pair-saved'), clientId: z.optional(value), now: z.optional(value) }),
  /**
   * The admin pressed Save on the application of the pair with this Client ID; `asked` false: Halo said that it did not
   * save. Answer: SetupView.
   */
  z.object({ type: z.literal('pair-asked'), clientId: value, asked: z.boolean() }),
  /** Halo shows saved applications with these Client IDs, in its list or one as a record. Answer: SetupView. */
  z.object({ type: z.literal('applications-seen'), clientIds: z.array(value).check(z.maxLength(500)) }),
  /** The admin discarded the new application of the pair with this Client ID: the pair is void. Answer: SetupView. */
  z.object({ type: z.literal('pair-discarded'), clientId: value }),
  /** Answer: SetupView. */
  z.object({ type: z.literal('step-progress'), step: z.enum(STEPS), progress }),
  /** Start (`to`) or end (`null`) a journey to a step. Answer: SetupView. */
  z.object({ type: z.literal('journey'), to: z.nullable(z.enum(STEPS)) }),
  /** Answer: SetupView. */
  z.object({ type: z.literal('setup-choice'), ...choice }),
  /** The admin moved, collapsed or switched off the guide here. Answer: SetupView. */
  z.object({ type: z.literal('guide-look'), look: LayoutPatch }),
  /** Use an existing record for a step instead of a new one; null: a new one again. Answer: SetupView. */
  z.object({
    type: z.literal('take-record'),
    step: z.enum(['role', 'agent', 'application']),
    record: z.nullable(
      z.object({
        name: z.string().check(z.minLength(1), z.maxLength(100)),
        url: z.string().check(z.maxLength(2048)),
      }),
    ),
  }),
  /** The markers were switched on or off, for every Halo. Answer: SetupView. */
  z.object({ type: z.literal('markers'), on: z.boolean() }),
  /** The recipes to choose from. Answer: RecipeRow[]. */
  z.object({ type: z.literal('recipes') }),
  /** The connection check was suggested after Save; it is suggested once. Answer: SetupView. */
  z.object({ type: z.literal('check-offered') }),
]);
export type HaloMessage = z.infer<typeof HaloMessage>;

/** What the extension's own pages (popup, options, welcome) may ask of the background. */
export const ExtensionPageMessage = z.discriminatedUnion('type', [
  /** Answer: Overview. */
  z.object({ type: z.literal('overview') }),
  /** The admin chose this Halo among several. Answer: true. */
  z.object({ type: z.literal('chosen'), origin }),
  /** One credential in the clear, for Reveal and Copy. Answer: string | null. */
  z.object({ type: z.literal('disclose'), origin, credential }),
  /** The popup copies it to the clipboard now. Answer: boolean, the clipboard will be cleared in a minute. */
  z.object({ type: z.literal('copied'), origin, credential }),
  /**
   * Fill the open ScalePad form. `tabId`: the admin chose among several forms. `overwrite`: they confirmed that fields
   * with other values are overwritten, in this very document. `servers`: they confirmed these very addresses, which are
   * not this Halo's own. Answer: FillOutcome (utils/scalepad/fill-outcome.ts).
   */
  z.object({
    type: z.literal('fill'),
    origin,
    tabId: z.optional(z.int()),
    overwrite: z.optional(z.string().check(z.maxLength(64))),
    servers: z.optional(z.array(value).check(z.maxLength(2))),
  }),
  /** A server's host changed: accept the address on the host `to`, or keep the held one. Answer: Overview. */
  z.object({ type: z.literal('decide-server'), origin, credential, to: value, take: z.boolean() }),
  /** Restore the credentials that were forgotten once ScalePad was connected. Answer: Overview. */
  z.object({ type: z.literal('put-back'), origin }),
  /** Select one of `otherPairs`: the admin says that Halo saved it. Answer: Overview. */
  z.object({ type: z.literal('take-pair'), origin, pair: z.string().check(z.maxLength(64)) }),
  /**
   * Encrypt the credentials so that they survive the browser's end. `set`: turn it on, or change the passphrase;
   * `unlock`: decrypt; `lock`: remove from memory; `off`: delete. Answer: PassphraseAnswer (utils/vault/limits.ts).
   */
  z.object({
    type: z.literal('passphrase'),
    do: z.enum(['set', 'unlock', 'lock', 'off']),
    passphrase: z.optional(z.string().check(z.maxLength(PASSPHRASE.max))),
  }),
  /** Forget the credentials of this Halo address, also the encrypted ones. Answer: Overview. */
  z.object({ type: z.literal('forget'), origin }),
  /** Another recipe, other options or names for this Halo address. Answer: Overview. */
  z.object({ type: z.literal('choose'), origin, ...choice }),
  /** The admin follows the popup's link to this step: start the journey. Answer: Overview. */
  z.object({ type: z.literal('set-out'), origin, to: z.enum(STEPS) }),
  /** Check with this Halo that the captured values work. Answer: CheckReport. */
  z.object({ type: z.literal('check'), origin }),
  /** Stop the check of this Halo address; its report then says cancelled. Answer: boolean, one was running. */
  z.object({ type: z.literal('check-cancel'), origin }),
  /** The state of the check of this Halo address. Answer: CheckState. */
  z.object({ type: z.literal('check-state'), origin }),
  /** Which command opened the popup, once. Answer: 'forget' or null. */
  z.object({ type: z.literal('intent') }),
  /** The setup report of this Halo address. Answer: SetupReport, or null when it has no setup. */
  z.object({ type: z.literal('record'), origin }),
  /** Answer: Settings. */
  z.object({ type: z.literal('settings') }),
  /** Change some preferences; none when one is invalid. Answer: Settings. */
  z.object({ type: z.literal('set-preferences'), patch: PreferencesPatch }),
  /** The guide's layout in the pages of this Halo address. Answer: Settings. */
  z.object({ type: z.literal('guide-look'), origin, look: LayoutPatch }),
  /** Register the content scripts for the granted own Halo addresses. Answer: Settings. */
  z.object({ type: z.literal('addresses-changed') }),
  /** All settings as the text of a file; no secrets and no progress. Answer: string. */
  z.object({ type: z.literal('settings-export') }),
  /** Import the settings of such a file, all or none. Answer: ImportOutcome. */
  z.object({ type: z.literal('settings-import'), text: z.string().check(z.maxLength(SETTINGS_FILE_MAX)) }),
  /**
   * Reset everything to the state after the first installation: settings, progress, credentials, own addresses. Answer:
   * Settings.
   */
  z.object({ type: z.literal('reset') }),
]);
export type ExtensionPageMessage = z.infer<typeof ExtensionPageMessage>;

/** The labels of the form's fields, from the recipe. */
export type FieldLabels = { credential: CredentialId; labels: string[] }[];

/**
 * What the background asks of the content script on ScalePad; types only, so that the script needs no zod. `document`
 * is the token of the checked document: another document refuses, so that no value reaches a page that the tab moved to
 * in between.
 */
export type ScalePadMessage =
  /** Is the HaloPSA form there? Answer: FormSeen. */
  | { type: 'form-look'; fields: FieldLabels }
  /**
   * Write these values into the form and read them back. A field with another value stays as it is, unless `overwrite`.
   * Answer: FilledForm, or null when it is another document.
   */
  | { type: 'form-fill'; document: string; fields: FieldLabels; values: CredentialValues; overwrite: boolean };

/**
 * What Chromium's background asks of the offscreen page: empty the clipboard if its text has this SHA-256. Answer:
 * boolean, it had.
 */
export interface ClipboardRequest {
  type: 'clipboard-clear';
  digest: string;
}

/** From the background: is the guide in this document? Answer: true. */
export interface GuidePing {
  type: 'guide-here';
}

/** From the background to the guide, whenever the setup or the vault changed. */
export interface SetupChanged {
  type: 'setup-changed';
  view: SetupView;
}

export type CredentialValues = Partial<Record<CredentialId, string>>;

/** SHA-256 (hex) of each value that the vault holds now, so that the page knows that this very value is safe. */
export interface CaptureReceipt {
  digests: Partial<Record<CredentialId, string>>;
}

export interface FormSeen {
  /** The browser translated the page. */
  translated?: boolean;
  form: boolean;
  /** Which of the five fields were found. */
  fields: CredentialId[];
  /** Token of this document, new on every page load. */
  document: string;
}

/**
 * The result of one field. `other-value`: it has another value, which the admin decides about. `not-needed`: this Halo
 * has no such value (a Tenant, on an own server), and the field stays as it is.
 */
export const FIELD_OUTCOMES = [
  'filled',
  'already-there',
  'not-found',
  'ambiguous',
  'not-kept',
  'locked',
  'no-value',
  'other-value',
  'not-needed',
  /** The value was set by events that a page can tell from a person's: only the page knows whether it accepts them. */
  'unsure',
  /** The browser's password manager filled in its saved login. */
  'browser-login',
  /** The field had the value after the fill, and has another one now. */
  'changed',
] as const;

export interface FieldOutcome {
  credential: CredentialId;
  outcome: (typeof FIELD_OUTCOMES)[number];
  /** The page's own spelling of the value, where it rewrote it; never of the Client Secret. */
  as?: string;
}

/** The result of a fill: its fields, and whether the form's button cannot be pressed nevertheless. */
export interface FilledForm {
  fields: FieldOutcome[];
  asleep: boolean;
}

/** What the popup shows. */
export interface Overview {
  /** The Halo addresses with a setup, the one in front first. */
  views: SetupView[];
  /**
   * The tab in front, where the extension may know it: a page of Halo, its sign-in or its portal, ScalePad, or its own.
   */
  front: 'halo' | 'halo-sign-in' | 'halo-portal' | 'scalepad' | 'extension' | 'other';
  /** The ScalePad form in an open tab; `front` when that is the tab in front. */
  form: {
    state: 'ready' | 'none' | 'several';
    front: boolean;
    tabs: { id: number; title: string }[];
    /** The present state of that form's fill with the values of the Halo in front; absent when there was none. */
    filled?: FieldOutcome[];
    /** A ScalePad page is translated by the browser, so that its labels cannot be read. */
    translated?: boolean;
  };
  /** The required sites are granted. */
  sitesGranted: boolean;
  /** A tab to reload, because the scripts cannot reach it, or to wake. */
  tab?: { id: number; needs: 'reload' | 'wake' };
  /** The recipes to choose from. */
  recipes: RecipeRow[];
  /** `locked`: encrypted credentials may be on the disk and need the passphrase. */
  keeping: EncryptionState;
}

/** What the options page shows besides the setups. */
export interface Settings {
  preferences: Preferences;
  /** The guide's layout for each Halo address that has a setup. */
  looks: { origin: string; look: GuideLayout }[];
  /** Own Halo addresses that the admin granted, such as https://support.example.com. */
  addresses: string[];
  /** The required sites are granted (Firefox lets the admin revoke them). */
  sitesGranted: boolean;
  /** Whether the credentials survive the browser's end, encrypted with a passphrase. */
  keeping: EncryptionState;
}

/** The result of importing a settings file. */
export type ImportOutcome =
  /** `toAllow`: own Halo addresses of the file that the browser does not grant yet. */
  | { ok: true; settings: Settings; toAllow: string[]; says: FileSays[] }
  /** Nothing was changed. */
  | { ok: false; fault: SettingsFault };

/** A name or label that a settings file changed; `counts` false: the label is not used. */
export type FileSays =
  | { kind: 'name'; origin: string; step: 'role' | 'agent' | 'application'; name: string; before: string }
  | { kind: 'label'; origin: string; setting: string; label: string; counts: boolean };

/** Why a settings file was refused. `place` is the path of the first error, such as `halos[0].names.role`. */
export type SettingsFault =
  | { kind: 'not-json' | 'not-settings' }
  | { kind: 'version'; found: string; known: number }
  | { kind: 'value'; place: string; why: 'missing' | 'type' | 'bounds' | 'unknown' | 'twice' | 'secret' };
