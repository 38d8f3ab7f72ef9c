import { Button } from '@/components/ui/Button';
import type { ShortcutsProps } from './options-props';
import { Section } from './Section';
import type { OptionsWords } from './words';

/** Renders the extension's shortcuts; only the browser can change them. */
export function ShortcutsSection({ words, shortcuts, onShortcuts }: ShortcutsProps & { words: OptionsWords }) {
  return (
    <Section id="shortcuts" title={words.shortcuts}>
      <div class="card">
        <p class="lead">{words.shortcutsHelp}</p>
        <ul class="rows" aria-label={words.shortcuts}>
          {shortcuts.map(({ id, name, keys }) => (
            <li key={id} class="line">
              <span class="name">{name}</span>
              {keys ? <kbd>{keys}</kbd> : <span class="none">{words.shortcutNone}</span>}
            </li>
          ))}
        </ul>
        <Button onPress={onShortcuts}>{words.shortcutsChange}</Button>
      </div>
    </Section>
  );
}
