import { OUTCOMES, type OutcomeId } from '@/utils/connection/outcomes';
import type { StepId } from '@/utils/recipe/schema';
import { trimEndWhere } from '@/utils/recipe/trim-end';
import { line, table, target } from './markdown-text';
import type { ReportedSetting, ReportedStep, SetupReport } from './types';

/** The report's fixed texts, in the reader's language. */
export interface ReportStrings {
  title(host: string): string;
  made(by: string, at: string): string;
  haloAddress: string;
  recipe: string;
  version(title: string, version: number): string;
  source: string;
  read(title: string, day: string): string;
  on: string;
  off: string;
  steps: string;
  step: Record<StepId, string>;
  stepState: Record<ReportedStep['state'], string>;
  columns: Record<'step' | 'state' | 'name' | 'saved' | 'verified' | 'record', string>;
  settingColumns: Record<'setting' | 'wanted' | 'found' | 'finding' | 'outcome' | 'seen', string>;
  finding: Record<ReportedSetting['finding'], string>;
  outcome: Record<ReportedSetting['outcome'], string>;
  verifiedBy(at: string, version: number): string;
  filled(fields: number, of: number): string;
  left: string;
  nothingLeft: string;
  credentials: string;
  noValues: string;
  captured: string;
  notCaptured: string;
  savedInHalo: string;
  check: string;
  notChecked: string;
  verdict: Record<NonNullable<SetupReport['connection']>['verdict'], string>;
  weight: Record<'bad' | 'remark' | 'good', string>;
  cause(outcome: OutcomeId): string;
  /** Returns an ISO time with the local time beside it. */
  when(iso: string): string;
}

/** Returns the report as Markdown, for a page of the MSP's documentation. Ends with a newline. */
export function reportMarkdown(record: SetupReport, words: ReportStrings): string {
  const host = new URL(record.halo).host;
  const text = [
    `# ${line(words.title(host))}`,
    line(words.made(record.madeBy, words.when(record.madeAt))),
    about(record, words),
    `## ${line(words.steps)}`,
    steps(record, words),
    `## ${line(words.left)}`,
    left(record, words),
    ...record.steps
      .filter(({ settings }) => settings.length > 0)
      .flatMap((step) => [`## ${line(titleOf(step, words))}`, settings(step, words)]),
    `## ${line(words.credentials)}`,
    line(words.noValues),
    credentials(record, words),
    `## ${line(words.check)}`,
    ...connection(record, words),
  ].join('\n\n');
  return `${trimEndWhere(text, (sign) => sign === '\n')}\n`;
}

function about({ halo, recipe }: SetupReport, words: ReportStrings): string {
  const { title, version, source, options } = recipe;
  return [
    `- ${line(words.haloAddress)}: ${target(halo)}`,
    `- ${line(words.recipe)}: ${line(words.version(title, version))}`,
    `- ${line(words.source)}: ${line(words.read(source.title, source.captured))}, ${target(source.url)}`,
    ...options.map(({ label, on }) => `- ${line(label)}: ${line(on ? words.on : words.off)}`),
  ].join('\n');
}

function steps({ steps: all }: SetupReport, words: ReportStrings): string {
  const { step, state, name, saved, verified, record } = words.columns;
  return table(
    [step, state, name, saved, verified, record].map(line),
    all.map((one) => [
      line(words.step[one.id]),
      line(one.filled ? words.filled(one.filled.fields, one.filled.of) : words.stepState[one.state]),
      line(one.name ?? ''),
      line(one.savedAt === undefined ? '' : words.when(one.savedAt)),
      line(verifiedText(one, words)),
      one.recordUrl === undefined ? '' : target(one.recordUrl),
    ]),
  );
}

function verifiedText({ verifiedAt, recipeVersion }: ReportedStep, words: ReportStrings): string {
  if (verifiedAt === undefined) return '';
  const at = words.when(verifiedAt);
  return recipeVersion === undefined ? at : words.verifiedBy(at, recipeVersion);
}

function left({ steps: all }: SetupReport, words: ReportStrings): string {
  const open = all.flatMap((step) =>
    step.settings
      .filter(({ outcome }) => outcome === 'left')
      .map(
        ({ name, wanted, finding }) =>
          `- ${line(`${words.step[step.id]}: ${name}: ${wanted} (${words.finding[finding]})`)}`,
      ),
  );
  return open.length > 0 ? open.join('\n') : line(words.nothingLeft);
}

function titleOf({ id, name }: ReportedStep, words: ReportStrings): string {
  return name === undefined ? words.step[id] : `${words.step[id]}: ${name}`;
}

function settings({ settings: all }: ReportedStep, words: ReportStrings): string {
  const { setting, wanted, found, finding, outcome, seen } = words.settingColumns;
  return table(
    [setting, wanted, found, finding, outcome, seen].map(line),
    all.map((one) => [
      line(one.labelInHalo === undefined ? one.name : `${one.name} (${one.labelInHalo})`),
      line(one.wanted),
      line(one.present ?? ''),
      line(words.finding[one.finding]),
      line(words.outcome[one.outcome]),
      // The local time is shown with the steps only; forty more would clutter the table.
      line(one.at ?? ''),
    ]),
  );
}

function credentials({ credentials: all }: SetupReport, words: ReportStrings): string {
  return all
    .map(({ name, captured, capturedAt, savedInHalo }) => {
      const state = captured ? words.captured : words.notCaptured;
      const at = capturedAt === undefined ? '' : `, ${words.when(capturedAt)}`;
      return `- ${line(`${name}: ${state}${at}${savedInHalo ? `, ${words.savedInHalo}` : ''}`)}`;
    })
    .join('\n');
}

function connection({ connection: made }: SetupReport, words: ReportStrings): string[] {
  if (!made) return [line(words.notChecked)];
  const verdict = line(`${words.verdict[made.verdict]} ${words.when(made.at)}`);
  const lines = made.lines.map(({ outcome, about: names }) => {
    const text = `${words.weight[OUTCOMES[outcome].weight]}: ${words.cause(outcome)}`;
    return `- ${line(names.length > 0 ? `${text} ${names.join(', ')}` : text)}`;
  });
  return lines.length > 0 ? [verdict, lines.join('\n')] : [verdict];
}
