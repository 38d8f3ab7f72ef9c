import { usePageWords } from '../page-words';
import { Button } from '../parts/Button';
import { Mark } from '../parts/Mark';
import { StatusLine } from '../parts/StatusLine';
import type { WelcomeProps, WelcomeSection } from './props';

/** The page of the first run: what it does, what it can see, how to start, and the grant where it is still missing. */
export function WelcomeView({ title, intro, sections, granted, status, onGrant, onSettings }: WelcomeProps) {
  const words = usePageWords();
  return (
    <div class="page welcome">
      <header class="hero">
        <Mark />
        <h1>{title}</h1>
        <p>{intro}</p>
      </header>
      <main>
        <div class="grant">
          {!granted && (
            <Button kind="primary" onPress={onGrant}>
              {words.grant}
            </Button>
          )}
          <StatusLine text={status} />
        </div>
        {sections.map((section) => (
          <Section key={section.id} section={section} />
        ))}
      </main>
      <footer>
        <Button kind="quiet" onPress={onSettings}>
          {words.settings}
        </Button>
      </footer>
    </div>
  );
}

function Section({ section }: { section: WelcomeSection }) {
  const lines = section.lines.map((line) => <li key={line}>{line}</li>);
  return (
    <section class="card" data-section={section.id}>
      <h2>{section.title}</h2>
      {section.ordered ? <ol class="numbered">{lines}</ol> : <ul class="plain">{lines}</ul>}
    </section>
  );
}
