import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '@/components/ui/Button';
import { useMovedFocus } from './hooks/use-moved-focus';
import type { PopupProps } from './popup-props';
import { Question } from './Question';

type QuestionsProps = Pick<
  PopupProps,
  | 'askForget'
  | 'canForget'
  | 'forgetAsk'
  | 'askServer'
  | 'askOverwrite'
  | 'overwriteText'
  | 'fillChoices'
  | 'changedServers'
  | 'busy'
  | 'onForget'
  | 'onServer'
  | 'onOverwrite'
  | 'onFill'
  | 'onServerChange'
>;

/** Renders the open questions one at a time. The focus is on the answer that loses nothing. */
export function Questions(props: QuestionsProps) {
  const { id, content } = questionOf(props);
  const { opened, container } = useMovedFocus(id);
  return (
    <div ref={container}>
      {content && (
        <div ref={opened} class="asked">
          {content}
        </div>
      )}
    </div>
  );
}

function questionOf(props: QuestionsProps) {
  const { askForget, canForget, askServer, askOverwrite, fillChoices, changedServers } = props;
  // A command may open this question when there is nothing to forget.
  if (askForget && canForget) return { id: 'forget', content: <ForgetQuestion {...props} /> };
  if (askServer) {
    const { text, yes } = askServer;
    const no = i18n.t('popup.serverNo');
    return { id: 'server', content: <Question text={text} yes={yes} no={no} danger onAnswer={props.onServer} /> };
  }
  if (askOverwrite) return { id: 'overwrite', content: <OverwriteQuestion {...props} /> };
  if (fillChoices.length > 0) return { id: 'form', content: <FormChoice {...props} /> };
  const [row] = changedServers;
  return row
    ? { id: `changed ${row.id}`, content: <ServerQuestion {...props} row={row} /> }
    : { id: '', content: null };
}

function ForgetQuestion({ forgetAsk, onForget }: QuestionsProps) {
  return (
    <Question
      text={forgetAsk ?? i18n.t('popup.forgetAsk')}
      yes={i18n.t('popup.forgetConfirm')}
      no={i18n.t('popup.cancel')}
      danger
      onAnswer={(yes, event) => onForget(yes ? 'confirm' : 'cancel', event)}
    />
  );
}

function OverwriteQuestion({ overwriteText, onOverwrite }: QuestionsProps) {
  return (
    <Question
      text={overwriteText ?? i18n.t('popup.overwriteAsk')}
      yes={i18n.t('popup.overwrite')}
      no={i18n.t('popup.overwriteKeep')}
      onAnswer={onOverwrite}
    />
  );
}

/** Renders the question about a server that Halo now shows on another host than at its capture. */
function ServerQuestion({
  row,
  busy,
  onServerChange,
}: QuestionsProps & { row: QuestionsProps['changedServers'][number] }) {
  return (
    <Question
      text={row.text}
      yes={row.acceptText}
      no={row.keepText}
      onAnswer={(accepts, event) => busy || onServerChange(row, accepts, event)}
    />
  );
}

function FormChoice({ fillChoices, busy, onFill }: QuestionsProps) {
  const id = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields; these are answers
    <div class="which" role="group" aria-labelledby={id}>
      <p id={id}>{i18n.t('popup.fillWhich')}</p>
      {fillChoices.map((tab) => (
        <Button key={tab.id} disabled={busy} onPress={(event) => onFill(event, tab.id)}>
          <span class="cut">{tab.title}</span>
        </Button>
      ))}
    </div>
  );
}
