import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { writeReport } from '@/utils/background/check-store';
import { routeMessage } from '@/utils/messaging/router';
import { CREDENTIALS } from '@/utils/recipe/constants';
import { scalepad } from '@/utils/recipe/recipes/scalepad-full';
import { type ReportFiles, reportFiles } from '@/utils/report/report-files';
import type { SetupReport } from '@/utils/report/types';
import { withProgress } from '@/utils/setup/reducers';
import { addSetup, changeSetup } from '@/utils/setup/store';
import { capture, forget, valuesOf } from '@/utils/vault/vault';
import { DEMO, fromPage, fromPopup, grant } from '../background/support';
import { speakEnglish } from '../speak-english';
import { stub } from '../stub';

const SECRET = '0b6f0c52-1111-4222-8333-444455556666-9a1c2d3e-1111-4222-8333-444455556666';
const CLIENT = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';
const AT = Date.UTC(2026, 10, 22, 12, 30, 15);

const files = async (origin = DEMO): Promise<ReportFiles | null> => {
  const record = (await routeMessage({ type: 'get-report', origin }, fromPopup())) as SetupReport | null;
  return record && reportFiles(record);
};
const reportOf = async () => JSON.parse((await files())?.json ?? 'null') as SetupReport;
const reportProgress = (progress: object) =>
  routeMessage({ type: 'step-progress', step: 'role', progress }, fromPage(`${DEMO}/config/agents/roles?id=5`));
const observed = (id: string, status: string, rest: object = {}) => ({
  id,
  status,
  wanted: 'w',
  present: 'p',
  ...rest,
});

beforeEach(() => {
  speakEnglish();
  grant();
  stub(fakeBrowser.runtime, 'getManifest').mockReturnValue({
    name: 'Halo Setup Assistant',
    version: '1.2.3',
  });
  vi.useFakeTimers({ toFake: ['Date'], now: AT });
});

it('is null for a Halo without a setup, and creates no setup', async () => {
  expect(await files()).toBeNull();
  expect(await fakeBrowser.storage.local.get(null)).toEqual({});
});

