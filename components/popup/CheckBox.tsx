import { useId } from 'preact/hooks';
import { usePageWords } from '../page-words';
import { Button } from '../parts/Button';
import { Icon } from '../parts/Icon';
import { DIFFERS, MET, MISSING } from '../parts/icons';
import { NextLink } from '../parts/NextLink';
import type { CheckRow, PopupProps } from './props';

type CheckBoxProps = Pick<PopupProps, 'check' | 'busy' | 'onCheck' | 'onCheckCancel' | 'onCheckGo'>;

const ICONS: Record<CheckRow['weight'], string> = { bad: DIFFERS, remark: MISSING, good: MET };

/** "Check connection", Cancel while it runs, and what it found: cause, what it is about, cure and the way there. */
export function CheckBox({ check, busy, onCheck, onCheckCancel, onCheckGo }: CheckBoxProps) {
  const words = usePageWords();
  const reason = useId();
  const { enabled, running, rows } = check;
  return (
    <section class="check">
      <div class="press">
        <Button
          disabled={!enabled || busy}
          describedBy={check.reason ? reason : undefined}
          onPress={(event) => onCheck(event)}
        >
          {words.check}
        </Button>
        {running && (
          <Button kind="quiet" onPress={onCheckCancel}>
            {words.checkCancel}
          </Button>
        )}
      </div>
      {check.reason && (
        <p id={reason} class="help">
          {check.reason}
        </p>
      )}
      {rows.length > 0 && (
        <ul class="found" aria-label={words.checkList}>
          {rows.map((row) => (
            <Found key={row.id} row={row} onGo={onCheckGo} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Found({ row, onGo }: { row: CheckRow; onGo: PopupProps['onCheckGo'] }) {
  const words = usePageWords();
  const { weight, cause, about, cure, go } = row;
  return (
    <li data-weight={weight}>
      <Icon d={ICONS[weight]} />
      <span class="heard">{words.checkWeight[weight]}: </span>
      <p>{cause}</p>
      {about && <p class="about">{about}</p>}
      {cure && <p class="cure">{cure}</p>}
      {go && (
        <NextLink text={words.takeMeThere(go.page)} href={go.href} primary={false} onGo={(event) => onGo(row, event)} />
      )}
    </li>
  );
}
