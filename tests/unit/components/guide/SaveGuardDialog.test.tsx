// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { SaveGuardDialog } from '@/components/guide/SaveGuardDialog';
import { show } from '../render';

const events = {
  onCopyAndSave: vi.fn(),
  onReadAgain: vi.fn(),
  onSaveWithout: vi.fn(),
  onCancel: vi.fn(),
};
const guard = (status = '', busy = false, canCopy = true) => (
  <SaveGuardDialog text="We could not read the secret." {...{ status, busy, canCopy }} {...events} />
);

beforeEach(() => {
  for (const event of Object.values(events)) event.mockReset();
});

describe('the guard', () => {
  it('is an open alertdialog, named and described', () => {
    show(guard());
    const dialog = screen.getByRole('alertdialog', { name: 'Client Secret not captured' });
    expect((dialog as HTMLDialogElement).open).toBe(true);
    const body = document.getElementById(dialog.getAttribute('aria-describedby') ?? '');
    expect(body?.textContent).toBe('We could not read the secret.');
  });

  it.each([
    ['Copy and save', 'onCopyAndSave'],
    ['Try reading it again', 'onReadAgain'],
    ['Save without it', 'onSaveWithout'],
    ['Cancel', 'onCancel'],
  ] as const)('%s calls its own handler and no other', (name, event) => {
    show(guard());
    fireEvent.click(within(screen.getByRole('alertdialog')).getByRole('button', { name }));
    for (const [key, spy] of Object.entries(events)) expect(spy).toHaveBeenCalledTimes(key === event ? 1 : 0);
  });

  it.each([
    ['Copy and save', 'Copies both values, then saves in Halo.'],
    ['Try reading it again', 'Reads this page again. Saves once captured.'],
    ['Save without it', 'Saves. Halo then hides the secret forever.'],
    ['Cancel', 'Goes back to Halo without saving.'],
  ])('%s is described by its consequence, in at most eight words', (name, consequence) => {
    show(guard());
    const described = screen.getByRole('button', { name }).getAttribute('aria-describedby') ?? '';
    expect(document.getElementById(described)?.textContent).toBe(consequence);
    expect(consequence.split(' ').length).toBeLessThanOrEqual(8);
  });

  it('has Copy and save alone as its primary button', () => {
    show(guard());
    const primary = screen.getAllByRole('button').filter((button) => button.classList.contains('primary'));
    expect(primary.map(({ textContent }) => textContent)).toEqual(['Copy and save']);
  });

  it('does not promise to copy what cannot be read', () => {
    show(guard('', false, false));
    const described = screen.getByRole('button', { name: 'Copy and save' }).getAttribute('aria-describedby') ?? '';
    expect(document.getElementById(described)?.textContent).toBe('Shows you what to copy before saving.');
  });

  it('has the focus on the answer that changes nothing', () => {
    show(guard());
    const focused = screen.getAllByRole('button').filter((button) => button.hasAttribute('autofocus'));
    expect(focused.map(({ textContent }) => textContent)).toEqual(['Cancel']);
  });

  it('treats Escape as Cancel, and passes no key on to the page', () => {
    const page = vi.fn();
    document.addEventListener('keydown', page);
    show(guard());
    const button = screen.getByRole('button', { name: 'Try reading it again' });
    expect(fireEvent.keyDown(button, { key: 'Escape' })).toBe(false);
    expect(events.onCancel).toHaveBeenCalledTimes(1);
    expect(fireEvent.keyDown(button, { key: 'g' })).toBe(true);
    expect(events.onCancel).toHaveBeenCalledTimes(1);
    expect(page).not.toHaveBeenCalled();
    document.removeEventListener('keydown', page);
  });

  it('stays usable while it reads: only Try reading it again waits', () => {
    show(guard('Trying', true));
    for (const name of ['Copy and save', 'Try reading it again', 'Save without it', 'Cancel']) {
      fireEvent.click(screen.getByRole('button', { name }));
    }
    expect(events.onReadAgain).not.toHaveBeenCalled();
    expect(events.onCopyAndSave).toHaveBeenCalledTimes(1);
    expect(events.onSaveWithout).toHaveBeenCalledTimes(1);
    expect(events.onCancel).toHaveBeenCalledTimes(1);
  });

  it('announces the result of the last press in a live region that already existed', () => {
    const { rerender } = show(guard());
    const status = screen.getByRole('status');
    rerender(guard('Still not captured.'));
    expect(screen.getByRole('status')).toBe(status);
    expect(status.textContent).toBe('Still not captured.');
  });
});
