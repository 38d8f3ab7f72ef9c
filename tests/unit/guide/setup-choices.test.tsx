// @vitest-environment happy-dom
import { fireEvent, render, screen } from '@testing-library/preact';
import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { setupChoices } from '@/utils/guide/setup-choices';
import type { GuideState } from '@/utils/guide/state';
import type { HaloMessage } from '@/utils/messages/halo';
import { routeMessage } from '@/utils/messaging/router';
import { withChoice } from '@/utils/setup/reducers';
import { changeSetup } from '@/utils/setup/store';
import { viewOf } from '@/utils/setup/view';
import { DEMO, fromPopup, grant } from '../background/support';
import { eventually } from '../eventually';
import { speakEnglish } from '../speak-english';
import { stub } from '../stub';
import { guideState, ROLE } from './guide-states';

let isTrusted: boolean;
let guide: Parameters<typeof setupChoices>[0];
let redraw: () => void;

const role = () => screen.getByLabelText<HTMLInputElement>('Role', { exact: true });

beforeEach(async () => {
  speakEnglish();
  grant();
  isTrusted = true;
  stub(fakeBrowser.runtime, 'sendMessage').mockImplementation(async (message: HaloMessage) => {
    if (message.type !== 'update-setup') return (await routeMessage(message, fromPopup())) ?? undefined;
    await changeSetup(DEMO, (setup) => withChoice(setup, message));
    return viewOf(DEMO);
  });
  let state = { ...guideState(ROLE), view: await viewOf(DEMO) };
  guide = {
    get state() {
      return state;
    },
    isTrustedGesture: () => isTrusted,
    rescan: () => undefined,
    update(patch: Partial<GuideState>) {
      state = { ...state, ...patch };
      redraw();
    },
  };
  const { rerender } = render(setupChoices(guide));
  redraw = () => rerender(setupChoices(guide));
});

it('keeps a name as it is being typed while the panel is drawn again, and saves it when it is finished', async () => {
  fireEvent.input(role(), { target: { value: 'g' } });
  redraw();
  expect(role().value).toBe('g');
  fireEvent.input(role(), { target: { value: ' gh role ' } });
  fireEvent.change(role());
  redraw();
  expect(role().value).toBe(' gh role ');
  await eventually(() => expect(guide.state.view.setup.names.role).toBe('gh role'));
  expect(role().value).toBe('gh role');
});

it('restores the old name when the change is not trusted', async () => {
  isTrusted = false;
  const { value } = role();
  fireEvent.input(role(), { target: { value: 'from the page' } });
  fireEvent.change(role());
  await eventually(() => {
    redraw();
    expect(role().value).toBe(value);
  });
  expect(guide.state.view.setup.names.role).toBe(value);
});
