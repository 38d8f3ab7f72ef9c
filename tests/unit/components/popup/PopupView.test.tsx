// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { PopupView } from '@/components/popup/PopupView';
import { POPUP, POPUP_FULL } from '../../../gallery/page-props';
import { show, textOf } from '../render';

const list = (name: string) => within(screen.getByRole('list', { name })).getAllByRole('listitem');

describe('the popup', () => {
  it('lists the four steps with Done, In progress or To do', () => {
    show(<PopupView {...POPUP} />);
    const words = list('Steps').map((item) => /(Done|In progress|To do)$/.exec(textOf(item))?.[1]);
    expect(words).toEqual(['Done', 'Done', 'In progress', 'To do']);
  });

  it('lists the five credentials with Captured or Not captured and no button for what is not there', () => {
    show(<PopupView {...POPUP} />);
    const items = list('Credentials');
    expect(items.map((item) => textOf(item).includes('Not captured'))).toEqual([false, false, true, true, false]);
    expect(items.map((item) => textOf(item).includes('Captured'))).toEqual([true, true, false, false, true]);
    expect(items.map((item) => within(item).queryAllByRole('button').length)).toEqual([1, 1, 0, 0, 1]);
  });

  it('copies and reveals by the credential’s own name', () => {
    const onCopy = vi.fn();
    const onReveal = vi.fn();
    const { again } = show(<PopupView {...POPUP_FULL} onCopy={onCopy} onReveal={onReveal} />);
    fireEvent.click(screen.getByRole('button', { name: 'Copy Authorisation Server' }));
    fireEvent.click(screen.getByRole('button', { name: 'Copy Client Secret' }));
    fireEvent.click(screen.getByRole('button', { name: 'Reveal Client Secret' }));
    expect(onCopy.mock.calls.map(([id]) => id)).toEqual(['authorisationServer', 'clientSecret']);
    expect(onReveal).toHaveBeenCalledExactlyOnceWith('clientSecret', expect.any(Event));
    expect(screen.getAllByRole('button', { name: /^Reveal / })).toHaveLength(1);
    again(
      <PopupView
        {...POPUP_FULL}
        credentials={POPUP_FULL.credentials.map((row) => (row.secret ? { ...row, revealed: true } : row))}
      />,
    );
    expect(screen.getByRole('button', { name: 'Hide Client Secret' })).toBeTruthy();
  });

  it('fills only when enabled, and says the reason beside the disabled button', () => {
    const onFill = vi.fn();
    const { again } = show(<PopupView {...POPUP} onFill={onFill} />);
    const button = screen.getByRole('button', { name: 'Fill ScalePad form with demo.halopsa.com' });
    expect(button.getAttribute('aria-disabled')).toBe('true');
    const reason = document.getElementById(button.getAttribute('aria-describedby') ?? '');
    expect(reason?.textContent).toBe(POPUP.fill.reason);
    fireEvent.click(button);
    expect(onFill).not.toHaveBeenCalled();
    again(<PopupView {...POPUP_FULL} onFill={onFill} />);
    expect(button.hasAttribute('aria-disabled')).toBe(false);
    fireEvent.click(button);
    expect(onFill).toHaveBeenCalledExactlyOnceWith(expect.any(Event));
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
    const { again } = show(<PopupView {...POPUP_FULL} onForget={onForget} />);
    fireEvent.click(screen.getByRole('button', { name: 'Forget credentials' }));
    again(<PopupView {...POPUP_FULL} askForget onForget={onForget} />);
    const ask = screen.getByRole('group', { name: 'Forget all five values of this Halo?' });
    fireEvent.click(within(ask).getByRole('button', { name: 'Keep' }));
    fireEvent.click(within(ask).getByRole('button', { name: 'Forget' }));
    expect(onForget.mock.calls.map(([press]) => press)).toEqual(['ask', 'keep', 'confirm']);
  });

  it('shows recipe, options and names, and hands on what is chosen', () => {
    const onRecipe = vi.fn();
    const onOption = vi.fn();
    const onName = vi.fn();
    show(<PopupView {...POPUP} {...{ onRecipe, onOption, onName }} />);
    expect((screen.getByRole('radio', { name: 'Lifecycle Manager' }) as HTMLInputElement).checked).toBe(true);
    fireEvent.click(screen.getByRole('radio', { name: 'Minimal' }));
    fireEvent.click(screen.getByRole('checkbox', { name: 'Two-Way sync' }));
    const field = screen.getByRole('textbox', { name: 'Agent' });
    fireEvent.input(field, { target: { value: '  ScalePad Reader ' } });
    fireEvent.change(field);
    expect(onRecipe).toHaveBeenCalledExactlyOnceWith('scalepad-minimal');
    expect(onOption).toHaveBeenCalledExactlyOnceWith('two-way-sync', false);
    expect(onName).toHaveBeenCalledExactlyOnceWith('agent', 'ScalePad Reader');
  });

  it('keeps what is being typed while the view is drawn anew, and drops an emptied name', () => {
    const onName = vi.fn();
    const { again } = show(<PopupView {...POPUP} onName={onName} />);
    const field = screen.getByRole('textbox', { name: 'Role' }) as HTMLInputElement;
    fireEvent.input(field, { target: { value: 'My ro' } });
    again(<PopupView {...POPUP} onName={onName} status="Captured" />);
    expect(field.value).toBe('My ro');
    fireEvent.input(field, { target: { value: '' } });
    fireEvent.change(field);
    expect(onName).not.toHaveBeenCalled();
    again(<PopupView {...POPUP} onName={onName} />);
    expect(field.value).toBe('ScalePad Integration Role');
  });

  it('chooses the Halo address only where there are several', () => {
    const onOrigin = vi.fn();
    const { again } = show(<PopupView {...POPUP} onOrigin={onOrigin} />);
    expect(screen.queryByRole('combobox')).toBeNull();
    const origins = [...POPUP.origins, { origin: 'https://other.halopsa.com', host: 'other.halopsa.com' }];
    again(<PopupView {...POPUP} origins={origins} onOrigin={onOrigin} />);
    const select = screen.getByRole('combobox', { name: 'Halo address' });
    fireEvent.change(select, { target: { value: 'https://other.halopsa.com' } });
    expect(onOrigin).toHaveBeenCalledExactlyOnceWith('https://other.halopsa.com');
  });

  it('draws only its frame before the first answer, and only the hint without a Halo', () => {
    const { again } = show(<PopupView {...POPUP} ready={false} />);
    const status = screen.getByRole('status');
    expect(screen.queryByRole('list')).toBeNull();
    expect(screen.queryByText(POPUP.hint?.text ?? '')).toBeNull();
    again(<PopupView {...POPUP} origin={null} next={null} />);
    expect(screen.getByText(POPUP.hint?.text ?? '')).toBeTruthy();
    expect(screen.queryByRole('list')).toBeNull();
    expect(screen.getByRole('status')).toBe(status);
  });
});
