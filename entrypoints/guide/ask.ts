import { browser } from 'wxt/browser';
import type { CaptureReceipt, CredentialValues, HaloMessage, ToldProgress } from '@/utils/messages';
import type { StepId } from '@/utils/recipe/terms';
import type { SetupView } from '@/utils/setup/types';

/**
 * What the guide asks of the background. Each rejects when the background cannot be reached (the extension was updated,
 * disabled or removed under the page) or when it did not take the message.
 */
async function ask<T>(message: HaloMessage): Promise<T> {
  const answer: unknown = await browser.runtime.sendMessage(message);
  if (answer === undefined || answer === null) throw new Error('no answer');
  return answer as T;
}

export const askView = () => ask<SetupView>({ type: 'setup-view' });
export const askCapture = (values: CredentialValues) => ask<CaptureReceipt>({ type: 'capture', values });
export const tellPairSaved = () => ask<SetupView>({ type: 'pair-saved' });
export const tellLabel = (requirementId: string, label: string | null) =>
  ask<SetupView>({ type: 'label-choice', requirementId, label });
export const askForApply = () => ask<boolean>({ type: 'apply-wanted' });
const askChoice = (mark: string, texts: string[]) => ask<boolean>({ type: 'choose-in-page', mark, texts });
export const tellProgress = (step: StepId, progress: ToldProgress) =>
  ask<SetupView>({ type: 'step-progress', step, progress });
export const tellJourney = (to: StepId | null) => ask<SetupView>({ type: 'journey', to });

/** Lets the page's own code choose in a select; false when it cannot be reached or does not take it. */
export async function chooseInPage(root: HTMLElement, texts: string[]): Promise<boolean> {
  const mark = crypto.randomUUID();
  root.dataset.setupAssistant = mark;
  try {
    return await askChoice(mark, texts.slice(0, 20));
  } catch {
    return false;
  } finally {
    delete root.dataset.setupAssistant;
  }
}
