/** The data of docs/troubleshooting.md: the extension's own tables and its English texts. */
export interface Troubles {
  /** utils/connection/outcomes.ts */
  outcomes: Record<string, { severity: 'error' | 'warning' | 'success'; faultSource: keyof typeof PAGES | null }>;
  /** utils/connection/outcomes.ts */
  sources: Record<string, { source: string; confidence: string }>;
  /** utils/scalepad/connect-results.ts, in the order in which the results are searched */
  answers: Record<string, { source: string; confidence: string }>;
  /** locales/en.yml, flat: `check.cause.busy` as check_cause_busy. */
  messages: Record<string, { message: string } | undefined>;
}

const SEVERITIES = [
  { severity: 'error', title: 'What stops the connection' },
  { severity: 'warning', title: 'Notes' },
  { severity: 'success', title: 'What works' },
] as const;

const PAGES = {
  api: 'HaloPSA API',
  application: 'the application',
  agent: 'the agent',
  role: 'the role',
  answer: "Halo's answer in a tab",
} as const;

const HEAD = `<!-- Made by: node scripts/run.mjs troubleshooting --write. Change utils/connection/ or locales/en.yml instead. -->

# Troubleshooting

Check connection in the popup asks your Halo for a token with the captured values, and reads each list that ScalePad
needs once. It writes nothing. Every line of its answer is one of these. Confidence says how sure the cause is:
confirmed by a source that knows or tried it, likely from one source or by inference, unknown where nobody is known to
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

const AFTER_CONNECT = `
## What ScalePad says after Connect

The card on ScalePad's page looks for these in the page's text, from the top, and shows the page's own words beside
them. Which words ScalePad really uses for Halo is not known; only Integration sync error and Disabled Integration are
names from its own help. The card quotes a message that fits none of them, and asks you what it means. It also asks where
a message says connected and has a word of doubt, such as waiting, queue or another account.

`;

/** Returns the page as Markdown. Throws when a text is missing. */
export function troubleshooting({ outcomes, sources, answers, messages }: Troubles): string {
  const textOf = (key: string) => {
    const found = messages[key]?.message;
    if (found === undefined) throw new Error(`No text ${key.replaceAll('_', '.')} in locales/en.yml`);
    return found.replaceAll('|', '\\|');
  };
  const text = (kind: 'cause' | 'cure', id: string) => textOf(`check_${kind}_${id}`);
  const tables = SEVERITIES.map(({ severity, title }) => {
    const rows = Object.entries(outcomes).filter(([, outcome]) => outcome.severity === severity);
    const isSuccess = severity === 'success';
    const lines = rows.map(([id, { faultSource }]) => {
      const { source, confidence } = sources[id] ?? {};
      if (source === undefined) throw new Error(`No source of ${id} in utils/connection/outcomes.ts`);
      const cure = isSuccess ? [] : [text('cure', id), faultSource === null ? '' : PAGES[faultSource]];
      return `| ${[text('cause', id), ...cure, source, confidence].join(' | ')} |`;
    });
    const columns = isSuccess
      ? ['What it says', 'Source', 'Confidence']
      : ['Cause', 'Cure', 'Page to go to', 'Source', 'Confidence'];
    return [`\n## ${title}\n`, `| ${columns.join(' | ')} |`, `|${' --- |'.repeat(columns.length)}`, ...lines, ''].join(
      '\n',
    );
  });
  const answerRows = Object.entries(answers).map(([id, { source, confidence }]) => {
    const [title, cause, cure] = ['said', 'cause', 'cure'].map((kind) => textOf(`card_${kind}_${id}`));
    return `| ${[title, cause, cure, source, confidence].join(' | ')} |`;
  });
  const columns = '| The card says | Cause | Cure | Source | Confidence |\n| --- | --- | --- | --- | --- |\n';
  return [HEAD, ...tables, TAIL, AFTER_CONNECT, columns, `${answerRows.join('\n')}\n`].join('');
}
