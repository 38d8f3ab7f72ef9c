import { usePageWords } from '../page-words';
import { Mark } from '../parts/Mark';
import { StatusLine } from '../parts/StatusLine';
import { Contents } from './Contents';
import { FileSection } from './FileSection';
import { GuideSection } from './GuideSection';
import { HalosSection } from './HalosSection';
import type { OptionsProps } from './props';
import { ResetSection } from './ResetSection';
import { SecretSection } from './SecretSection';
import { ShortcutsSection } from './ShortcutsSection';

/** The options page: a table of contents, and a section for each thing that an admin may want to change. */
export function OptionsView(props: OptionsProps) {
  const words = usePageWords();
  return (
    <div class="page options">
      <header class="page-head">
        <Mark />
        <h1>
          {words.assistant} <span>{words.settings}</span>
        </h1>
      </header>
      {props.ready && <Contents words={props.words} shortcuts={props.shortcuts.length > 0} />}
      <main>
        {props.ready && (
          <>
            <HalosSection {...props} />
            <GuideSection {...props} />
            <SecretSection {...props} />
            <FileSection {...props} />
            {props.shortcuts.length > 0 && <ShortcutsSection {...props} />}
            <ResetSection {...props} />
          </>
        )}
      </main>
      <StatusLine text={props.status} />
    </div>
  );
}
