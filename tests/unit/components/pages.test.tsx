// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { OptionsView } from '@/components/options/OptionsView';
import { WelcomeView } from '@/components/welcome/WelcomeView';
import { speakEnglish } from '../speak-english';
import { show, textOf } from './render';

// The properties read their texts as soon as they are loaded.
speakEnglish();
const { OPTIONS } = await import('../../gallery/options-props');
const { WELCOME, WELCOME_GRANT } = await import('../../gallery/welcome-props');

describe('the options page', () => {
  it('passes choices on with the Halo address that they are for', () => {
    const onRecipe = vi.fn();
    const onOption = vi.fn();
    const onName = vi.fn();
    show(<OptionsView {...OPTIONS} {...{ onRecipe, onOption, onName }} />);
    const section = screen.getByRole('region', { name: 'demo.halopsa.com' });
    fireEvent.click(within(section).getByRole('radio', { name: 'Clients and hardware only' }));
    fireEvent.click(
      within(section).getByRole('checkbox', {
        name: 'Let ScalePad write purchase and warranty dates back to Halo (two-way sync)',
      }),
    );
    const field = within(section).getByRole('textbox', { name: 'Application' });
    fireEvent.input(field, { target: { value: 'ScalePad' } });
    fireEvent.change(field);
    expect(onRecipe).toHaveBeenCalledExactlyOnceWith('https://demo.halopsa.com', 'scalepad-minimal');
    expect(onOption).toHaveBeenCalledExactlyOnceWith('https://demo.halopsa.com', 'two-way-sync', false);
    expect(onName).toHaveBeenCalledExactlyOnceWith('https://demo.halopsa.com', 'application', 'ScalePad');
  });

  it('passes an address on within the submit event, and reports an invalid one', () => {
    const onAddAddress = vi.fn();
    const { rerender } = show(<OptionsView {...OPTIONS} onAddAddress={onAddAddress} />);
    const field = screen.getByRole('textbox', { name: 'Halo address' });
    fireEvent.input(field, { target: { value: ' support.example.org ' } });
    fireEvent.submit(field.closest('form') as HTMLFormElement);
    expect(onAddAddress).toHaveBeenCalledExactlyOnceWith('support.example.org', expect.any(Event));
    rerender(<OptionsView {...OPTIONS} addressFault="That is no address." onAddAddress={onAddAddress} />);
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(document.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
      'That is no address.',
    );
  });

  it('removes a granted address and clears the field', () => {
    const onRemoveAddress = vi.fn();
    const { rerender } = show(<OptionsView {...OPTIONS} onRemoveAddress={onRemoveAddress} />);
    fireEvent.click(screen.getByRole('button', { name: 'Remove support.example.com' }));
    expect(onRemoveAddress).toHaveBeenCalledExactlyOnceWith('https://support.example.com', expect.any(Event));
    fireEvent.input(screen.getByRole('textbox', { name: 'Halo address' }), { target: { value: 'x.example' } });
    rerender(<OptionsView {...OPTIONS} granted={[]} />);
    expect((screen.getByRole('textbox', { name: 'Halo address' }) as HTMLInputElement).value).toBe('');
  });

  it('passes the minutes on as a number', () => {
    const onExpiry = vi.fn();
    show(<OptionsView {...OPTIONS} onExpiry={onExpiry} />);
    const field = screen.getByRole('spinbutton', { name: 'Delete it after (minutes)' });
    fireEvent.input(field, { target: { value: '45' } });
    fireEvent.change(field);
    expect(onExpiry).toHaveBeenCalledExactlyOnceWith(45);
  });
});

