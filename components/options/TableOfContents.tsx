import { i18n } from '#i18n';

interface ContentsProps {
  /** The browser has shortcuts of the extension. */
  shortcuts: boolean;
}

/** Renders the table of contents: beside the sections where there is room, otherwise above them. */
export function TableOfContents({ shortcuts }: ContentsProps) {
  const entries = [
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
