// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { FillOutcome } from '@/utils/fill-outcome';
import type { Overview } from '@/utils/messages/overview';
import { routeMessage } from '@/utils/messaging/router';
import { CREDENTIALS } from '@/utils/recipe/constants';
import { addSetup } from '@/utils/setup/store';
import { capture } from '@/utils/vault/vault';
import { DEMO, fromPopup, grant, oneWindow } from '../background/support';
import { speakEnglish } from '../speak-english';
import { stub } from '../stub';
import { ALL_VALUES } from './all-values';
import { openPopup, press } from './open-popup';

/** The requests to fill that the background received, and its next answers. */
let requested: object[];
let answers: FillOutcome[];

const fields = (other: boolean): FillOutcome => ({
  ok: true,
  fields: CREDENTIALS.map((credential) => ({
    credential,
    outcome: other && credential === 'tenant' ? 'other-value' : 'filled',
  })),
  form: { tabId: 8, document: 'token-8', title: 'Two', behind: false },
});
const fillButton = () => screen.findByRole('button', { name: 'Fill ScalePad form with demo.halopsa.com' });
const waitForStatus = (text: string | RegExp) =>
  waitFor(() => expect(screen.getByRole('status').textContent).toMatch(text));

beforeEach(async () => {
  speakEnglish();
  grant();
  oneWindow();
  requested = [];
  answers = [];
  await addSetup(DEMO);
  await capture(DEMO, ALL_VALUES);
  stub(fakeBrowser.runtime, 'sendMessage').mockImplementation(async (message: { type: string }) => {
    if (message.type === 'fill') {
      requested.push(message);
      return answers.shift();
    }
    const answer = await routeMessage(message, fromPopup());
    // Reports an open form, because no tab of the fake browser has one.
    if (message.type === 'overview')
      return { ...(answer as Overview), form: { state: 'ready', isActive: true, tabs: [] } };
    return answer ?? undefined;
  });
  await openPopup();
  await waitFor(async () => expect((await fillButton()).hasAttribute('aria-disabled')).toBe(false));
});

it('fills on a trusted press only', async () => {
  fireEvent.click(await fillButton());
  expect(requested).toEqual([]);
  answers = [fields(false)];
  press(await fillButton());
  await waitForStatus('5 of 5 fields filled');
  expect(requested).toEqual([{ type: 'fill', origin: DEMO }]);
});

describe('a field that holds something else', () => {
  const question = { name: 'Some fields already have other values. Replace them?' };

  it('is overwritten once the admin confirms, and the focus moves to the question and back', async () => {
    answers = [fields(true), fields(false)];
    press(await fillButton());
    await waitForStatus('4 of 5 fields filled');
    const group = await screen.findByRole('group', question);
    const yes = within(group).getByRole('button', { name: 'Replace' });
    expect(document.activeElement?.textContent).toBe('Leave as is');
    fireEvent.click(yes);
    expect(requested).toHaveLength(1);
    press(yes);
    await waitForStatus('5 of 5 fields filled');
    expect(requested[1]).toMatchObject({ tabId: 8, overwrite: 'token-8' });
    expect(screen.queryByRole('group', question)).toBeNull();
    expect(document.activeElement).toBe(await fillButton());
  });

  it('keeps its value when the admin declines', async () => {
    answers = [fields(true)];
    press(await fillButton());
    press(within(await screen.findByRole('group', question)).getByRole('button', { name: 'Leave as is' }));
    await waitFor(() => expect(screen.queryByRole('group', question)).toBeNull());
    expect(requested).toHaveLength(1);
  });
});

it('asks which form, and overwrites in that one', async () => {
  const tabs = [
    { id: 7, title: 'One' },
    { id: 8, title: 'Two' },
  ];
  answers = [{ ok: false, reason: 'several-tabs', tabs }, fields(true), fields(false)];
  press(await fillButton());
  press(await screen.findByRole('button', { name: 'Two' }));
  press(await screen.findByRole('button', { name: 'Replace' }));
  await waitForStatus('5 of 5 fields filled');
  expect(requested).toMatchObject([{ origin: DEMO }, { tabId: 8 }, { tabId: 8, overwrite: 'token-8' }]);
});

describe('a server that is not the Halo’s own', () => {
  const value = 'https://collector.example/auth';
  const refused: FillOutcome = {
    ok: false,
    reason: 'other-server',
    servers: [{ credential: 'authorisationServer', value }],
  };
  const question = {
    name: `demo.halopsa.com uses a server at another address: Authorisation Server ${value}. ScalePad sends the Client Secret there. Fill in the form anyway?`,
  };

  it('is named in a question, and filled on one trusted press', async () => {
    answers = [refused, fields(false)];
    press(await fillButton());
    const yes = within(await screen.findByRole('group', question)).getByRole('button', {
      name: 'Fill in with collector.example',
    });
    fireEvent.click(yes);
    expect(requested).toHaveLength(1);
    press(yes);
    await waitForStatus('5 of 5 fields filled');
    expect(requested[1]).toEqual({ type: 'fill', origin: DEMO, servers: [value] });
    expect(screen.queryByRole('group', question)).toBeNull();
  });

  it('stays confirmed for the choice of the form and for Overwrite, and for no later fill', async () => {
    const tabs = [
      { id: 7, title: 'One' },
      { id: 8, title: 'Two' },
    ];
    answers = [refused, { ok: false, reason: 'several-tabs', tabs }, fields(true), fields(false), refused];
    press(await fillButton());
    press(await screen.findByRole('button', { name: 'Fill in with collector.example' }));
    press(await screen.findByRole('button', { name: 'Two' }));
    press(await screen.findByRole('button', { name: 'Replace' }));
    await waitForStatus('5 of 5 fields filled');
    press(await fillButton());
    await screen.findByRole('group', question);
    expect(requested).toEqual([
      { type: 'fill', origin: DEMO },
      { type: 'fill', origin: DEMO, servers: [value] },
      { type: 'fill', origin: DEMO, tabId: 8, servers: [value] },
      { type: 'fill', origin: DEMO, tabId: 8, overwrite: 'token-8', servers: [value] },
      { type: 'fill', origin: DEMO },
    ]);
  });

  it('is not used when the admin declines', async () => {
    answers = [refused];
    press(await fillButton());
    press(within(await screen.findByRole('group', question)).getByRole('button', { name: "Don't fill in" }));
    await waitFor(() => expect(screen.queryByRole('group', question)).toBeNull());
    expect(requested).toHaveLength(1);
  });
});

it('reports that the background does not respond', async () => {
  press(await fillButton());
  await waitForStatus(/isn't responding/);
});
