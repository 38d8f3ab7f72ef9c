import { i18n } from '#i18n';
import { Logo } from '@/components/ui/Logo';
import { StatusMessage } from '@/components/ui/StatusMessage';
import { FileSection } from './FileSection';
import { GuideSection } from './GuideSection';
import { HalosSection } from './HalosSection';
import type { OptionsProps } from './options-props';
import { PolicySection } from './PolicySection';
import { ResetSection } from './ResetSection';
import { SecretSection } from './SecretSection';
import { ShortcutsSection } from './ShortcutsSection';
import { TableOfContents } from './TableOfContents';

/** Renders the options page: a table of contents, and a section for each group of settings. */
export function OptionsView(props: OptionsProps) {
  return (
    <div class="page options">
      <header class="page-head">
        <Logo />
        <h1>
          {i18n.t('common.assistant')} <span>{i18n.t('common.settings')}</span>
        </h1>
      </header>
      {props.ready && <TableOfContents policy={props.policy !== null} shortcuts={props.shortcuts.length > 0} />}
      <main>
        {props.ready && (
          <>
            <PolicySection {...props} />
            <HalosSection {...props} />
            <GuideSection {...props} />
            <SecretSection {...props} />
            <FileSection {...props} />
            {props.shortcuts.length > 0 && <ShortcutsSection {...props} />}
            <ResetSection {...props} />
          </>
        )}
      </main>
      <StatusMessage text={props.status} />
    </div>
  );
}
