import { i18n } from '#i18n';
import { Button } from '@/components/ui/Button';
import { NextLink } from '@/components/ui/NextLink';
import type { GuidePanelProps } from './panel-props';

/** Renders the buttons of the panel, the next action first. */
export function PanelFoot(props: GuidePanelProps) {
  const { canApply, canUndo, review, next } = props;
  if (!canApply && !canUndo && !review && !next) return null;
  return (
    <footer class="foot">
      {canApply && (
        <Button kind="primary" onPress={props.onApply}>
          {i18n.t('guide.apply')}
        </Button>
      )}
      {next && (
        <NextLink text={i18n.t('common.goTo', [next.goal])} href={next.href} primary={!canApply} onGo={props.onGo} />
      )}
      {canUndo && <Button onPress={props.onUndo}>{i18n.t('guide.undo')}</Button>}
      {review && (
        <Button kind="quiet" expanded={review.open} onPress={() => props.onReview(!review.open)}>
          {i18n.t('run.reviewChanges')}
        </Button>
      )}
    </footer>
  );
}
