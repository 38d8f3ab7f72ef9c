import { fireEvent, screen, within } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { OptionsView } from '@/components/options/OptionsView';
import { WelcomeView } from '@/components/welcome/WelcomeView';
import { OPTIONS, WELCOME } from '../../gallery/page-props';
import { show, textOf } from './render';

describe('the options page', () => {
  it('hands on choices with the Halo address that they are for', () => {
    const onRecipe = vi.fn();
    const onOption = vi.fn();
    const onName = vi.fn();
    show(<OptionsView {...OPTIONS} {...{ onRecipe, onOption, onName }} />);
    const section = screen.getByRole('region', { name: 'demo.halopsa.com' });
    fireEvent.click(within(section).getByRole('radio', { name: 'Minimal' }));
    fireEvent.click(within(section).getByRole('checkbox', { name: 'Two-Way sync' }));
    const field = within(section).getByRole('textbox', { name: 'Application' });
    fireEvent.input(field, { target: { value: 'ScalePad' } });
    fireEvent.change(field);
    expect(onRecipe).toHaveBeenCalledExactlyOnceWith('https://demo.halopsa.com', 'scalepad-minimal');
    expect(onOption).toHaveBeenCalledExactlyOnceWith('https://demo.halopsa.com', 'two-way-sync', false);
    expect(onName).toHaveBeenCalledExactlyOnceWith('https://demo.halopsa.com', 'application', 'ScalePad');
  });

  it('hands on an address in the very submit event, and says when it was none', () => {
    const onAddAddress = vi.fn();
    const { again } = show(<OptionsView {...OPTIONS} onAddAddress={onAddAddress} />);
    const field = screen.getByRole('textbox', { name: 'Halo address' });
    fireEvent.input(field, { target: { value: ' support.example.org ' } });
    fireEvent.submit(field.closest('form') as HTMLFormElement);
    expect(onAddAddress).toHaveBeenCalledExactlyOnceWith('support.example.org', expect.any(Event));
    again(<OptionsView {...OPTIONS} addressFault="That is no address." onAddAddress={onAddAddress} />);
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(document.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
      'That is no address.',
    );
  });

  it('removes a granted address and starts the field afresh', () => {
    const onRemoveAddress = vi.fn();
    const { again } = show(<OptionsView {...OPTIONS} onRemoveAddress={onRemoveAddress} />);
    fireEvent.click(screen.getByRole('button', { name: 'Remove support.example.com' }));
    expect(onRemoveAddress).toHaveBeenCalledExactlyOnceWith('https://support.example.com', expect.any(Event));
    fireEvent.input(screen.getByRole('textbox', { name: 'Halo address' }), { target: { value: 'x.example' } });
    again(<OptionsView {...OPTIONS} granted={[]} />);
    expect((screen.getByRole('textbox', { name: 'Halo address' }) as HTMLInputElement).value).toBe('');
  });

  it('hands on the minutes as a number', () => {
    const onExpiry = vi.fn();
    show(<OptionsView {...OPTIONS} onExpiry={onExpiry} />);
    const field = screen.getByRole('spinbutton', { name: 'Forget it after (minutes)' });
    fireEvent.input(field, { target: { value: '45' } });
    fireEvent.change(field);
    expect(onExpiry).toHaveBeenCalledExactlyOnceWith(45);
  });
});

describe('the welcome page', () => {
  it('shows its sections in order, the start as a numbered list', () => {
    show(<WelcomeView {...WELCOME} />);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(WELCOME.title);
    expect(screen.getAllByRole('heading', { level: 2 }).map(textOf)).toEqual(
      WELCOME.sections.map(({ title }) => title),
    );
    const lists = screen.getAllByRole('list');
    expect(lists.map((list) => list.tagName)).toEqual(['UL', 'UL', 'OL']);
  });

  it('asks for the grant only where it is missing', () => {
    const onGrant = vi.fn();
    const { again } = show(<WelcomeView {...WELCOME} onGrant={onGrant} />);
    const status = screen.getByRole('status');
    expect(screen.queryByRole('button', { name: 'Allow on Halo and ScalePad' })).toBeNull();
    again(<WelcomeView {...WELCOME} granted={false} status="Not allowed yet" onGrant={onGrant} />);
    fireEvent.click(screen.getByRole('button', { name: 'Allow on Halo and ScalePad' }));
    expect(onGrant).toHaveBeenCalledTimes(1);
    expect(screen.getByRole('status')).toBe(status);
  });
});
