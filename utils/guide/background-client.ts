import { browser } from 'wxt/browser';
import type { HaloChannel, HaloMessage } from '@/utils/messages/halo';
import type { ResponseTo } from '@/utils/messages/protocol';
import type { GuideLayout } from '@/utils/preferences/types';
import type { CredentialValues, StepId } from '@/utils/recipe/constants';
import type { ReportedProgress } from '@/utils/setup/observed-settings';
import type { Choice } from '@/utils/setup/reducers';
import type { RecordStep } from '@/utils/setup/types';
import type { CaptureSource } from '@/utils/vault/pairs';

/**
 * What the guide asks of the background. Each rejects when the background cannot be reached (the extension was updated,
 * disabled or removed under the page) or when it did not take the message.
 */
async function ask<Message extends HaloMessage>(message: Message): Promise<ResponseTo<HaloChannel, Message>> {
  const answer = await browser.runtime.sendMessage<Message, ResponseTo<HaloChannel, Message> | null>(message);
  if (answer === undefined || answer === null) throw new Error('no answer');
  return answer;
}

/** The admin pressed something of ours, or Save, by their own hand. */
export const tellActed = () => ask({ type: 'acted' });
export const requestSetupView = () => ask({ type: 'setup-view' });
export const sendCapture = (values: CredentialValues, from: CaptureSource) => ask({ type: 'capture', values, ...from });
export const sendPairSaved = (clientId: string, now: string) => ask({ type: 'pair-saved', clientId, now });
export const sendSaveRequested = (clientId: string, asked: boolean) => ask({ type: 'pair-asked', clientId, asked });
export const sendApplicationsSeen = (clientIds: string[]) => ask({ type: 'applications-seen', clientIds });
export const sendPairDiscarded = (clientId: string) => ask({ type: 'pair-discarded', clientId });
export const sendLabelChoice = (requirementId: string, label: string | null) =>
  ask({ type: 'label-choice', requirementId, label });
export const requestRecipes = () => ask({ type: 'recipes' });
export const sendSetupChoice = (choice: Choice) => ask({ type: 'setup-choice', ...choice });
export const sendGuideLayout = (layout: Partial<GuideLayout>) => ask({ type: 'guide-look', layout });
export const sendMarkers = (on: boolean) => ask({ type: 'markers', on });
export const sendAdoptedRecord = (step: RecordStep, record: { name: string; url: string } | null) =>
  ask({ type: 'take-record', step, record });
export const sendCheckSuggested = () => ask({ type: 'check-offered' });
const askChoice = (mark: string, texts: string[]) => ask({ type: 'choose-in-page', mark, texts });
export const sendStepProgress = (step: StepId, progress: ReportedProgress) =>
  ask({ type: 'step-progress', step, progress });
export const sendPendingNavigation = (to: StepId | null) => ask({ type: 'journey', to });

/**
 * Lets the page's own code choose in a select; false when it cannot be reached or does not take it. The mark by which it
 * finds the select ends with the answer, or when the signal is aborted: a request that is carried out later finds none.
 */
export async function chooseInPage(root: HTMLElement, texts: string[], signal: AbortSignal): Promise<boolean> {
  const mark = crypto.randomUUID();
  const unmark = () => {
    if (root.dataset.setupAssistant === mark) delete root.dataset.setupAssistant;
  };
  root.dataset.setupAssistant = mark;
  signal.addEventListener('abort', unmark, { once: true });
  try {
    return await askChoice(mark, texts.slice(0, 20));
  } catch {
    return false;
  } finally {
    unmark();
  }
}
