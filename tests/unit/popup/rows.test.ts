import { beforeEach, describe, expect, it } from 'vitest';
import type { FillOutcome } from '@/utils/fill-outcome';
import { fillResultText } from '@/utils/popup/fill-result';
import { nextAction } from '@/utils/popup/next-action';
import { credentialRows, fillNote, stepRows } from '@/utils/popup/rows';
import { CREDENTIALS } from '@/utils/recipe/constants';
import { withProgress } from '@/utils/setup/reducers';
import { changeSetup } from '@/utils/setup/store';
import type { SetupView } from '@/utils/setup/types';
import { viewOf } from '@/utils/setup/view';
import { capture, forget } from '@/utils/vault/vault';
import { savedText } from '@/utils/view-models/option-rows';
import { speakEnglish } from '../speak-english';

const DEMO = 'https://demo.halopsa.com';
const GUID = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';
const NOW = Date.now();

beforeEach(speakEnglish);

async function captured(): Promise<SetupView> {
  await capture(DEMO, {
    resourceServer: `${DEMO}/api`,
    authorisationServer: `${DEMO}/auth`,
    clientId: 'odd',
    clientSecret: `${GUID}-${GUID}`,
    tenant: 'demo',
  });
  return viewOf(DEMO);
}

describe('stepRows', () => {
  it('lists the steps in the order of the recipe, with their counts', async () => {
    await changeSetup(DEMO, (setup) => withProgress(setup, 'role', { state: 'done', met: 18, total: 18 }));
    await changeSetup(DEMO, (setup) => withProgress(setup, 'scalepad', { state: 'in-progress', met: 4, total: 5 }));
    expect(stepRows(await viewOf(DEMO))).toEqual([
      { id: 'role', title: 'Role', state: 'done', note: '18 of 18 settings done' },
      { id: 'agent', title: 'Agent', state: 'to-do' },
      { id: 'application', title: 'Application', state: 'to-do' },
      { id: 'scalepad', title: 'ScalePad', state: 'in-progress', note: '4 of 5 fields filled' },
    ]);
  });
});

describe('credentialRows', () => {
  it('masks the secret until its value is passed, and notes an unexpected format and the expiry', async () => {
    const view = await captured();
    const rows = credentialRows(view, { tenant: 'demo' }, Date.now());
    expect(rows.map(({ name }) => name)).toEqual([
      'Resource Server',
      'Authorisation Server',
      'Client ID',
      'Client Secret',
      'Tenant',
    ]);
    expect(rows.find(({ id }) => id === 'tenant')?.shown).toBe('demo');
    expect(rows.find(({ id }) => id === 'clientId')?.note).toBe("Doesn't look like a Client ID");
    const secret = rows.find(({ id }) => id === 'clientSecret');
    expect(secret).toMatchObject({ captured: true, revealed: false });
    expect(secret?.shown).toMatch(/^•+$/);
    expect(secret?.note).toMatch(
      /^Not saved in Halo yet · Expires in (29|30) minutes · Deleted when the browser closes or the extension restarts\./,
    );
  });

  it('shows the secret while its value is passed', async () => {
    const rows = credentialRows(await captured(), { clientSecret: 'in the clear' }, NOW);
    expect(rows.find(({ id }) => id === 'clientSecret')).toMatchObject({ shown: 'in the clear', revealed: true });
  });

  it('shows no value that is not captured, even when a value is passed', async () => {
    const rows = credentialRows(await viewOf(DEMO), { clientSecret: 'left over', tenant: 'left over' }, NOW);
    expect(rows.map(({ captured, shown, revealed }) => [captured, shown, revealed])).toEqual(
      CREDENTIALS.map(() => [false, null, false]),
    );
  });
});

describe('fillNote', () => {
  it('explains that the Tenant field stays unchanged where this Halo has no Tenant', async () => {
    const own = 'https://support.example.com';
    await capture(own, { resourceServer: 'a', authorisationServer: 'b', clientId: 'c', clientSecret: 'd' });
    expect(fillNote(await viewOf(own))).toBe('This Halo has no Tenant, so we leave that field alone.');
    expect(fillNote(await captured())).toBeNull();
  });
});

