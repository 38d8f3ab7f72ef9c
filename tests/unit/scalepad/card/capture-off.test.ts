import { beforeEach, expect, it } from 'vitest';
import type { FillStatus } from '@/utils/messages/scalepad';
import { INITIAL_STATE } from '@/utils/scalepad/card/state';
import { cardViewModel } from '@/utils/scalepad/card/view-model';
import { speakEnglish } from '../../speak-english';

const host = 'demo.halopsa.com';
const note: FillStatus = {
  readAt: 0,
  halos: [{ host, captured: 0, total: 5, missing: ['clientId', 'clientSecret'], isNext: false }],
  run: null,
  filled: null,
};
const linesWith = (parts: Partial<FillStatus>) =>
  cardViewModel({ ...INITIAL_STATE, form: true, fillStatus: { ...note, ...parts } }).lines;

beforeEach(speakEnglish);

it('where the organisation lets nothing be captured, the card asks the admin to copy the values, and says whom to ask', () => {
  expect(linesWith({ captureOff: { contact: 'Ask it@acme.example.' } })).toEqual([
    "We don't capture credentials from Halo here. Copy each value into ScalePad's form yourself. Ask it@acme.example.",
  ]);
  expect(linesWith({})).toEqual(['demo.halopsa.com: not captured yet: Client ID, Client Secret.']);
});

it('values that were captured before are still filled in', () => {
  const halos = [{ host, captured: 5, total: 5, missing: [], isNext: true }];
  expect(linesWith({ captureOff: {}, halos })).toEqual(linesWith({ halos }));
});
