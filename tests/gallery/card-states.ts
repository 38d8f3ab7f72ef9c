import type { FieldOutcome } from '@/utils/fill-outcome';
import type { FillStatus } from '@/utils/messages/scalepad';
import { CREDENTIALS } from '@/utils/recipe/constants';
import type { CardState } from '@/utils/scalepad/card/state';

type Run = NonNullable<FillStatus['run']>;

const HOST = 'demo.halopsa.com';
const HALOS: FillStatus['halos'] = [{ host: HOST, captured: 5, total: 5, missing: [], isNext: true }];
const RUN: Run = { host: HOST, isConnected: false, state: 'running', fill: true };
const FILLED: FieldOutcome[] = CREDENTIALS.map((credential) => ({ credential, outcome: 'filled' }));
const LEFT: FieldOutcome[] = FILLED.map((one) =>
  one.credential === 'tenant' ? { credential: 'tenant', outcome: 'other-value' } : one,
);

function noteOf(run: Partial<Run> | null, isFilled = false): FillStatus {
  const filled = isFilled ? { host: HOST, fields: FILLED, at: 0 } : null;
  return { readAt: 0, halos: HALOS, run: run && { ...RUN, ...run }, filled };
}

const FORM: Partial<CardState> = { form: true, button: 'Connect now' };

/** The states of the card on ScalePad's page. The card's view model derives the texts. */
export const CARD_STATES: Record<string, Partial<CardState>> = {
  'card-where': { fillStatus: noteOf(null) },
  'card-opening': { fillStatus: noteOf({}), isOpening: true },
  'card-handed-over': { fillStatus: noteOf({ isHandedOver: true }) },
  'card-paused': { fillStatus: noteOf({ state: 'paused', reason: 'acted' }) },
  'card-stopped': { fillStatus: noteOf({ state: 'stopped' }) },
  'card-form': { ...FORM, fillStatus: noteOf(null) },
  'card-other-server': { ...FORM, fillStatus: noteOf({}), unfilled: 'server' },
  'card-your-turn': { ...FORM, fillStatus: noteOf({ fill: false }, true), filled: FILLED },
  'card-filled': { ...FORM, fillStatus: noteOf(null, true), filled: LEFT },
  'card-waiting': { ...FORM, fillStatus: noteOf({}, true), filled: FILLED, waiting: true },
  'card-error': {
    fillStatus: noteOf({}, true),
    answer: { id: 'syncError', good: false, quote: 'Sync error' },
  },
  'card-unknown': { fillStatus: noteOf(null, true), answer: { id: 'unknown', good: false, quote: 'LM-4711' } },
  'card-connected': {
    fillStatus: noteOf({ isConnected: true }, true),
    answer: { id: 'connected', good: true, quote: 'Syncing' },
    connectedAt: 0,
    deleted: true,
  },
};