describe('of a role that was set and saved', () => {
  beforeEach(async () => {
    await addSetup(DEMO);
    const [first, second, third] = roleIds();
    await reportProgress({
      state: 'in-progress',
      seen: [observed(first, 'met', { set: true }), observed(second, 'met', { set: false }), observed(third, 'locked')],
    });
    await reportProgress({ state: 'in-progress', savedAt: AT, recordUrl: `${DEMO}/config/agents/roles?id=5` });
  });

  it('lists what was set, found, left and never scanned, by requirement', async () => {
    const { steps } = await reportOf();
    const [role] = steps;
    expect(role?.settings.slice(0, 4).map(({ outcome, finding }) => [outcome, finding])).toEqual([
      ['set', 'met'],
      ['found', 'met'],
      ['left', 'locked'],
      ['left', 'not-looked-at'],
    ]);
    expect(role).toMatchObject({
      name: 'ScalePad Integration Role',
      state: 'in-progress',
      savedAt: '2026-11-22T12:30:15Z',
      recordUrl: `${DEMO}/config/agents/roles?id=5`,
    });
  });

  it('shows on and off in the words of the recipe, not in those of the page', async () => {
    const flags = scalepad.requirements.filter(({ page, kind }) => page === 'application' && kind === 'boolean');
    const [on, off] = [flags[0]?.id ?? '', flags[1]?.id ?? ''];
    await routeMessage(
      {
        type: 'step-progress',
        step: 'application',
        progress: {
          state: 'in-progress',
          seen: [observed(on, 'met', { present: 'Ja' }), observed(off, 'differs', { present: 'Nein' })],
        },
      },
      fromPage(`${DEMO}/config/integrations/api/applications?id=x`),
    );
    const settings = (await reportOf()).steps.find(({ id }) => id === 'application')?.settings ?? [];
    const words = (id: string) =>
      settings.filter((one) => one.id === id).map(({ wanted, present }) => [wanted, present]);
    expect(words(on)).toEqual([['Selected', 'Selected']]);
    expect(words(off)).toEqual([['Selected', 'Not selected']]);
  });

  it('names the version of the recipe once it was verified', async () => {
    await reportProgress({ state: 'done', verifiedAt: AT });
    const { steps, recipe } = await reportOf();
    expect(steps[0]).toMatchObject({ verifiedAt: '2026-11-22T12:30:15Z', recipeVersion: recipe.version });
  });

  it('counts as found what Apply wrote after the last Save', async () => {
    vi.setSystemTime(AT + 60_000);
    const id = roleIds()[2];
    await reportProgress({ state: 'in-progress', savedAt: AT, seen: [observed(id, 'met', { set: true })] });
    expect((await reportOf()).steps[0]?.settings[2]).toMatchObject({ outcome: 'found', finding: 'met' });
  });

  it('has the same content in Markdown', async () => {
    const { markdown, name } = (await files()) as ReportFiles;
    expect(name).toBe('halo-setup-demo.halopsa.com-2026-11-22');
    expect(markdown).toMatch(
      /^# HaloPSA setup for ScalePad: demo\.halopsa\.com\n\nCreated by Halo Setup Assistant 1\.2\.3 on /,
    );
    expect(markdown).toContain('| Set by Setup Assistant |');
    expect(markdown).toMatch(/## Needs you\n\n- Role: /);
    expect(markdown).toContain('2026-11-22T12:30:15Z (');
    expect(markdown.endsWith('\n')).toBe(true);
    for (const row of markdown.split('\n').filter((text) => text.startsWith('|')))
      expect(row.replace(/\\\|/g, '').split('|')).toHaveLength(8);
  });
});

it('shows when ScalePad was connected, and no longer how many fields were filled', async () => {
  await addSetup(DEMO);
  const step = { state: 'in-progress' as const, met: 5, total: 5 };
  await changeSetup(DEMO, (setup) => ({ ...setup, steps: { ...setup.steps, scalepad: step } }));
  expect((await files())?.markdown).toContain('| ScalePad | 5 of 5 fields filled |');
  const done = { ...step, state: 'done' as const, savedAt: AT, verifiedAt: AT };
  await changeSetup(DEMO, (setup) => ({ ...setup, steps: { ...setup.steps, scalepad: done } }));
  const { markdown } = (await files()) as ReportFiles;
  expect(markdown).toContain('| ScalePad | Connected, 2026-11-22T12:30:15Z (');
  expect(markdown).not.toContain('fields filled');
});

it('keeps the verdict of the check without its lines when the values are forgotten', async () => {
  await addSetup(DEMO);
  await capture(DEMO, { clientId: CLIENT, clientSecret: SECRET });
  const report = {
    verdict: 'works' as const,
    lines: [{ outcome: 'signedIn' as const, about: ['API | one'] }],
    took: 9,
    at: AT,
  };
  await writeReport(DEMO, await valuesOf(DEMO), report);
  await changeSetup(DEMO, (setup) => ({ ...setup, checked: { verdict: 'works', at: AT } }));
  expect((await reportOf()).connection?.lines).toEqual([{ outcome: 'signedIn', weight: 'good', about: ['API | one'] }]);
  expect((await files())?.markdown).toContain('API \\| one');
  await forget(DEMO);
  expect((await reportOf()).connection).toEqual({ verdict: 'works', at: '2026-11-22T12:30:15Z', lines: [] });
});

it('lists each credential with its state, but no value', async () => {
  await addSetup(DEMO);
  await capture(DEMO, { clientId: CLIENT, clientSecret: SECRET, tenant: 'the-tenant-name' });
  const { json, markdown } = (await files()) as ReportFiles;
  expect((await reportOf()).credentials.map(({ id, captured }) => [id, captured])).toEqual(
    CREDENTIALS.map((id) => [id, ['clientId', 'clientSecret', 'tenant'].includes(id)]),
  );
  for (const value of [CLIENT, SECRET, 'the-tenant-name']) {
    expect(json).not.toContain(value);
    expect(markdown).not.toContain(value);
  }
});

it('has no Client ID or Client Secret, whatever is captured and wherever it was pasted', async () => {
  const value = fc.stringMatching(/^[\w!#%&()*+,./:;<=>?@^{|}~-]{8,80}$/).filter((text) => !/^[*.·]+$/.test(text));
  await fc.assert(
    fc.asyncProperty(value, value, async (id, secret) => {
      // A value that is a plain word could be a word of the report itself.
      fc.pre(!/^[a-z ]+$/i.test(id) && !/^[a-z ]+$/i.test(secret));
      await fakeBrowser.storage.local.clear();
      await fakeBrowser.storage.session.clear();
      await addSetup(DEMO);
      await capture(DEMO, { clientId: `Q9${id}`, clientSecret: `Z8${secret}` });
      const [first] = roleIds();
      await reportProgress({
        state: 'in-progress',
        seen: [observed(first, 'differs', { present: `now Z8${secret} here` })],
      });
      await changeSetup(DEMO, (setup) =>
        withProgress({ ...setup, names: { ...setup.names, agent: `Z8${secret}`.slice(0, 100) } }, 'agent', {
          state: 'done',
          recordUrl: `${DEMO}/config?x=Q9${encodeURIComponent(id)}`,
        }),
      );
      const stored = JSON.stringify((await fakeBrowser.storage.local.get(null))[`setup:${DEMO}`]);
      expect(JSON.parse(stored).steps.role.seen[0].present).toBe('now ••• here');
      expect(JSON.parse(stored).steps.agent.recordUrl).toBe(`${DEMO}/config?x=•••`);
      const exported = await files();
      const texts = strings(JSON.parse(exported?.json ?? ''));
      expect(
        texts.filter(
          (text) =>
            text.includes(`Q9${id}`) || text.includes(`Q9${encodeURIComponent(id)}`) || text.includes(`Z8${secret}`),
        ),
      ).toEqual([]);
      expect(exported?.markdown).not.toContain(`Z8${secret}`);
      expect(exported?.markdown).not.toContain(`Q9${id}`);
    }),
    { numRuns: 60 },
  );
});

function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : [];
}

/** Returns the ids of the first three requirements of the role. */
function roleIds(): [string, string, string] {
  const ids = scalepad.requirements.filter(({ page }) => page === 'role').map(({ id }) => id);
  return [ids[0] ?? '', ids[1] ?? '', ids[2] ?? ''];
}
