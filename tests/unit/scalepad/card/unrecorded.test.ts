import { beforeEach, expect, it } from 'vitest';
import { type CardState, INITIAL_STATE } from '@/utils/scalepad/card/state';
import { cardViewModel } from '@/utils/scalepad/card/view-model';
import { speakEnglish } from '../../speak-english';

const halo = { host: 'demo.halopsa.com', captured: 5, total: 5, missing: [], isNext: true };
const viewOf = (patch: Partial<CardState>) =>
  cardViewModel({
    ...INITIAL_STATE,
    answer: { id: 'connected', good: true, quote: null },
    connectedAt: 1,
    report: 'none',
    fillStatus: { readAt: 0, halos: [halo], run: null, filled: null },
    ...patch,
  });
const NOT_RECORDED =
  "You entered a value yourself, so this step isn't done yet. Your Client Secret is still stored in this browser.";

beforeEach(speakEnglish);

it('says that a connection with typed values is not recorded, and asks about the Halo whose values they replaced', () => {
  const { title, answer, ask } = viewOf({ unrecorded: halo.host });
  expect(title).toBe('ScalePad is connected');
  expect(answer).toMatchObject({ tone: 'open', lines: [NOT_RECORDED, 'Did you connect demo.halopsa.com?'] });
  expect(ask).toEqual({ yes: 'Yes, connected', no: 'No' });
});

it('asks nothing where no Halo is known, and says nothing of a secret that is not stored', () => {
  const { answer, ask } = viewOf({ unrecorded: '' });
  expect(answer?.lines).toEqual([NOT_RECORDED]);
  expect(ask).toBeNull();
  const fillStatus = { readAt: 0, halos: [], run: null, filled: null };
  expect(viewOf({ unrecorded: '', fillStatus }).answer?.lines).toEqual([
    "You entered a value yourself, so this step isn't done yet.",
  ]);
});
