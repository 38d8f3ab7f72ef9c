import { browser } from 'wxt/browser';
import { settledWithin } from '@/utils/dom/wait';
import { readLocalStorage, writeLocalStorage } from '@/utils/vault/local-storage';
import { parsePolicy } from './parse';
import type { Policy, PolicyFault } from './types';

/** After Chromium has enabled an extension again, its managed storage may never answer. */
const ANSWER_TIMEOUT_MS = 1000;
/** Of the last answer in `storage.local`. */
const LAST_ANSWER = 'policy';

let isSilent = false;
let lastAnswer = '';

/**
 * Reads the policy, and what is wrong with it, from the browser's managed storage. It is read each time, so that a
 * change takes effect at once. Without a policy Chromium has an empty storage and Firefox rejects. Where the browser
 * does not answer, its last answer applies. Never rejects.
 */
export async function readPolicy(): Promise<{ policy: Policy; faults: PolicyFault[] }> {
  return parsePolicy(await managedValues());
}

/** Returns the policy; an empty one where the organisation has none. Never rejects. */
export async function currentPolicy(): Promise<Policy> {
  return (await readPolicy()).policy;
}

async function managedValues(): Promise<object> {
  const answer = browser.storage.managed
    .get(null)
    .catch(() => ({}))
    .then((values: object) => {
      isSilent = false;
      void storeAnswer(values).catch(() => undefined);
      return values;
    });
  if (!isSilent) {
    const values = await settledWithin(answer, { within: ANSWER_TIMEOUT_MS });
    if (values !== null) return values;
    isSilent = true;
  }
  return storedAnswer().catch(() => ({}));
}

async function storedAnswer(): Promise<object> {
  const { [LAST_ANSWER]: stored } = await readLocalStorage([LAST_ANSWER]);
  return typeof stored === 'object' && stored !== null ? stored : {};
}

/** Stores the answer. Stores nothing without a policy. */
async function storeAnswer(values: object): Promise<void> {
  const text = JSON.stringify(values);
  if (text === lastAnswer) return;
  if (JSON.stringify(await storedAnswer()) !== text) await writeLocalStorage({ [LAST_ANSWER]: values });
  lastAnswer = text;
}
