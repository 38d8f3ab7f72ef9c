/** The messages of the extension's own pages (popup, options, welcome) to the background. Pages import types only. */
import * as z from 'zod/mini';
import type { CheckReport, CheckState } from '../connection/types';
import type { FillOutcome } from '../fill-outcome';
import { LayoutPatch, PreferencesPatch } from '../preferences/schema';
import { MAX_SETTINGS_FILE_LENGTH } from '../preferences/types';
import { CREDENTIALS, STEPS } from '../recipe/constants';
import type { SetupReport } from '../report/types';
import { PASSPHRASE, type PassphraseAnswer } from '../vault/limits';
import { choice, value } from './fields';
import type { Overview } from './overview';
import { type ChannelOf, type MessageOf, messageSchema, response } from './protocol';
import { RUN_CHANGES } from './run';
import type { ImportOutcome, Settings } from './settings';

const credential = z.enum(CREDENTIALS);
const origin = z.string().check(z.regex(/^https?:\/\/[a-z0-9.-]+(:\d+)?$/));

export const extensionPageProtocol = {
  overview: { request: {}, response: response<Overview>() },
  /** The admin chose this Halo among several. */
  'select-halo': { request: { origin }, response: response<true>() },
  /** One credential in the clear: the Client Secret for Reveal and Copy, the others for display too. */
  'get-credential': { request: { origin, credential }, response: response<string | null>() },
  /** The popup copies it to the clipboard now. Response: the clipboard will be cleared in a minute. */
  copied: { request: { origin, credential }, response: response<boolean>() },
  /**
   * Fill the open ScalePad form. `tabId`: the admin chose among several forms. `overwrite`: they confirmed that fields
   * with other values are overwritten, in this very document. `servers`: they confirmed these very addresses, which are
   * not this Halo's own.
   */
  fill: {
    request: {
      origin,
      tabId: z.optional(z.int()),
      overwrite: z.optional(z.string().check(z.maxLength(64))),
      servers: z.optional(z.array(value).check(z.maxLength(2))),
    },
    response: response<FillOutcome>(),
  },
  /** A server's host changed: accept the address on the host `to`, or keep the captured one. */
  'decide-server': {
    request: { origin, credential, to: value, accept: z.boolean() },
    response: response<Overview>(),
  },
  /** Restore the credentials that were forgotten once ScalePad was connected. */
  'restore-credentials': { request: { origin }, response: response<Overview>() },
  /** Select one of `alternativePairs`: the admin says that Halo saved it. */
  'select-pair': { request: { origin, pair: z.string().check(z.maxLength(64)) }, response: response<Overview>() },
  /**
   * Encrypt the credentials so that they survive a restart of the browser. `set`: turn it on, or change the passphrase;
   * `unlock`: decrypt; `lock`: remove from memory; `off`: delete.
   */
  passphrase: {
    request: {
      do: z.enum(['set', 'unlock', 'lock', 'off']),
      passphrase: z.optional(z.string().check(z.maxLength(PASSPHRASE.max))),
    },
    response: response<PassphraseAnswer>(),
  },
  /** Forget the credentials of this Halo address, also the encrypted ones. */
  forget: { request: { origin }, response: response<Overview>() },
  /** Another recipe, other options or names for this Halo address. */
  'update-setup': { request: { origin, ...choice }, response: response<Overview>() },
  /** The admin follows the popup's link to this step: start the navigation. */
  'set-navigation': { request: { origin, to: z.enum(STEPS) }, response: response<Overview>() },
  /**
   * Start a guided run after the admin read what it creates: in the active tab when that is this Halo, otherwise in a
   * new one. `fill`: they also consented to one fill of ScalePad's form.
   */
  'run-start': { request: { origin, fill: z.boolean() }, response: response<Overview>() },
  /** The admin stopped, continued or ended the guided run of this Halo. */
  'run-change': { request: { origin, change: z.enum(RUN_CHANGES) }, response: response<Overview>() },
  /** Show the guide again in the pages of this Halo, whose setup is finished. */
  reopen: { request: { origin }, response: response<Overview>() },
  /** Check with this Halo that the captured values work. */
  check: { request: { origin }, response: response<CheckReport>() },
  /** Stop the check of this Halo address; its report then says cancelled. Response: one was running. */
  'check-cancel': { request: { origin }, response: response<boolean>() },
  /** The state of the check of this Halo address. */
  'check-state': { request: { origin }, response: response<CheckState>() },
  /** Which command opened the popup, once. */
  intent: { request: {}, response: response<'forget' | null>() },
  /** The setup report of this Halo address; null when it has no setup. */
  'get-report': { request: { origin }, response: response<SetupReport | null>() },
  settings: { request: {}, response: response<Settings>() },
  /** Change some preferences; none when one is invalid. */
  'set-preferences': { request: { patch: PreferencesPatch }, response: response<Settings>() },
  /** The guide's layout in the pages of this Halo address. */
  'update-layout': { request: { origin, layout: LayoutPatch }, response: response<Settings>() },
  /** Register the content scripts for the granted own Halo addresses. */
  'addresses-changed': { request: {}, response: response<Settings>() },
  /** All settings as the text of a file; no secrets and no progress. */
  'settings-export': { request: {}, response: response<string>() },
  /** Import the settings of such a file, all or none. */
  'settings-import': {
    request: { text: z.string().check(z.maxLength(MAX_SETTINGS_FILE_LENGTH)) },
    response: response<ImportOutcome>(),
  },
  /** Reset everything to the state after the first installation: settings, progress, credentials, own addresses. */
  reset: { request: {}, response: response<Settings>() },
};

export type ExtensionPageChannel = ChannelOf<typeof extensionPageProtocol>;
export type ExtensionPageMessage = MessageOf<ExtensionPageChannel>;
export const ExtensionPageMessage = messageSchema(extensionPageProtocol);
