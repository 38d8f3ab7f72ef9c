// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { SaveGuardDialog } from '@/components/guide/SaveGuardDialog';
import { show } from '../render';

const events = {
  onTryAgain: vi.fn(),
  onCopyMyself: vi.fn(),
  onSaveAnyway: vi.fn(),
  onCancel: vi.fn(),
};
const guard = (status = '', busy = false) => (
  <SaveGuardDialog text="The assistant could not read the secret." status={status} busy={busy} {...events} />
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
    expect(body?.textContent).toBe('The assistant could not read the secret.');
  });

  it.each([
    ['Try again', 'onTryAgain'],
    ['Copy it myself', 'onCopyMyself'],
    ['Save anyway', 'onSaveAnyway'],
    ['Cancel', 'onCancel'],
  ] as const)('%s hands on its own press and no other', (name, event) => {
    show(guard());
    fireEvent.click(within(screen.getByRole('alertdialog')).getByRole('button', { name }));
    for (const [key, spy] of Object.entries(events)) expect(spy).toHaveBeenCalledTimes(key === event ? 1 : 0);
  });

  it('takes Escape as Cancel, and lets no key out to the page', () => {
    const page = vi.fn();
    document.addEventListener('keydown', page);
    show(guard());
    const button = screen.getByRole('button', { name: 'Try again' });
    expect(fireEvent.keyDown(button, { key: 'Escape' })).toBe(false);
    expect(events.onCancel).toHaveBeenCalledTimes(1);
    expect(fireEvent.keyDown(button, { key: 'g' })).toBe(true);
    expect(events.onCancel).toHaveBeenCalledTimes(1);
    expect(page).not.toHaveBeenCalled();
    document.removeEventListener('keydown', page);
  });

  it('stays usable while it tries: only Try again waits', () => {
    show(guard('Trying', true));
    for (const name of ['Try again', 'Copy it myself', 'Save anyway', 'Cancel']) {
      fireEvent.click(screen.getByRole('button', { name }));
    }
    expect(events.onTryAgain).not.toHaveBeenCalled();
    expect(events.onCopyMyself).toHaveBeenCalledTimes(1);
    expect(events.onSaveAnyway).toHaveBeenCalledTimes(1);
    expect(events.onCancel).toHaveBeenCalledTimes(1);
  });

  it('says what came of the last press in a live region that was there before', () => {
    const { again } = show(guard());
    const status = screen.getByRole('status');
    again(guard('Still not captured.'));
    expect(screen.getByRole('status')).toBe(status);
    expect(status.textContent).toBe('Still not captured.');
  });
});
