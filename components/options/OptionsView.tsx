import { Mark } from '@/components/ui/Logo';
import { StatusLine } from '@/components/ui/StatusMessage';
import { usePageWords } from '../page-words';
import { FileSection } from './FileSection';
import { GuideSection } from './GuideSection';
import { HalosSection } from './HalosSection';
import type { OptionsProps } from './options-props';
import { ResetSection } from './ResetSection';
import { SecretSection } from './SecretSection';
import { ShortcutsSection } from './ShortcutsSection';
import { Contents } from './TableOfContents';

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
