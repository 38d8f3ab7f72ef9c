// @vitest-environment happy-dom
import { fireEvent, render, screen } from '@testing-library/preact';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { GuideContext } from '@/utils/guide/context';
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

let means: boolean;
let desk: GuideContext;
let redraw: () => void;

const role = () => screen.getByLabelText<HTMLInputElement>('Role', { exact: true });

beforeEach(async () => {
  speakEnglish();
  grant();
  means = true;
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation((async (message: HaloMessage) => {
    if (message.type !== 'setup-choice') return (await routeMessage(message, fromPopup())) ?? undefined;
    await changeSetup(DEMO, (setup) => withChoice(setup, message));
    return viewOf(DEMO);
  }) as never);
  let state = { view: await viewOf(DEMO) } as GuideState;
  desk = {
    get state() {
      return state;
    },
    isTrustedGesture: () => means,
    rescan: () => undefined,
    update(patch: Partial<GuideState>) {
      state = { ...state, ...patch };
      redraw();
    },
  } as unknown as GuideContext;
  const { rerender } = render(setupChoices(desk));
  redraw = () => rerender(setupChoices(desk));
});

it('keeps a name as it is being typed while the card is drawn anew, and takes it when it is finished', async () => {
  fireEvent.input(role(), { target: { value: 'g' } });
  redraw();
  expect(role().value).toBe('g');
  fireEvent.input(role(), { target: { value: ' gh role ' } });
  fireEvent.change(role());
  redraw();
  expect(role().value).toBe(' gh role ');
  await eventually(() => expect(desk.state.view.setup.names.role).toBe('gh role'));
  expect(role().value).toBe('gh role');
});

it('puts the old name back when the change does not count', async () => {
  means = false;
  const { value } = role();
  fireEvent.input(role(), { target: { value: 'from the page' } });
  fireEvent.change(role());
  await eventually(() => {
    redraw();
    expect(role().value).toBe(value);
  });
  expect(desk.state.view.setup.names.role).toBe(value);
});
