import { beforeEach, expect, it } from 'vitest';
import type { FillStatus } from '@/utils/messages/scalepad';
import { INITIAL_STATE } from '@/utils/scalepad/card/state';
import { cardViewModel } from '@/utils/scalepad/card/view-model';
import { speakEnglish } from '../../speak-english';

const host = 'demo.halopsa.com';
const status: FillStatus = {
  readAt: 0,
  halos: [{ host, captured: 0, total: 5, missing: ['clientId', 'clientSecret'], isNext: false }],
  run: null,
  filled: null,
};
const linesWith = (parts: Partial<FillStatus>) =>
  cardViewModel({ ...INITIAL_STATE, form: true, fillStatus: { ...status, ...parts } }).lines;

beforeEach(speakEnglish);

it('asks the admin to copy the values where the policy turns capture off, and names whom to ask', () => {
  expect(linesWith({ captureOff: { contact: 'Ask it@acme.example.' } })).toEqual([
    "We don't capture credentials from Halo here. Copy each value into ScalePad's form yourself. Ask it@acme.example.",
  ]);
  expect(linesWith({})).toEqual(['demo.halopsa.com: not captured yet: Client ID, Client Secret.']);
});

it('still offers the values that were captured before', () => {
  const halos = [{ host, captured: 5, total: 5, missing: [], isNext: true }];
  expect(linesWith({ captureOff: {}, halos })).toEqual(linesWith({ halos }));
});
