import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { FieldOutcome, FilledForm, FormStatus } from '@/utils/fill-outcome';
import type { FormMessage } from '@/utils/messages/from-background';
import { CREDENTIALS, type CredentialId, type CredentialValues } from '@/utils/recipe/constants';
import { capture } from '@/utils/vault/vault';
import { stub } from '../stub';
import { DEMO, oneWindow } from './support';

export const SCALEPAD = 'https://app.scalepad.com/integrations/add';
export const VALUES: Required<CredentialValues> = {
  resourceServer: 'https://demo.halopsa.com/api',
  authorisationServer: 'https://demo.halopsa.com/auth',
  clientId: 'id',
  clientSecret: 'secret',
  tenant: 'demo',
};

/** What the content script of one tab answers, and the values that it received. */
interface Page {
  form: boolean;
  /** The fields that the form has. */
  fields: CredentialId[];
  document: string;
  received: CredentialValues[];
  fills(values: CredentialValues): FieldOutcome[] | null | undefined | Promise<FieldOutcome[]>;
}

const pages = new Map<number, Page>();

/** Returns the outcome of each credential: the same one, except for `others`. */
export const outcomes = (outcome: FieldOutcome['outcome'], ...others: [CredentialId, FieldOutcome['outcome']][]) =>
  CREDENTIALS.map((credential) => ({ credential, outcome: new Map(others).get(credential) ?? outcome }));

/** Opens a tab whose page answers as `page` defines. */
export async function open(url: string, page: Partial<Page> = {}, active = false): Promise<{ id: number; page: Page }> {
  const tab = await fakeBrowser.tabs.create({ url, active });
  const id = tab.id as number;
  const whole: Page = {
    form: true,
    fields: [...CREDENTIALS],
    document: `token-${id}`,
    received: [],
    fills: () => outcomes('filled'),
    ...page,
  };
  pages.set(id, whole);
  return { id, page: whole };
}

/** Returns the answer of a tab's page to a message. */
export async function answer(tabId: number, message: FormMessage): Promise<FormStatus | FilledForm | null | undefined> {
  const page = pages.get(tabId);
  if (!page) throw new Error('Could not establish connection');
  if (message.type === 'find-form') return { form: page.form, fields: page.fields, document: page.document };
  if (message.type !== 'fill-form') return undefined;
  if (message.document !== page.document) return null;
  page.received.push(message.values);
  const fields = await page.fills(message.values);
  return fields && { fields, asleep: false };
}

/** Makes the fake browser's tabs answer as ScalePad's content script would, and captures the values. Call before each test. */
export async function useScalePadTabs(): Promise<void> {
  pages.clear();
  oneWindow();
  stub(fakeBrowser.tabs, 'sendMessage').mockImplementation(answer);
  stub(fakeBrowser.scripting, 'executeScript').mockImplementation(async (injection: { target: { tabId: number } }) => {
    const tab = await fakeBrowser.tabs.get(injection.target.tabId);
    return [{ frameId: 0, documentId: `doc-${tab.id}`, result: new URL(tab.url as string).origin }];
  });
  await capture(DEMO, VALUES);
}

/** Returns the values that were filled in, in all tabs. */
export const filledValues = () => [...pages.values()].flatMap((page) => page.received);
