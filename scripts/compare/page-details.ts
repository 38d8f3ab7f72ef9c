import { z } from 'zod';

/** What `diagnose` copies of one page of Halo, and `formDetails` of one of ScalePad. Only what the comparison reads; the page is not trusted. */
const text = z.string().max(2000).transform(printable);
const markup = { tag: text.optional(), classes: z.array(text).optional() };

const haloPage = z.object({
  format: z.literal(2),
  site: z.literal('halo'),
  page: z.object({ area: z.enum(['roles', 'agents', 'api', 'applications']), isNew: z.boolean() }),
  state: z.object({ kind: z.enum(['list', 'record', 'api', 'unknown']), mode: z.enum(['view', 'edit']) }),
  tabs: z.array(z.object({ text, selected: z.boolean() })),
  parts: z.array(text),
  buttons: z.array(z.object({ text, ...markup })),
  controls: z.array(
    z.object({
      label: text,
      section: text.nullable(),
      kind: z.enum(['text', 'checkbox', 'radio', 'select', 'native-select', 'switch', 'view']),
      ...markup,
    }),
  ),
  labelsAlone: z.array(z.object({ label: text, beside: z.object(markup).nullable() })),
  requirements: z.array(z.object({ id: text })),
});

const scalePadPage = z.object({
  format: z.literal(2),
  site: z.literal('scalepad'),
  form: z.boolean(),
  fields: z.array(z.object({ labels: z.array(text), type: text })),
  buttons: z.array(z.object({ text })),
});

export type HaloPage = z.infer<typeof haloPage>;
export type ScalePadPage = z.infer<typeof scalePadPage>;

/** A file that is no copy of page details, with what to do. */
export class NoDetails extends Error {}

/**
 * Returns the pages whose details are in a text, in its order: one copy, or several with other text between them, as in
 * an issue. Throws NoDetails where there is none, and where one is cut off or of another version.
 */
export function pagesIn(file: string): (HaloPage | ScalePadPage)[] {
  const copies = objectsIn(file).map(parse).filter(isCopy);
  if (copies.length === 0)
    throw new NoDetails(
      file.includes('Halo Setup Assistant diagnostics')
        ? 'The page details are cut off or changed: they are no whole JSON. Ask for the text as it was copied.'
        : 'There are no page details in this file. It must have what "Copy page details for support" copied.',
    );
  return copies.map((copy, at) => {
    if (copy.format !== 2)
      throw new NoDetails(
        `Copy ${at + 1} is of format ${String(copy.format ?? 1)}, and this command reads format 2. Ask for a new copy with this version.`,
      );
    const read = (copy.site === 'scalepad' ? scalePadPage : haloPage).safeParse(copy);
    if (read.success) return read.data;
    const [issue] = read.error.issues;
    throw new NoDetails(
      `Copy ${at + 1} is not as the extension writes it: ${issue?.path.join('.')}: ${issue?.message}`,
    );
  });
}

/** Removes what a terminal would obey, and line breaks. */
function printable(words: string): string {
  return words.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, ' ').trim();
}

interface Copy {
  what: string;
  format?: unknown;
  site?: unknown;
}

function isCopy(value: unknown): value is Copy {
  return typeof value === 'object' && value !== null && String((value as Copy).what).startsWith('Halo Setup Assistant');
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

/** Returns the outermost pairs of braces, as text. Braces in strings do not count. */
function objectsIn(file: string): string[] {
  const objects: string[] = [];
  let depth = 0;
  let from = 0;
  for (const { 0: sign, index } of file.matchAll(/"(?:[^"\\\n]|\\.)*"|[{}]/g)) {
    if (sign === '{') {
      if (depth === 0) from = index;
      depth += 1;
    } else if (sign === '}' && depth > 0) {
      depth -= 1;
      if (depth === 0) objects.push(file.slice(from, index + 1));
    }
  }
  return objects;
}
