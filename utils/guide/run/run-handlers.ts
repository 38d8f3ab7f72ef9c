import type { RunButton, RunCardProps } from '@/components/guide/run-card-props';
import type { GuideContext } from '../context';
import { nextRunAction } from './next-action';

type Handlers = Pick<RunCardProps, 'onButton' | 'onShow' | 'onChanges'>;

/**
 * Returns the handlers of the run card's buttons. A press counts when a person made it and could see what they
 * pressed.
 */
export function runHandlersOf(guide: GuideContext): Handlers {
  const when = (event: Event, work: () => unknown) => {
    if (guide.isTrustedGesture(event)) guide.reportInvalidation(Promise.resolve(work()));
  };
  const actions: Record<RunButton['id'], () => unknown> = {
    focus: () => guide.run.focusButton(),
    stop: () => guide.run.change('stop'),
    continue: () => guide.run.change('continue'),
    end: () => guide.run.change('end'),
    // A run that continues would write it again at once.
    undo: async () => {
      await guide.run.change('stop');
      await guide.runAction('undoSettings');
    },
    skip: () => {
      const action = nextRunAction(guide.state);
      if (action.kind !== 'wait' || action.for !== 'admin') return undefined;
      const { open, grantedBy } = action;
      return guide.run.skip([...open.map(({ id }) => id), ...(grantedBy === null ? [] : [grantedBy])]);
    },
    checkAgain: () => guide.run.checkAgain(),
    skipCheck: () => guide.run.skipCheck(),
    createAnew: () => guide.run.createAnew(),
    useExisting: () => guide.run.useExisting(),
    showScalePad: () => guide.run.showScalePad(),
    fix: () => {
      const href = guide.state.runCheck?.result?.href;
      if (href) location.assign(href);
    },
  };
  return {
    onButton: (id, event) => when(event, actions[id]),
    onShow: (id, event) => when(event, () => guide.runAction('showRequirement', id)),
    onChanges: (review) => guide.setPanel({ review }),
  };
}