describe('the options page, for all Halo addresses', () => {
  it('has a table of contents whose links lead to its sections', () => {
    show(<OptionsView {...OPTIONS} />);
    const contents = screen.getByRole('navigation', { name: 'On this page' });
    const links = within(contents).getAllByRole('link') as HTMLAnchorElement[];
    expect(links.map(textOf)).toEqual([
      'Halo addresses',
      'Appearance in Halo',
      'Credentials',
      'Import and export',
      'Keyboard shortcuts',
      'Reset',
    ]);
    for (const link of links) {
      const section = document.getElementById(link.hash.slice(1));
      expect(section && within(section).getAllByRole('heading', { level: 2 }).map(textOf)).toEqual([textOf(link)]);
    }
  });

  it('passes on the choices for the guide of one Halo, the markers, the motion and the deletion', () => {
    const calls = { onGuide: vi.fn(), onMarkers: vi.fn(), onMotion: vi.fn(), onWipe: vi.fn() };
    show(<OptionsView {...OPTIONS} {...calls} />);
    fireEvent.click(screen.getByRole('checkbox', { name: 'Show Setup Assistant on this Halo' }));
    fireEvent.click(screen.getByRole('checkbox', { name: 'Highlight settings to change' }));
    fireEvent.click(screen.getByRole('radio', { name: 'Off' }));
    fireEvent.click(screen.getByRole('checkbox', { name: 'Delete credentials once ScalePad is connected' }));
    expect(calls.onGuide).toHaveBeenCalledExactlyOnceWith('https://demo.halopsa.com', false);
    expect(calls.onMarkers).toHaveBeenCalledExactlyOnceWith(false);
    expect(calls.onMotion).toHaveBeenCalledExactlyOnceWith('reduced');
    expect(calls.onWipe).toHaveBeenCalledExactlyOnceWith(true);
  });

  it('folds all Halo addresses but the first', () => {
    const [one] = OPTIONS.addresses;
    if (!one) throw new Error('no address');
    show(<OptionsView {...OPTIONS} addresses={[one, { ...one, origin: 'https://b.example', host: 'b.example' }]} />);
    const folds = screen.getAllByRole('group').filter((group) => group instanceof HTMLDetailsElement);
    expect(folds.map((fold) => (fold as HTMLDetailsElement).open)).toEqual([true, false]);
  });
});

