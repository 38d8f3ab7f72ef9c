import { z } from 'zod';
import { PAGE_DETAILS } from '@/utils/page-details';
import { copiesIn } from './copies';

const text = z.string().max(2000).transform(printable);
const markup = { tag: text.optional(), classes: z.array(text).optional() };

/** The part of `diagnose`'s copy of a Halo page that the comparison reads. The page is not trusted. */
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

/** The same for `formDetails` and a page of ScalePad. */
const scalePadPage = z.object({
  format: z.literal(2),
  site: z.literal('scalepad'),
  form: z.boolean(),
  fields: z.array(z.object({ labels: z.array(text), type: text })),
  buttons: z.array(z.object({ text })),
});

export type HaloPage = z.infer<typeof haloPage>;
export type ScalePadPage = z.infer<typeof scalePadPage>;

/** Thrown for a file without a readable copy; the message explains what to do. */
export class NoDetails extends Error {}

/** The copies of a file: the pages that could be read, and for each other copy why not. */
export interface Pages {
  pages: (HaloPage | ScalePadPage)[];
  refused: string[];
}

/** The format that this command reads. */
const FORMAT = PAGE_DETAILS.format;

/**
 * Returns the pages whose details are in a text, in its order: one copy, or several with other text between them, as in
 * an issue. Throws NoDetails where none can be read.
 */
export function pagesIn(file: string): Pages {
  const pages: Pages['pages'] = [];
  const refused: string[] = [];
  for (const [at, { line, details, reason }] of copiesIn(file).entries()) {
    const read = details === null ? reason : readPage(details);
    if (read !== null && typeof read === 'object') pages.push(read);
    else refused.push(`Copy ${at + 1}, line ${line} of the file, is not read. ${read}.`);
  }
  if (pages.length > 0) return { pages, refused };
  throw new NoDetails(
    refused.join('\n') ||
      'There are no page details in this file. It must have what "Copy page details for support" copied, as plain text in UTF-8.',
  );
}

/** Returns the page of a copy, or why it cannot be read. */
function readPage(copy: { format?: unknown; site?: unknown }): HaloPage | ScalePadPage | string {
  const format = copy.format ?? 1;
  if (typeof format === 'number' && format > FORMAT)
    return `It is of format ${format}, and this command reads format ${FORMAT}: the extension is newer. Update this checkout`;
  if (format !== FORMAT)
    return `It is of format ${printable(String(format))}, and this command reads format ${FORMAT}: the extension is older. Ask for a new copy with this version`;
  const read = (copy.site === 'scalepad' ? scalePadPage : haloPage).safeParse(copy);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  return `It is not as the extension writes it: ${issue?.path.join('.')}: ${printable(issue?.message ?? '')}`;
}

/** Replaces control characters and line breaks by spaces, and repeated spaces by one. */
function printable(words: string): string {
  return words.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
}
