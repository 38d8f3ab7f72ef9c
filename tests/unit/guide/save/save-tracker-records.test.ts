// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import { addressOf } from '../guide-states';
import {
  AGENT,
  AGENTS,
  APPLICATION,
  dispatchTrusted,
  foreignPairs,
  form,
  NEW_AGENT,
  NEW_APPLICATION,
  OTHER_AGENT,
  OTHER_APPLICATION,
  pairs,
  replaced,
  reported,
  shows,
  state,
  tracker,
} from './tracked-pages';

describe('after Save of a record', () => {
  test('what is saved on a record of others is not noted, and its step is not done', async () => {
    tracker.press(state(OTHER_AGENT, { name: 'Anna Admin' }));
    expect(tracker.isPending(addressOf(OTHER_AGENT))).toBe(false);
    expect(await shows(OTHER_AGENT, { mode: 'view', name: 'Anna Admin' })).toBe('saved');
    expect(reported).toEqual([]);
  });

  test('a new record that the admin fills in by hand under another name is not the setup’s', async () => {
    tracker.press(state(NEW_AGENT, { name: 'Anna Admin', met: [] }));
    tracker.moved(addressOf(AGENT));
    expect(await shows(AGENT, { mode: 'view', name: 'Anna Admin' })).toBe('saved');
    expect(reported).toEqual([]);
  });

  test('where Halo opens the list, the record counts once it is opened again, and no other one does', async () => {
    tracker.press(state(AGENT));
    tracker.moved(addressOf(AGENTS));
    expect(await shows(AGENTS, { kind: 'list', mode: 'view' })).toBeNull();
    expect(reported).toEqual([]);
    tracker.moved(addressOf(OTHER_AGENT));
    expect(await shows(OTHER_AGENT, { mode: 'view' })).toBeNull();
    expect(reported).toEqual([]);
    tracker.moved(addressOf(AGENT));
    expect(await shows(AGENT, { mode: 'view' })).toBe('verify');
  });

  test('a new one that Halo navigates away from is recognised by its name alone', async () => {
    tracker.press(state(NEW_AGENT));
    tracker.moved(addressOf(AGENTS));
    tracker.moved(addressOf(OTHER_AGENT));
    expect(await shows(OTHER_AGENT, { mode: 'view', name: 'Anna Admin' })).toBeNull();
    tracker.moved(addressOf(AGENT));
    expect(await shows(AGENT, { mode: 'view' })).toBe('verify');
  });

  test('a new one is not mistaken for another record that the admin opens right after Save', async () => {
    form.saved = () => 'id-1';
    tracker.press(state(NEW_APPLICATION, { name: 'ScalePad' }));
    tracker.moved(addressOf(APPLICATION));
    expect(await shows(APPLICATION, { mode: 'view', name: 'Backup vendor' })).toBeNull();
    expect(reported).toEqual([]);
    expect(pairs).toEqual([]);
  });
});

describe('after Save of an application', () => {
  test('a new secret that was not captured replaces the pair', async () => {
    Object.assign(form, { saved: () => 'id-1', replacedId: 'id-1' });
    tracker.press(state(APPLICATION));
    expect(replaced).toEqual([]);
    await shows(APPLICATION, { mode: 'view' });
    expect(replaced).toEqual(['id-1']);
    expect(pairs).toEqual([]);
  });

  test.each([
    ['the setup’s', APPLICATION, []],
    ['not the setup’s', OTHER_APPLICATION, ['id-1']],
  ])('its pair is saved as one that is %s', async (_whose, path, foreign) => {
    form.saved = () => 'id-1';
    tracker.press(state(path));
    await shows(path, { mode: 'view' });
    expect(pairs).toEqual(['id-1 id-1']);
    expect(foreignPairs).toEqual(foreign);
  });

  test('an application with a new secret is read back, even if not all of it was scanned', async () => {
    form.hasCapturedPair = true;
    tracker.press(state(APPLICATION, { met: [] }));
    expect(await shows(APPLICATION, { mode: 'view' })).toBe('verify');
    tracker.press(state(NEW_APPLICATION, { met: [] }));
    tracker.moved(addressOf(APPLICATION));
    expect(await shows(APPLICATION, { mode: 'view' })).toBe('saved');
  });

  test('the pair of a new application is saved with it, and Save can change only the Client ID of a new one', async () => {
    form.saved = () => 'id-1';
    tracker.press(state(NEW_APPLICATION, { name: 'ScalePad' }));
    tracker.moved(addressOf(APPLICATION));
    expect(await shows(APPLICATION, { mode: 'view', name: 'ScalePad', clientId: 'id-2' })).not.toBeNull();
    expect(pairs).toEqual(['id-1 id-2']);
    tracker.press(state(APPLICATION));
    expect(await shows(APPLICATION, { mode: 'view', clientId: 'id-3' })).not.toBeNull();
    expect(pairs).toHaveLength(1);
  });

  test('a secret that Halo shows only after Save is that of the saved application', async () => {
    tracker.press(state(NEW_APPLICATION));
    tracker.moved(addressOf(APPLICATION));
    expect(await shows(APPLICATION, { mode: 'view' })).not.toBeNull();
    expect(pairs).toEqual([]);
    form.saved = () => 'id-1';
    // The next new one has the same address, and shows no Save before it is drawn.
    await shows(NEW_APPLICATION, { mode: 'view' });
    expect(pairs).toEqual([]);
    await shows(APPLICATION, { mode: 'view' });
    await shows(APPLICATION, { mode: 'view' });
    expect(pairs).toEqual(['id-1 id-1']);
  });
});

describe('a Save of an application that Halo refused without a message', () => {
  const click = (word: string) => {
    document.body.innerHTML = `<div><button>Save</button><button id="other">${word}</button></div>`;
    const { href } = new URL(APPLICATION, 'https://demo.halopsa.com');
    (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(href);
    dispatchTrusted(new MouseEvent('click', { bubbles: true }), document.querySelector('#other') ?? document.body);
  };

  test.each(['Discard', 'Discard changes', 'Close', 'Abbrechen', 'Annuleren', 'Any other word'])(
    'has not saved its pair when the admin leaves it by %s',
    async (word) => {
      form.saved = () => 'id-1';
      tracker.press(state(APPLICATION));
      click(word);
      await shows(APPLICATION, { mode: 'view', clientId: 'id-1' });
      expect(pairs).toEqual([]);
    },
  );

  test.each(['Cancel', 'Discard'])('is over for the vault when the admin leaves it by %s', (word) => {
    const cancelled = vi.spyOn(form, 'cancelled');
    tracker.press(state(APPLICATION));
    click(word);
    expect(cancelled).toHaveBeenCalled();
  });

  test('has saved its pair when it is pressed once more', async () => {
    form.saved = () => 'id-1';
    tracker.press(state(APPLICATION));
    click('Copy');
    tracker.press(state(APPLICATION));
    await shows(APPLICATION, { mode: 'view', clientId: 'id-1' });
    expect(pairs).toEqual(['id-1 id-1']);
  });
});
