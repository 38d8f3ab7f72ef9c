import { i18n } from '#i18n';
import { OUTCOMES } from '@/utils/connection/outcomes';
import { trimEndWhere } from '@/utils/recipe/trim-end';
import { STEP_STATE_TEXTS } from '@/utils/setup/types';
import { line, table, target } from './markdown-text';
import type { ReportedSetting, ReportedStep, SetupReport } from './types';

const STEP_COLUMNS = ['step', 'state', 'name', 'saved', 'verified', 'address'] as const;
const SETTING_COLUMNS = ['setting', 'wanted', 'found', 'finding', 'outcome', 'seen'] as const;

const FINDINGS = {
  met: 'guide.state.done',
  exceeds: 'guide.reason.higher',
  differs: 'guide.state.toChange',
  missing: 'guide.reason.notFound',
  ambiguous: 'guide.reason.foundTwice',
  locked: 'guide.reason.readOnly',
  'not-looked-at': 'report.notLookedAt',
} as const satisfies Record<ReportedSetting['finding'], string>;

const OUTCOME_TEXTS = {
  set: 'report.set',
  found: 'report.already',
  left: 'report.left',
} as const satisfies Record<ReportedSetting['outcome'], string>;

/** Returns the report as Markdown in the browser's language, for a page of the MSP's documentation. Ends with a newline. */
export function reportMarkdown(record: SetupReport): string {
  const host = new URL(record.halo).host;
  const text = [
    `# ${line(i18n.t('report.title', [host]))}`,
    line(i18n.t('report.made', [record.madeBy, withLocalTime(record.madeAt)])),
    about(record),
    `## ${line(i18n.t('common.steps'))}`,
    steps(record),
    `## ${line(i18n.t('report.left'))}`,
    left(record),
    ...record.steps
      .filter(({ settings }) => settings.length > 0)
      .flatMap((step) => [`## ${line(titleOf(step))}`, settings(step)]),
    `## ${line(i18n.t('common.credentials'))}`,
    line(i18n.t('report.noValues')),
    credentials(record),
    `## ${line(i18n.t('check.list'))}`,
    ...connection(record),
  ].join('\n\n');
  return `${trimEndWhere(text, (sign) => sign === '\n')}\n`;
}

function about({ halo, recipe }: SetupReport): string {
  const { title, version, source, options } = recipe;
  return [
    `- ${line(i18n.t('common.haloAddress'))}: ${target(halo)}`,
    `- ${line(i18n.t('common.recipe'))}: ${line(i18n.t('report.version', [title, String(version)]))}`,
    `- ${line(i18n.t('report.source'))}: ${line(i18n.t('report.read', [source.title, source.captured]))}, ${target(source.url)}`,
    ...options.map(({ label, on }) => `- ${line(label)}: ${line(i18n.t(on ? 'report.on' : 'report.off'))}`),
  ].join('\n');
}

function steps({ steps: all }: SetupReport): string {
  return table(
    STEP_COLUMNS.map((key) => line(i18n.t(`report.${key}`))),
    all.map((one) => [
      line(i18n.t(`common.${one.id}`)),
      line(stateText(one)),
      line(one.name ?? ''),
      line(one.savedAt === undefined ? '' : withLocalTime(one.savedAt)),
      line(verifiedText(one)),
      one.recordUrl === undefined ? '' : target(one.recordUrl),
    ]),
  );
}

function stateText({ id, filled, state, verifiedAt }: ReportedStep): string {
  // That the form was filled does not matter once ScalePad has confirmed the connection.
  if (id === 'scalepad' && state === 'done') {
    const connected = i18n.t('report.connected');
    return verifiedAt === undefined ? connected : `${connected}, ${withLocalTime(verifiedAt)}`;
  }
  if (filled) return i18n.t('popup.filled', [String(filled.fields), String(filled.of)]);
  return i18n.t(STEP_STATE_TEXTS[state]);
}

function verifiedText({ verifiedAt, recipeVersion }: ReportedStep): string {
  if (verifiedAt === undefined) return '';
  const at = withLocalTime(verifiedAt);
  return recipeVersion === undefined ? at : i18n.t('report.verifiedBy', [at, String(recipeVersion)]);
}

function left({ steps: all }: SetupReport): string {
  const open = all.flatMap((step) =>
    step.settings
      .filter(({ outcome }) => outcome === 'left')
      .map(
        ({ name, wanted, finding }) =>
          `- ${line(`${i18n.t(`common.${step.id}`)}: ${name}: ${wanted} (${i18n.t(FINDINGS[finding])})`)}`,
      ),
  );
  return open.length > 0 ? open.join('\n') : line(i18n.t('report.nothingLeft'));
}

function titleOf({ id, name }: ReportedStep): string {
  return name === undefined ? i18n.t(`common.${id}`) : `${i18n.t(`common.${id}`)}: ${name}`;
}

function settings({ settings: all }: ReportedStep): string {
  return table(
    SETTING_COLUMNS.map((key) => line(i18n.t(`report.${key}`))),
    all.map((one) => [
      line(one.labelInHalo === undefined ? one.name : `${one.name} (${one.labelInHalo})`),
      line(one.wanted),
      line(one.present ?? ''),
      line(i18n.t(FINDINGS[one.finding])),
      line(i18n.t(OUTCOME_TEXTS[one.outcome])),
      // The local time is shown with the steps only; forty more would clutter the table.
      line(one.at ?? ''),
    ]),
  );
}

function credentials({ credentials: all }: SetupReport): string {
  return all
    .map(({ name, captured, capturedAt, savedInHalo }) => {
      const state = i18n.t(captured ? 'common.captured' : 'common.notCaptured');
      const at = capturedAt === undefined ? '' : `, ${withLocalTime(capturedAt)}`;
      return `- ${line(`${name}: ${state}${at}${savedInHalo ? `, ${i18n.t('report.savedInHalo')}` : ''}`)}`;
    })
    .join('\n');
}

function connection({ connection: made }: SetupReport): string[] {
  if (!made) return [line(i18n.t('report.notChecked'))];
  const verdict = line(`${i18n.t(`check.verdict.${made.verdict}`)} ${withLocalTime(made.at)}`);
  const lines = made.lines.map(({ outcome, about: names }) => {
    const text = `${i18n.t(`check.severity.${OUTCOMES[outcome].severity}`)}: ${i18n.t(`check.cause.${outcome}`)}`;
    return `- ${line(names.length > 0 ? `${text} ${names.join(', ')}` : text)}`;
  });
  return lines.length > 0 ? [verdict, lines.join('\n')] : [verdict];
}

const LOCAL = {
  year: 'numeric',
  month: 'short',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZoneName: 'short',
} as const;

/** Returns the ISO time, and the local time. */
function withLocalTime(iso: string): string {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return iso;
  const local = new Intl.DateTimeFormat(navigator.language, LOCAL).format(at);
  return `${iso} (${local})`;
}
