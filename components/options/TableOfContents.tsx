import { i18n } from '#i18n';

interface ContentsProps {
  /** The organisation decided something. */
  policy: boolean;
  /** The browser has shortcuts of the extension. */
  shortcuts: boolean;
}

/** Renders the table of contents: next to the sections where there is space, otherwise above them. */
export function TableOfContents({ policy, shortcuts }: ContentsProps) {
  const entries = [
    ...(policy ? [['policy', i18n.t('policy.title')]] : []),
    ['halos', i18n.t('options.halos')],
    ['guide', i18n.t('options.guide')],
    ['secret', i18n.t('options.secret')],
    ['file', i18n.t('options.file')],
    ...(shortcuts ? [['shortcuts', i18n.t('options.shortcuts')]] : []),
    ['reset', i18n.t('options.reset')],
  ];
  return (
    <nav aria-label={i18n.t('options.contents')}>
      <ul>
        {entries.map(([id, title]) => (
          <li key={id}>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
