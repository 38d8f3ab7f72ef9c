/**
 * The messages of a content script on Halo to the background. The Halo address is the sender's own, never a field.
 * Scripts in pages import types only, so that they need no zod.
 */
import * as z from 'zod/mini';
import { LayoutPatch } from '../preferences/schema';
import { MAX_NAME_LENGTH, RECORD_STEPS, STEPS } from '../recipe/constants';
import { ReportedProgress } from '../setup/observed-settings';
import type { RecipeRow, SetupView } from '../setup/types';
import type { CaptureReceipt } from '../vault/limits';
import { capturedValues, choice, value } from './fields';
import { type ChannelOf, type MessageOf, messageSchema, response } from './protocol';
import { RUN_CHANGES, type RunCheck } from './run';

export const haloProtocol = {
  /** The address is a page of the setup: inject the guide into this document. Response: injected. */
  'inject-guide': { request: {}, response: response<boolean>() },
  /** The admin pressed something in the guide, or Save. */
  acted: { request: {}, response: response<boolean>() },
  /** Make the page's own code choose in the select that has this token. Response: the code was called. */
  'choose-in-page': {
    request: { token: z.uuid(), texts: z.array(value).check(z.maxLength(20)) },
    response: response<boolean>(),
  },
  /** The admin said which label of this Halo a requirement has (null: none of those). */
  'label-choice': { request: { requirementId: value, label: z.nullable(value) }, response: response<SetupView>() },
  /** Stores nothing. */
  'setup-view': { request: {}, response: response<SetupView>() },
  /**
   * Values read from the page: from the form of a new application or from an existing one (`record`); `instead`: the
   * Client ID that the same open form had before.
   */
  capture: {
    request: { values: capturedValues, record: z.optional(z.enum(['new', 'saved'])), instead: z.optional(value) },
    response: response<CaptureReceipt>(),
  },
  /**
   * Halo saved the application of the pair with this Client ID (the one captured last when omitted), and shows it with
   * the Client ID `now`. `isOwn` false: the application is not the setup's.
   */
  'pair-saved': {
    request: { clientId: z.optional(value), now: z.optional(value), isOwn: z.optional(z.boolean()) },
    response: response<SetupView>(),
  },
  /**
   * The admin pressed Save on the application of the pair with this Client ID. `requested: false` means that Halo
   * rejected the save.
   */
  'save-requested': { request: { clientId: value, requested: z.boolean() }, response: response<SetupView>() },
  /** Halo shows saved applications with these Client IDs, in its list or one as a record. */
  'applications-observed': {
    request: { clientIds: z.array(value).check(z.maxLength(500)) },
    response: response<SetupView>(),
  },
  /** The admin discarded the new application of the pair with this Client ID: the pair is void. */
  'pair-discarded': { request: { clientId: value }, response: response<SetupView>() },
  /** Halo saved another secret of the application with this Client ID, which was not captured: its pair is void. */
  'pair-replaced': { request: { clientId: value }, response: response<SetupView>() },
  'step-progress': {
    request: { step: z.enum(STEPS), progress: ReportedProgress },
    response: response<SetupView>(),
  },
  /** Start (`to`) or end (`null`) a navigation to a step. */
  'set-navigation': { request: { to: z.nullable(z.enum(STEPS)) }, response: response<SetupView>() },
  'update-setup': { request: choice, response: response<SetupView>() },
  /** The admin moved, collapsed or switched off the guide here. */
  'update-layout': { request: { layout: LayoutPatch }, response: response<SetupView>() },
  /** Use an existing record for a step instead of a new one; null: a new one again. */
  'adopt-record': {
    request: {
      step: z.enum(RECORD_STEPS),
      record: z.nullable(
        z.object({
          name: z.string().check(z.minLength(1), z.maxLength(MAX_NAME_LENGTH)),
          url: z.string().check(z.maxLength(2048)),
        }),
      ),
    },
    response: response<SetupView>(),
  },
  /** The markers were switched on or off, for every Halo. */
  markers: { request: { on: z.boolean() }, response: response<SetupView>() },
  /** The recipes to choose from. */
  recipes: { request: {}, response: response<RecipeRow[]>() },
  /**
   * The admin stopped, paused, continued or ended the guided run of this Halo; `pause` also when they acted in the page.
   * Continue moves the run to the sender's tab.
   */
  'run-change': { request: { change: z.enum(RUN_CHANGES) }, response: response<SetupView>() },
  /** The admin leaves these requirements open, for the rest of the run. */
  'run-skip': { request: { requirementIds: z.array(value).check(z.maxLength(100)) }, response: response<SetupView>() },
  /** Check the connection as part of the run that works in the sender's tab; null when there is no such run. */
  'run-check': { request: {}, response: response<RunCheck | null>() },
  /** Open ScalePad in a tab of its own, as part of the run that works in the sender's tab. */
  'run-scalepad': { request: {}, response: response<SetupView>() },
  /** The connection check was suggested after Save; it is suggested once. */
  'check-offered': { request: {}, response: response<SetupView>() },
};

export type HaloChannel = ChannelOf<typeof haloProtocol>;
export type HaloMessage = MessageOf<HaloChannel>;
export const HaloMessage = messageSchema(haloProtocol);
