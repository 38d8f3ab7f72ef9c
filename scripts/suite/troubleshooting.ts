/** What docs/troubleshooting.md is made of: the extension's own tables and its English texts. */
export interface Troubles {
  /** utils/connection/outcomes.ts */
  outcomes: Record<string, { weight: 'bad' | 'remark' | 'good'; place: keyof typeof PLACES | null }>;
  /** utils/connection/sources.ts */
  sources: Record<string, { source: string; confidence: string }>;
  /** locales/en.yml, flat: `check.cause.busy` as check_cause_busy. */
  messages: Record<string, { message: string } | undefined>;
}

const WEIGHTS = [
  { weight: 'bad', title: 'What stops the connection' },
  { weight: 'remark', title: 'What is worth knowing' },
  { weight: 'good', title: 'What is proven' },
] as const;

const PLACES = {
  api: 'HaloPSA API',
  application: 'the application',
  agent: 'the agent',
  role: 'the role',
  answer: "Halo's answer in a tab",
} as const;

const HEAD = `<!-- Made by: node scripts/run.mjs troubleshooting --write. Change utils/connection/ or locales/en.yml instead. -->

# Troubleshooting

"Check connection" in the popup asks your Halo for a token with the captured values and reads each list that the recipe
needs once. It writes nothing. Every line of its answer is one of these. Confidence says how sure the cause is:
confirmed by a source that knows or tried it, likely from one source or by inference, unknown where nobody was seen to
have had it.
`;

const TAIL = `
## What the check cannot see

- Whether ScalePad's own servers reach a Halo on a domain of your own: IP restrictions and certificate chains are seen
  only from where you are.
- Whether tickets can be created: mandatory ticket fields without defaults make it fail even though all rights are there
  (Huntress, Liongard; confirmed). Nothing is written to Halo to try it.
- What ScalePad's form makes of a slash at the end of an address. The values are filled in as Halo shows them.
`;

/** The page as Markdown. Throws when a text is missing. */
export function troubleshooting({ outcomes, sources, messages }: Troubles): string {
  const text = (kind: 'cause' | 'cure', id: string) => {
    const found = messages[`check_${kind}_${id}`]?.message;
    if (found === undefined) throw new Error(`No text check.${kind}.${id} in locales/en.yml`);
    return found.replaceAll('|', '\\|');
  };
  const tables = WEIGHTS.map(({ weight, title }) => {
    const rows = Object.entries(outcomes).filter(([, outcome]) => outcome.weight === weight);
    const good = weight === 'good';
    const lines = rows.map(([id, { place }]) => {
      const { source, confidence } = sources[id] ?? {};
      if (source === undefined) throw new Error(`No source of ${id} in utils/connection/sources.ts`);
      const cure = good ? [] : [text('cure', id), place === null ? '' : PLACES[place]];
      return `| ${[text('cause', id), ...cure, source, confidence].join(' | ')} |`;
    });
    const columns = good
      ? ['What it says', 'Source', 'Confidence']
      : ['Cause', 'Cure', 'Take me there', 'Source', 'Confidence'];
    return [`\n## ${title}\n`, `| ${columns.join(' | ')} |`, `|${' --- |'.repeat(columns.length)}`, ...lines, ''].join(
      '\n',
    );
  });
  return [HEAD, ...tables, TAIL].join('');
}
