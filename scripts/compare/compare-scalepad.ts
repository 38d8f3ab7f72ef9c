import { LEFT_OUT } from '@/utils/page-details';
import { SCALEPAD_FORM } from '@/utils/recipe/builders';
import { normaliseLabel } from '@/utils/recipe/normalise';
import { CONNECT } from '@/utils/scalepad/selectors';
import type { Comparison, Row } from './comparison';
import { likelyLabels } from './match-labels';
import type { ScalePadPage } from './page-details';

/** Compares the form on a page of ScalePad: its fields and its button. */
export function compareScalePad(page: ScalePadPage): Omit<Comparison, 'lines'> {
  const fields = compareFields(page);
  const buttons = page.buttons.map(({ text }) => text);
  return {
    title: `ScalePad, the form, which is ${page.form ? '' : 'not '}recognised`,
    rows: [...fields.rows, ...compareConnect(buttons)],
    unknown: { tabs: [], buttons: buttons.filter((text) => !isConnect(text)), labels: fields.unknown },
  };
}

function compareFields({ fields }: ScalePadPage): { rows: Row[]; unknown: string[] } {
  const named = SCALEPAD_FORM.map((one) => ({ ...one, keys: new Set(one.labels.map(normaliseLabel)) }));
  const isOf =
    ({ keys }: (typeof named)[number]) =>
    (field: ScalePadPage['fields'][number]) =>
      field.labels.some((label) => keys.has(normaliseLabel(label)));
  const others = fields.filter((field) => !named.some((one) => isOf(one)(field)));
  const unknown = [...new Set(others.flatMap(({ labels }) => labels.slice(0, 1)))].filter((text) => text !== LEFT_OUT);
  const missing = named.filter((one) => !fields.some(isOf(one)));
  const likely = likelyLabels(
    missing.map((one) => ({ what: one.credential, spellings: one.labels })),
    unknown,
  );
  const rows = named.map((one): Row => {
    const found = fields.filter(isOf(one)).length;
    const row = { what: 'field', name: one.name } as const;
    if (found === 1) return { ...row, verdict: 'expected' };
    if (found > 1) return { ...row, verdict: 'different', note: `found ${found} times` };
    const text = likely.get(one.credential);
    const [first = ''] = one.labels;
    if (text === undefined) return { ...row, verdict: 'missing' };
    return {
      ...row,
      verdict: 'different',
      note: `"${text}" here`,
      change: { in: 'credential', list: 'formLabels', first, text },
    };
  });
  return { rows, unknown };
}

function isConnect(text: string): boolean {
  return CONNECT.test(normaliseLabel(text));
}

function compareConnect(buttons: readonly string[]): Row[] {
  const row = { what: 'button', name: 'Connect now' } as const;
  const count = buttons.filter(isConnect).length;
  if (count === 1) return [{ ...row, verdict: 'expected' }];
  if (count > 1) return [{ ...row, verdict: 'different', note: `found ${count} times` }];
  const [only, ...more] = buttons.filter((text) => text !== LEFT_OUT);
  const likely = likelyLabels([{ what: row.name, spellings: ['Connect now', 'Save HaloPSA Setup'] }], buttons);
  const text = likely.get(row.name) ?? (more.length === 0 ? only : undefined);
  if (text === undefined) return [{ ...row, verdict: 'missing' }];
  return [
    { ...row, verdict: 'different', note: `"${text}" here`, change: { in: 'connect', text: normaliseLabel(text) } },
  ];
}