describe('the passphrase', () => {
  const type = (label: string, text: string) =>
    fireEvent.input(screen.getByLabelText(label), { target: { value: text } });
  const submit = () => fireEvent.submit(screen.getByLabelText('Passphrase').closest('form') as HTMLFormElement);

  it('is entered twice when it is new, and passed on as it was typed', () => {
    const onPassphrase = vi.fn();
    show(<OptionsView {...OPTIONS} onPassphrase={onPassphrase} />);
    type('Passphrase', ' correct horse ');
    type('Confirm passphrase', ' correct horse ');
    submit();
    expect(onPassphrase).toHaveBeenCalledExactlyOnceWith('set', ' correct horse ', ' correct horse ');
    expect(screen.queryByRole('button', { name: 'Turn off' })).toBeNull();
  });

  it('is entered once to unlock; a wrong one is reported, and the encryption can be turned off', () => {
    const onPassphrase = vi.fn();
    const onStopEncryption = vi.fn();
    show(
      <OptionsView {...OPTIONS} encryption="locked" passphraseFault="Wrong." {...{ onPassphrase, onStopEncryption }} />,
    );
    type('Passphrase', 'x');
    submit();
    expect(onPassphrase).toHaveBeenCalledExactlyOnceWith('unlock', 'x', '');
    expect(screen.queryByLabelText('Confirm passphrase')).toBeNull();
    const field = screen.getByLabelText('Passphrase');
    expect(document.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent).toBe('Wrong.');
    fireEvent.click(screen.getByRole('button', { name: 'Turn off' }));
    expect(onStopEncryption).toHaveBeenCalledTimes(1);
  });

  it('is requested again only when the admin changes it', () => {
    show(<OptionsView {...OPTIONS} encryption="on" />);
    expect(screen.queryByLabelText('Passphrase')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Change passphrase' }));
    expect(screen.getByLabelText('Confirm passphrase')).toBeTruthy();
  });
});

describe('file and reset', () => {
  it('passes the chosen file on, and accepts the same one again', () => {
    const onImport = vi.fn();
    show(<OptionsView {...OPTIONS} onImport={onImport} />);
    const picker = document.querySelector<HTMLInputElement>('input[type="file"]');
    const file = new File(['{}'], 'settings.json');
    if (picker) Object.defineProperty(picker, 'files', { value: [file] });
    fireEvent.change(picker as HTMLInputElement);
    expect(onImport).toHaveBeenCalledExactlyOnceWith(file);
    expect(picker?.value).toBe('');
  });

  it('shows what is wrong with a file, and offers the addresses that it names', () => {
    const onAllow = vi.fn();
    const toAllow = [{ origin: 'https://support.example.com', host: 'support.example.com' }];
    show(<OptionsView {...OPTIONS} importFault="In this file, x is missing." toAllow={toAllow} onAllow={onAllow} />);
    expect(screen.getByRole('alert').textContent).toBe('In this file, x is missing.');
    fireEvent.click(screen.getByRole('button', { name: 'Allow support.example.com' }));
    expect(onAllow).toHaveBeenCalledExactlyOnceWith('https://support.example.com', expect.any(Event));
  });

  it('asks before it resets, and states what is deleted', () => {
    const onReset = vi.fn();
    const { rerender } = show(<OptionsView {...OPTIONS} onReset={onReset} />);
    fireEvent.click(screen.getByRole('button', { name: 'Reset everything' }));
    expect(onReset).toHaveBeenCalledExactlyOnceWith('ask', expect.any(Event));
    rerender(<OptionsView {...OPTIONS} askReset onReset={onReset} />);
    const yes = screen.getByRole('button', { name: 'Reset' });
    expect(document.getElementById(yes.getAttribute('aria-describedby') ?? '')?.textContent).toContain('credentials');
    fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    fireEvent.click(yes);
    expect(onReset.mock.calls.map(([press]) => press)).toEqual(['ask', 'keep', 'confirm']);
  });
});

describe('the welcome page', () => {
  const primaries = () => screen.getAllByRole('button').filter(({ className }) => className.includes('primary'));

  it('has one primary button, which continues in the known Halo or opens the one that is entered', () => {
    const [onContinue, onOpenHalo] = [vi.fn(), vi.fn()];
    const { rerender } = show(<WelcomeView {...WELCOME} onContinue={onContinue} />);
    expect(primaries().map(textOf)).toEqual(['Continue in demo.halopsa.com']);
    fireEvent.click(screen.getByRole('button', { name: 'Continue in demo.halopsa.com' }));
    expect(onContinue).toHaveBeenCalledTimes(1);
    fireEvent.click(screen.getByRole('button', { name: 'Use another Halo address' }));
    expect(primaries()).toHaveLength(1);
    rerender(<WelcomeView {...WELCOME} host={null} onOpenHalo={onOpenHalo} />);
    expect(primaries().map(textOf)).toEqual(['Open Halo']);
    const field = screen.getByRole('textbox', { name: 'Your Halo address' });
    fireEvent.input(field, { target: { value: 'acme.halopsa.com' } });
    fireEvent.submit(field.closest('form') as HTMLFormElement);
    expect(onOpenHalo).toHaveBeenCalledExactlyOnceWith('acme.halopsa.com', expect.any(Event));
  });

  it('says that it is a beta, and names no command of developers', () => {
    show(<WelcomeView {...WELCOME} />);
    expect(screen.getByText(/^Beta: tested on a practice Halo, not yet on a live one\./)).toBeTruthy();
    expect(document.body.textContent).not.toMatch(/\bnpm\b/);
  });

  it('asks for the grant only where it is missing', () => {
    const onGrant = vi.fn();
    const { rerender } = show(<WelcomeView {...WELCOME} onGrant={onGrant} />);
    const status = screen.getByRole('status');
    expect(screen.queryByRole('button', { name: 'Allow on Halo and ScalePad' })).toBeNull();
    rerender(<WelcomeView {...WELCOME_GRANT} onGrant={onGrant} />);
    expect(primaries().map(textOf)).toEqual(['Allow on Halo and ScalePad']);
    fireEvent.click(screen.getByRole('button', { name: 'Allow on Halo and ScalePad' }));
    expect(onGrant).toHaveBeenCalledTimes(1);
    expect(screen.getByRole('status')).toBe(status);
  });
});
