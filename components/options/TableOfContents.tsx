import type { OptionsWords } from './words';

interface ContentsProps {
  words: OptionsWords;
  /** The browser has shortcuts of the extension. */
  shortcuts: boolean;
}

/** Renders the table of contents: beside the sections where there is room, otherwise above them. */
export function TableOfContents({ words, shortcuts }: ContentsProps) {
  const entries = [
    ['halos', words.halos],
    ['guide', words.guide],
    ['secret', words.secret],
    ['file', words.file],
    ...(shortcuts ? [['shortcuts', words.shortcuts]] : []),
    ['reset', words.reset],
  ];
  return (
    <nav aria-label={words.contents}>
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
