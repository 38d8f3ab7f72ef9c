import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '@/components/ui/Button';
import { Icon } from '@/components/ui/Icon';
import { WARNING } from '@/components/ui/icons';
import { NextLink } from '@/components/ui/NextLink';
import type { PopupProps } from './popup-props';

type NowBoxProps = Pick<PopupProps, 'hint' | 'next' | 'fill' | 'busy' | 'onAct' | 'onGo'>;

/** Renders what to do now in one line, and the one button or link for it. */
export function NextAction({ hint, next, fill, busy, onAct, onGo }: NowBoxProps) {
  const box = useRef<HTMLElement>(null);
  const act = hint?.act ?? null;
  // The button disappears after its press; the focus must stay in the popup.
  const before = useRef(act);
  useLayoutEffect(() => {
    if (before.current !== null && act === null && document.activeElement === document.body) box.current?.focus();
    before.current = act;
  }, [act]);
  if (!hint && !next) return null;
  return (
    <section class="now" ref={box} tabIndex={-1}>
      {hint && (
        <p class={hint.warn ? 'hint warn' : 'hint'}>
          {hint.warn && <Icon d={WARNING} />}
          <span>{hint.text}</span>
        </p>
      )}
      {act !== null && (
        <Button kind="primary" disabled={busy} onPress={onAct}>
          {act}
        </Button>
      )}
      {next && (
        <NextLink
          text={i18n.t('common.takeMeThere', [next.page])}
          href={next.href}
          primary={!fill.enabled && act === null}
          onGo={onGo}
        />
      )}
    </section>
  );
}
