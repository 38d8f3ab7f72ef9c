import { browser } from 'wxt/browser';
import type { CaptureReceipt, CredentialValues, HaloMessage, ReportedProgress } from '@/utils/messages';
import type { GuideLayout } from '@/utils/preferences/types';
import type { StepId } from '@/utils/recipe/constants';
import type { Choice } from '@/utils/setup/reducers';
import type { RecipeRow, RecordStep, SetupView } from '@/utils/setup/types';
import type { CaptureSource } from '@/utils/vault/pairs';

/**
 * What the guide asks of the background. Each rejects when the background cannot be reached (the extension was updated,
 * disabled or removed under the page) or when it did not take the message.
 */
async function ask<T>(message: HaloMessage): Promise<T> {
  const answer: unknown = await browser.runtime.sendMessage(message);
  if (answer === undefined || answer === null) throw new Error('no answer');
  return answer as T;
}

/** The admin pressed something of ours, or Save, by their own hand. */
export const tellActed = () => ask<boolean>({ type: 'acted' });
export const requestSetupView = () => ask<SetupView>({ type: 'setup-view' });
export const sendCapture = (values: CredentialValues, from: CaptureSource) =>
  ask<CaptureReceipt>({ type: 'capture', values, ...from });
export const sendPairSaved = (clientId: string, now: string) => ask<SetupView>({ type: 'pair-saved', clientId, now });
export const sendSaveRequested = (clientId: string, asked: boolean) =>
  ask<SetupView>({ type: 'pair-asked', clientId, asked });
export const sendApplicationsSeen = (clientIds: string[]) => ask<SetupView>({ type: 'applications-seen', clientIds });
export const sendPairDiscarded = (clientId: string) => ask<SetupView>({ type: 'pair-discarded', clientId });
export const sendLabelChoice = (requirementId: string, label: string | null) =>
  ask<SetupView>({ type: 'label-choice', requirementId, label });
export const requestRecipes = () => ask<RecipeRow[]>({ type: 'recipes' });
export const sendSetupChoice = (choice: Choice) => ask<SetupView>({ type: 'setup-choice', ...choice });
export const sendGuideLayout = (look: Partial<GuideLayout>) => ask<SetupView>({ type: 'guide-look', look });
export const sendMarkers = (on: boolean) => ask<SetupView>({ type: 'markers', on });
export const sendAdoptedRecord = (step: RecordStep, record: { name: string; url: string } | null) =>
  ask<SetupView>({ type: 'take-record', step, record });
export const sendCheckSuggested = () => ask<SetupView>({ type: 'check-offered' });
const askChoice = (mark: string, texts: string[]) => ask<boolean>({ type: 'choose-in-page', mark, texts });
export const sendStepProgress = (step: StepId, progress: ReportedProgress) =>
  ask<SetupView>({ type: 'step-progress', step, progress });
export const sendPendingNavigation = (to: StepId | null) => ask<SetupView>({ type: 'journey', to });

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