describe('fillResultText', () => {
  it('lists the faults, and ends with the count', async () => {
    const fields = CREDENTIALS.map((credential) => ({ credential, outcome: 'filled' as const }));
    const view = await viewOf(DEMO);
    const form = { tabId: 1, document: 'd', title: 'Integrations', behind: false };
    expect(fillResultText(view, { ok: true, fields, form })).toBe('5 of 5 fields filled');
    const some: FillOutcome = {
      ok: true,
      fields: [
        { credential: 'tenant', outcome: 'not-found' },
        { credential: 'clientId', outcome: 'already-there' },
      ],
      form: { ...form, behind: true },
    };
    expect(fillResultText(view, some)).toBe('In the tab “Integrations”. Tenant: field not found. 1 of 2 fields filled');
  });

  it.each([
    'no-tab',
    'several-tabs',
    'no-form',
    'value-missing',
    'page-changed',
    'busy',
    'no-answer',
    'bad-server',
    'other-server',
  ] as const)('has a sentence for %s', async (reason) => {
    expect(fillResultText(await viewOf(DEMO), { ok: false, reason })).toMatch(/\w+.*\.$/);
  });

  it('has a sentence for a background that does not respond', async () => {
    expect(fillResultText(await viewOf(DEMO), undefined)).toMatch(/isn't responding/);
  });
});

describe('nextAction', () => {
  const done = (...steps: ('role' | 'agent' | 'application' | 'scalepad')[]) =>
    changeSetup(DEMO, (setup) => steps.reduce((all, step) => withProgress(all, step, { state: 'done' }), setup));
  const next = async () => nextAction(await viewOf(DEMO));

  it('leads through the four steps', async () => {
    expect(await next()).toEqual({
      step: 'role',
      text: 'Go to step 1: Role',
      href: `${DEMO}/config/agents/roles?id=-1`,
    });
    await done('role');
    expect(await next()).toEqual({ step: 'agent', text: 'Go to step 2: Agent', href: `${DEMO}/config/agents/agents` });
    await done('agent');
    expect(await next()).toEqual({
      step: 'application',
      text: 'Go to step 3: Application',
      href: `${DEMO}/config/integrations/api`,
    });
    await captured();
    await done('application');
    expect(await next()).toEqual({
      step: 'scalepad',
      text: 'Go to step 4: ScalePad',
      href: 'https://app.scalepad.com/',
    });
    await done('scalepad');
    expect(await next()).toBeNull();
  });

  it('leads back to the page of a value that is not captured before it leads to ScalePad', async () => {
    const recordUrl = `${DEMO}/config/integrations/api/applications?id=x`;
    await done('role', 'agent');
    await changeSetup(DEMO, (setup) => withProgress(setup, 'application', { state: 'done', recordUrl }));
    await capture(DEMO, { clientId: GUID, clientSecret: `${GUID}-${GUID}` });
    expect(await next()).toEqual({ step: null, text: 'Go to HaloPSA API', href: `${DEMO}/config/integrations/api` });
    await captured();
    expect(await next()).toMatchObject({ step: 'scalepad' });
    await forget(DEMO);
    expect(await next()).toEqual({ step: null, text: 'Go to your application', href: recordUrl });
  });

  it('leads back to the record that a step created and did not finish', async () => {
    const recordUrl = `${DEMO}/config/agents/roles?id=5`;
    await changeSetup(DEMO, (setup) => withProgress(setup, 'role', { state: 'in-progress', recordUrl }));
    expect(await next()).toEqual({ step: 'role', text: 'Go to step 1: Role', href: recordUrl });
  });
});

describe('savedText', () => {
  it('says that a name was refused only where it could be one', async () => {
    const view = await viewOf(DEMO);
    expect(savedText({ role: 'Another name' }, view)).toMatch(/^Not saved/);
    expect(savedText({ role: '\u200b' }, view)).toBe('Saved');
  });
});
