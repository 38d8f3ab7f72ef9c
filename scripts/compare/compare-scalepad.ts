import { LEFT_OUT } from '@/utils/page-details';
import { SCALEPAD_FORM } from '@/utils/recipe/builders';
import { normaliseLabel } from '@/utils/recipe/normalise';
import { CONNECT } from '@/utils/scalepad/selectors';
import type { Comparison, Row } from './comparison';
import { correctionRow } from './correction-row';
import { matchLabels } from './match-labels';
import { isNeverConnect } from './never-proposed';
import type { ScalePadPage } from './page-details';
import { locationOf, type Sources, TABLES } from './table-lines';

/** The names of the button in the guides, to find one with a similar spelling. */
const CONNECT_WORDS = ['Connect now', 'Connect', 'Save HaloPSA Setup', 'Add Integration'];

/** Compares the form on a page of ScalePad: its fields and its button. */
export function compareScalePad(page: ScalePadPage, sources: Sources): Comparison {
  const fields = compareFields(page, sources);
  const buttons = page.buttons.map(({ text }) => text);
  return {
    title: `ScalePad, the form, which is ${page.form ? '' : 'not '}recognised`,
    rows: [...fields.rows, ...compareConnect(buttons, sources)],
    unknown: { tabs: [], buttons: othersOf(buttons), labels: fields.unknown },
  };
}

function compareFields({ fields }: ScalePadPage, sources: Sources): { rows: Row[]; unknown: string[] } {
  const named = SCALEPAD_FORM.map((one) => ({ ...one, keys: new Set(one.labels.map(normaliseLabel)) }));
  const isOf =
    ({ keys }: (typeof named)[number]) =>
    (field: ScalePadPage['fields'][number]) =>
      field.labels.some((label) => keys.has(normaliseLabel(label)));
  const others = fields.filter((field) => !named.some((one) => isOf(one)(field)));
  const unknown = [...new Set(others.flatMap(({ labels }) => labels.slice(0, 1)))].filter((text) => text !== LEFT_OUT);
  const missing = named.filter((one) => !fields.some(isOf(one)));
  const matchOf = matchLabels(
    missing.map((one) => ({ what: one.credential, spellings: one.labels })),
    unknown,
    { names: named.map(({ labels }) => labels), isNever: () => false, allowsPart: true },
  );
  const rows = named.map((one): Row => {
    const found = fields.filter(isOf(one)).length;
    const row = { what: 'field', name: one.name } as const;
    if (found === 1) return { ...row, verdict: 'expected' };
    if (found > 1) return { ...row, verdict: 'different', note: `found ${found} times` };
    const change = (text: string) => ({ in: 'credential', list: 'formLabels', id: one.credential, text }) as const;
    return correctionRow(row, matchOf(one.credential), change, sources);
  });
  return { rows, unknown };
}

function isConnect(text: string): boolean {
  return CONNECT.test(normaliseLabel(text));
}

function othersOf(buttons: readonly string[]): string[] {
  return [...new Set(buttons)].filter((text) => text !== LEFT_OUT && !isConnect(text));
}

function compareConnect(buttons: readonly string[], sources: Sources): Row[] {
  const row = { what: 'button', name: 'Connect now' } as const;
  const count = buttons.filter(isConnect).length;
  if (count === 1) return [{ ...row, verdict: 'expected' }];
  if (count > 1) {
    const place = locationOf(TABLES.scalePad, 'export const CONNECT', sources.get(TABLES.scalePad));
    return [{ ...row, verdict: 'different', note: `found ${count} times: ${place}` }];
  }
  const matchOf = matchLabels([{ what: row.name, spellings: CONNECT_WORDS }], othersOf(buttons), {
    names: [CONNECT_WORDS],
    isNever: isNeverConnect,
    namesOthers: true,
  });
  const change = (text: string) => ({ in: 'connect', text: normaliseLabel(text) }) as const;
  return [correctionRow(row, matchOf(row.name), change, sources)];
}
