import { browser } from 'wxt/browser';
import type { HaloChannel, HaloMessage } from '@/utils/messages/halo';
import type { ResponseTo } from '@/utils/messages/protocol';
import type { RunCheck } from '@/utils/messages/run';
import type { GuideLayout } from '@/utils/preferences/types';
import type { CredentialValues, RecordStep, StepId } from '@/utils/recipe/constants';
import type { RunChange } from '@/utils/setup/guided-run';
import type { ReportedProgress } from '@/utils/setup/observed-settings';
import type { Choice } from '@/utils/setup/reducers';
import type { CaptureSource } from '@/utils/vault/pairs';

/**
 * Sends a message to the background. Rejects when the background cannot be reached (the extension was updated, disabled
 * or removed under the page) or when it refuses the message. The policy may have changed a moment ago: then the new
 * view follows.
 */
async function ask<Message extends HaloMessage>(message: Message): Promise<ResponseTo<HaloChannel, Message>> {
  const answer = await browser.runtime.sendMessage<Message, ResponseTo<HaloChannel, Message> | null>(message);
  if (answer === undefined || answer === null) throw new Error('no answer');
  return answer;
}

/** Resolves with null when no run works in this tab any more. */
export function requestRunCheck(): Promise<RunCheck | null> {
  return browser.runtime.sendMessage<HaloMessage, RunCheck | null>({ type: 'run-check' });
}

/** Reports that the admin pressed something in the guide, or Save. */
export const reportActed = () => ask({ type: 'acted' });
export const requestSetupView = () => ask({ type: 'setup-view' });
export const sendCapture = (values: CredentialValues, from: CaptureSource) => ask({ type: 'capture', values, ...from });
export const sendPairSaved = (clientId: string, now: string, isOwn: boolean) =>
  ask({ type: 'pair-saved', clientId, now, isOwn });
export const sendSaveRequested = (clientId: string, requested: boolean) =>
  ask({ type: 'save-requested', clientId, requested });
export const sendSavedApplications = (clientIds: string[]) => ask({ type: 'applications-observed', clientIds });
export const sendPairDiscarded = (clientId: string) => ask({ type: 'pair-discarded', clientId });
export const sendPairReplaced = (clientId: string) => ask({ type: 'pair-replaced', clientId });
export const sendLabelChoice = (requirementId: string, label: string | null) =>
  ask({ type: 'label-choice', requirementId, label });
export const requestRecipes = () => ask({ type: 'recipes' });
export const sendSetupChoice = (choice: Choice) => ask({ type: 'update-setup', ...choice });
export const sendGuideLayout = (layout: Partial<GuideLayout>) => ask({ type: 'update-layout', layout });
export const sendMarkers = (on: boolean) => ask({ type: 'markers', on });
export const sendAdoptedRecord = (step: RecordStep, record: { name: string; url: string } | null) =>
  ask({ type: 'adopt-record', step, record });
export const sendCheckSuggested = () => ask({ type: 'check-offered' });
const askChoice = (token: string, texts: string[]) => ask({ type: 'choose-in-page', token, texts });
export const sendStepProgress = (step: StepId, progress: ReportedProgress) =>
  ask({ type: 'step-progress', step, progress });
export const sendRunChange = (change: RunChange) => ask({ type: 'run-change', change });
export const sendRunSkip = (requirementIds: string[]) => ask({ type: 'run-skip', requirementIds });
export const openScalePadInRun = () => ask({ type: 'run-scalepad' });
export const sendPendingNavigation = (to: StepId | null) => ask({ type: 'set-navigation', to });

/**
 * Makes the page's own code choose in a select. Returns false when that code cannot be reached or refuses the choice.
 * The token that identifies the select is removed with the response, or when the signal is aborted: a request that is
 * carried out later finds no select.
 */
export async function chooseInPage(root: HTMLElement, texts: string[], signal: AbortSignal): Promise<boolean> {
  const token = crypto.randomUUID();
  const removeToken = () => {
    if (root.dataset.setupAssistant === token) delete root.dataset.setupAssistant;
  };
  root.dataset.setupAssistant = token;
  signal.addEventListener('abort', removeToken, { once: true });
  try {
    return await askChoice(token, texts.slice(0, 20));
  } catch {
    return false;
  } finally {
    removeToken();
  }
}
