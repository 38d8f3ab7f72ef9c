import { i18n } from '#i18n';
import { Button } from '@/components/ui/Button';
import type { ShortcutsProps } from './options-props';
import { Section } from './Section';

/** Renders the extension's shortcuts; only the browser can change them. */
export function ShortcutsSection({ shortcuts, onShortcuts }: ShortcutsProps) {
  return (
    <Section id="shortcuts" title={i18n.t('options.shortcuts')}>
      <div class="card">
        <p class="lead">{i18n.t('options.shortcutsHelp')}</p>
        <ul class="rows" aria-label={i18n.t('options.shortcuts')}>
          {shortcuts.map(({ id, name, keys }) => (
            <li key={id} class="line">
              <span class="name">{name}</span>
              {keys ? <kbd>{keys}</kbd> : <span class="none">{i18n.t('options.shortcutNone')}</span>}
            </li>
          ))}
        </ul>
        <Button onPress={onShortcuts}>{i18n.t('options.shortcutsChange')}</Button>
      </div>
    </Section>
  );
}
