// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import type { StepRow } from '@/components/guide/panel-props';
import { StepProgress } from '@/components/guide/StepProgress';
import { PopupView } from '@/components/popup/PopupView';
import type { PopupProps } from '@/components/popup/popup-props';
import { StepList } from '@/components/popup/StepList';
import { speakEnglish } from '../../speak-english';
import { show, textOf } from '../render';

// The properties read their texts as soon as they are loaded.
speakEnglish();
const { POPUP, POPUP_CHECKED, POPUP_FULL } = await import('./popup-props');

const START: PopupProps = {
  ...POPUP,
  phase: 'start',
  primary: 'start',
  consent: { rows: [], fill: false, isWhole: true },
};

const list = (name: string) => within(screen.getByRole('list', { name })).getAllByRole('listitem');

describe('the popup', () => {
  it('lists the four steps with Done, In progress or To do', () => {
    show(<PopupView {...POPUP} />);
    const words = list('Steps').map((item) => /(Done|In progress|To do)/.exec(textOf(item))?.[1]);
    expect(words).toEqual(['Done', 'Done', 'In progress', 'To do']);
  });

  it('has a different icon for each state of the steps, the same ones as the guide', () => {
    const steps = (['done', 'in-progress', 'to-do'] as const).map((state) => ({ id: state, title: state, state }));
    const iconsOf = (container: Element) =>
      Object.fromEntries(
        [...container.querySelectorAll('[data-state]')].map((step) => [
          step.getAttribute('data-state'),
          step.querySelector('path')?.getAttribute('d'),
        ]),
      );
    const popup = iconsOf(show(<StepList steps={steps as unknown as PopupProps['steps']} />).container);
    const guide = iconsOf(show(<StepProgress steps={steps as unknown as StepRow[]} current={1} />).container);
    expect(new Set(Object.values(popup)).size).toBe(3);
    expect(guide).toEqual(popup);
  });

  it('lists the five credentials with Captured or Not captured, and no button for a value that is missing', () => {
    show(<PopupView {...POPUP} />);
    const items = list('Credentials');
    expect(items.map((item) => textOf(item).includes('Not captured'))).toEqual([false, false, true, true, false]);
    expect(items.map((item) => textOf(item).includes('Captured'))).toEqual([true, true, false, false, true]);
    expect(items.map((item) => within(item).queryAllByRole('button').length)).toEqual([1, 1, 0, 0, 1]);
  });

  it('copies and reveals by the credential’s own name', () => {
    const onCopy = vi.fn();
    const onReveal = vi.fn();
    const { rerender } = show(<PopupView {...POPUP_FULL} onCopy={onCopy} onReveal={onReveal} />);
    fireEvent.click(screen.getByRole('button', { name: 'Copy Authorisation Server' }));
    fireEvent.click(screen.getByRole('button', { name: 'Copy Client Secret' }));
    fireEvent.click(screen.getByRole('button', { name: 'Reveal Client Secret' }));
    expect(onCopy.mock.calls.map(([id]) => id)).toEqual(['authorisationServer', 'clientSecret']);
    expect(onReveal).toHaveBeenCalledExactlyOnceWith('clientSecret', expect.any(Event));
    expect(screen.getAllByRole('button', { name: /^Reveal / })).toHaveLength(1);
    rerender(
      <PopupView
        {...POPUP_FULL}
        credentials={POPUP_FULL.credentials.map((row) => (row.secret ? { ...row, revealed: true } : row))}
      />,
    );
    expect(screen.getByRole('button', { name: 'Hide Client Secret' })).toBeTruthy();
  });

  it('shows the primary action first, the others next to it, and the note about the fill', () => {
    const onAction = vi.fn();
    const actions: PopupProps['actions'] = [
      { id: 'fill', text: 'Fill ScalePad form with demo.halopsa.com', isPrimary: true },
      { id: 'stop', text: 'Stop', isPrimary: false },
    ];
    show(<PopupView {...POPUP_FULL} actions={actions} fillNote="No Tenant" onAction={onAction} />);
    const button = screen.getByRole('button', { name: 'Fill ScalePad form with demo.halopsa.com' });
    expect(button.className).toContain('primary');
    expect(screen.getByRole('button', { name: 'Stop' }).className).not.toContain('primary');
    expect(screen.getByText('No Tenant')).toBeTruthy();
    fireEvent.click(button);
    expect(onAction).toHaveBeenCalledExactlyOnceWith('fill', expect.any(Event));
  });

  it('shows the verdict of the check first', () => {
    show(<PopupView {...POPUP_CHECKED} />);
    const [first] = screen.getByRole('main').children;
    expect(first && textOf(first)).toBe("The connection doesn't work yet.");
    expect(first?.getElementsByTagName('svg')).toHaveLength(1);
  });

  it('asks one question at a time, and focuses the answer that loses nothing', () => {
    const changedServers = [
      { id: 'tenant' as const, to: 'b', text: 'Tenant changed', acceptText: 'Use b', keepText: 'Keep a' },
    ];
    const { rerender } = show(<PopupView {...POPUP_FULL} changedServers={changedServers} />);
    expect(document.activeElement?.textContent).toBe('Keep a');
    const both = { ...POPUP_FULL, changedServers, askOverwrite: true };
    rerender(<PopupView {...both} />);
    expect(screen.getAllByRole('group').map((group) => group.className)).toEqual(['ask']);
    expect(document.activeElement?.textContent).toBe('Leave as is');
    rerender(<PopupView {...both} askForget />);
    expect(screen.getAllByRole('group')).toHaveLength(1);
    expect(document.activeElement?.textContent).toBe('Cancel');
  });

  it('asks which form when there are several', () => {
    const onFill = vi.fn();
    show(<PopupView {...POPUP_FULL} fillChoices={[{ id: 7, title: 'ScalePad · Add HaloPSA' }]} onFill={onFill} />);
    const group = screen.getByRole('group', { name: 'Several ScalePad forms are open. Which one?' });
    fireEvent.click(within(group).getByRole('button', { name: 'ScalePad · Add HaloPSA' }));
    expect(onFill).toHaveBeenCalledExactlyOnceWith(expect.any(Event), 7);
  });

  it('forgets only after a second press', () => {
    const onForget = vi.fn();
    const { rerender } = show(<PopupView {...POPUP_FULL} onForget={onForget} />);
    fireEvent.click(screen.getByRole('button', { name: 'Forget credentials' }));
    rerender(<PopupView {...POPUP_FULL} askForget onForget={onForget} />);
    const ask = screen.getByRole('group', { name: "Delete all credentials of this Halo? You can't undo this." });
    fireEvent.click(within(ask).getByRole('button', { name: 'Cancel' }));
    fireEvent.click(within(ask).getByRole('button', { name: 'Delete' }));
    expect(onForget.mock.calls.map(([press]) => press)).toEqual(['ask', 'cancel', 'confirm']);
  });

  it('shows recipe, options and names, and passes on what is chosen', () => {
    const onRecipe = vi.fn();
    const onOption = vi.fn();
    const onName = vi.fn();
    show(<PopupView {...START} {...{ onRecipe, onOption, onName }} />);
    expect(
      (screen.getByRole('radio', { name: 'Everything Lifecycle Manager offers' }) as HTMLInputElement).checked,
    ).toBe(true);
    fireEvent.click(screen.getByRole('radio', { name: 'Clients and hardware only' }));
    fireEvent.click(
      screen.getByRole('checkbox', {
        name: 'Let ScalePad write purchase and warranty dates back to Halo (two-way sync)',
      }),
    );
    const field = screen.getByRole('textbox', { name: 'Agent' });
    fireEvent.input(field, { target: { value: '  ScalePad Reader ' } });
    fireEvent.change(field);
    expect(onRecipe).toHaveBeenCalledExactlyOnceWith('scalepad-minimal');
    expect(onOption).toHaveBeenCalledExactlyOnceWith('two-way-sync', false);
    expect(onName).toHaveBeenCalledExactlyOnceWith('agent', 'ScalePad Reader');
  });

  it('keeps what is being typed while the view is drawn again, and drops an emptied name', () => {
    const onName = vi.fn();
    const { rerender } = show(<PopupView {...START} onName={onName} />);
    const field = screen.getByRole('textbox', { name: 'Role' }) as HTMLInputElement;
    fireEvent.input(field, { target: { value: 'My ro' } });
    rerender(<PopupView {...START} onName={onName} status="Captured" />);
    expect(field.value).toBe('My ro');
    fireEvent.input(field, { target: { value: '' } });
    fireEvent.change(field);
    expect(onName).not.toHaveBeenCalled();
    rerender(<PopupView {...START} onName={onName} />);
    expect(field.value).toBe('ScalePad Integration Role');
  });

  it('chooses the Halo address only where there are several', () => {
    const onOrigin = vi.fn();
    const { rerender } = show(<PopupView {...POPUP} onOrigin={onOrigin} />);
    expect(screen.queryByRole('combobox')).toBeNull();
    const origins = [...POPUP.origins, { origin: 'https://other.halopsa.com', host: 'other.halopsa.com' }];
    rerender(<PopupView {...POPUP} origins={origins} onOrigin={onOrigin} />);
    const select = screen.getByRole('combobox', { name: 'Halo address' });
    fireEvent.change(select, { target: { value: 'https://other.halopsa.com' } });
    expect(onOrigin).toHaveBeenCalledExactlyOnceWith('https://other.halopsa.com');
  });

  it('draws only its frame before the first answer, and only the hint without a Halo', () => {
    const { rerender } = show(<PopupView {...POPUP} ready={false} />);
    const status = screen.getByRole('status');
    expect(screen.queryByRole('list')).toBeNull();
    expect(screen.queryByText(POPUP.hint?.text ?? '')).toBeNull();
    rerender(<PopupView {...POPUP} origin={null} />);
    expect(screen.getByText(POPUP.hint?.text ?? '')).toBeTruthy();
    expect(screen.queryByRole('list')).toBeNull();
    expect(screen.getByRole('status')).toBe(status);
  });
});
