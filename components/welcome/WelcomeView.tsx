import { i18n } from '#i18n';
import { Button } from '@/components/ui/Button';
import { Icon } from '@/components/ui/Icon';
import { EYE, MET } from '@/components/ui/icons';
import { Logo } from '@/components/ui/Logo';
import { StatusMessage } from '@/components/ui/StatusMessage';
import { Preview } from './Preview';
import type { WelcomeProps, WelcomeSection } from './welcome-props';

const ICONS = { what: MET, sees: EYE };

/**
 * Renders the page of the first run: what the extension does, what it can see, how to start, and the missing
 * permission.
 */
export function WelcomeView(props: WelcomeProps) {
  const { title, intro, sections, start, practice, allow } = props;
  return (
    <div class="page welcome">
      <header class="hero">
        <div>
          <Logo />
          <h1>{title}</h1>
          <p>{intro}</p>
        </div>
        <Preview />
      </header>
      <main>
        {allow && (
          <section class="card allow">
            <h2>{allow.title}</h2>
            <p>{allow.text}</p>
            <Button kind="primary" onPress={props.onGrant}>
              {i18n.t('welcome.grant')}
            </Button>
          </section>
        )}
        <section class="card start">
          <h2>{start.title}</h2>
          <ol class="numbered">
            {start.steps.map(({ id, text, help, done }) => (
              <li key={id} data-done={done}>
                {text}
                {help && <p class="help">{help}</p>}
              </li>
            ))}
          </ol>
        </section>
        <div class="pair">
          {sections.map((section) => (
            <Section key={section.id} section={section} />
          ))}
        </div>
        <section class="card practice" id="practice">
          <h2>{practice.title}</h2>
          {practice.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
          <code>{practice.command}</code>
        </section>
      </main>
      <footer>
        <Button kind="quiet" onPress={props.onSettings}>
          {i18n.t('common.settings')}
        </Button>
      </footer>
      <StatusMessage text={props.status} />
    </div>
  );
}

function Section({ section }: { section: WelcomeSection }) {
  return (
    <section class="card" data-section={section.id}>
      <h2>
        <Icon d={ICONS[section.id]} />
        {section.title}
      </h2>
      <ul class="plain">
        {section.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
