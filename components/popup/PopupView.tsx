import { i18n } from '#i18n';
import { Button } from '@/components/ui/Button';
import { HaloAddressForm } from '@/components/ui/HaloAddressForm';
import { StatusMessage } from '@/components/ui/StatusMessage';
import { Actions, Hint } from './Actions';
import { CheckList } from './CheckList';
import { Credentials } from './Credentials';
import { useFocusKept } from './hooks/use-focus-kept';
import { PopupHeader } from './PopupHeader';
import type { PopupProps } from './popup-props';
import { Questions } from './Questions';
import { SetupReportActions } from './SetupReportActions';
import { StartView } from './StartView';
import { StepList } from './StepList';
import { Tools } from './Tools';
import { UnlockForm } from './UnlockForm';
import { Verdict } from './Verdict';

/**
 * Renders the popup: its frame at once, the rest with the background's first answer. The next action is first, then the
 * details. Nothing overlaps. Needs page.css.
 */
export function PopupView(props: PopupProps) {
  const { ready, origin, status, busy, check, primary } = props;
  const host = props.origins.find((row) => row.origin === origin)?.host ?? null;
  const popup = useFocusKept(ready, primary);
  return (
    <div class="popup" ref={popup}>
      <PopupHeader {...props} />
      <main data-ready={ready}>
        {ready && <Verdict verdict={check.verdict} />}
        <section class="now">
          {ready && <Hint {...props} />}
          {ready && <UnlockForm {...props} />}
          {ready && <Actions {...props} />}
          <StatusMessage text={status} busy={busy} isShown={status !== check.verdict?.text} />
          {ready && <Questions {...props} />}
        </section>
        {ready && (host === null ? <NoHalo {...props} /> : <Known {...props} host={host} />)}
      </main>
    </div>
  );
}

function NoHalo(props: PopupProps) {
  if (props.choosing || props.primary !== 'open-halo') return null;
  return (
    <section class="no-halo">
      <HaloAddressForm {...props} isPrimary />
      <Button kind="quiet" onPress={props.onPractice}>
        {i18n.t('popup.practice')}
      </Button>
    </section>
  );
}

function Known(props: PopupProps & { host: string }) {
  const { phase, check, canReport } = props;
  return (
    <>
      {phase === 'start' && <StartView {...props} />}
      <CheckList check={check} onCheckGo={props.onCheckGo} />
      {phase !== 'start' && <StepList steps={props.steps} />}
      <Credentials {...props} />
      <Tools {...props} />
      {canReport && <SetupReportActions {...props} />}
    </>
  );
}
