import { Button } from '@/components/ui/Button';
import { Icon } from '@/components/ui/Icon';
import { WARNING } from '@/components/ui/icons';
import { NextLink } from '@/components/ui/NextLink';
import type { ActionRow, PopupProps } from './popup-props';

/** Renders what to do now in one line. */
export function Hint({ hint }: Pick<PopupProps, 'hint'>) {
  return (
    hint && (
      <p class={hint.warn ? 'hint warn' : 'hint'}>
        {hint.warn && <Icon d={WARNING} />}
        <span>{hint.text}</span>
      </p>
    )
  );
}

/** Renders the buttons for the present phase, the primary one first. */
export function Actions({ actions, fillNote, busy, onAction }: ActionsProps) {
  if (actions.length === 0) return null;
  const [first, ...others] = actions;
  const hasFill = actions.some(({ id }) => id === 'fill');
  return (
    <div class="acts">
      {first && <Action action={first} busy={busy} onAction={onAction} />}
      {others.length > 0 && (
        <div class="others">
          {others.map((action) => (
            <Action key={action.id} action={action} busy={busy} onAction={onAction} />
          ))}
        </div>
      )}
      {hasFill && fillNote && <p class="help">{fillNote}</p>}
    </div>
  );
}

type ActionsProps = Pick<PopupProps, 'actions' | 'fillNote' | 'busy' | 'onAction'>;

/** These end a run, so they are never disabled. */
const NEVER_DISABLED: readonly ActionRow['id'][] = ['stop', 'end'];

function Action({
  action: { id, text, href, isPrimary },
  busy,
  onAction,
}: { action: ActionRow } & Pick<ActionsProps, 'busy' | 'onAction'>) {
  if (href !== undefined)
    return <NextLink text={text} href={href} primary={isPrimary} onGo={(event) => onAction(id, event)} />;
  return (
    <Button
      kind={isPrimary ? 'primary' : 'plain'}
      disabled={busy && !NEVER_DISABLED.includes(id)}
      onPress={(event) => onAction(id, event)}
    >
      {text}
    </Button>
  );
}
