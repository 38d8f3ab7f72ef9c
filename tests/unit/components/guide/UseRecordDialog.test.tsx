// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/preact';
import { expect, it, vi } from 'vitest';
import { UseRecordDialog } from '@/components/guide/UseRecordDialog';
import { show } from '../render';

const LINES = ['3 agents have this role, and get these permissions too.', 'We add what is missing and lower nothing.'];

function dialog(events: { onUse?: () => void; onCancel?: () => void } = {}) {
  return (
    <UseRecordDialog
      title="Change Finance?"
      lines={LINES}
      use="Use Finance"
      cancel="Cancel"
      onUse={vi.fn()}
      onCancel={vi.fn()}
      {...events}
    />
  );
}

it('asks with the name, who else is affected, and two different buttons of which Cancel has the focus', () => {
  const onUse = vi.fn();
  const onCancel = vi.fn();
  show(dialog({ onUse, onCancel }));
  const question = screen.getByRole('alertdialog', { name: 'Change Finance?' });
  const text = document.getElementById(question.getAttribute('aria-describedby') ?? '')?.textContent;
  for (const line of LINES) expect(text).toContain(line);
  const buttons = within(question).getAllByRole('button');
  expect(buttons.map((button) => button.textContent)).toEqual(['Cancel', 'Use Finance']);
  expect(buttons.map((button) => button.hasAttribute('autofocus'))).toEqual([true, false]);
  fireEvent.click(buttons[1] as Element);
  expect([onUse.mock.calls.length, onCancel.mock.calls.length]).toEqual([1, 0]);
});

it('treats Escape as Cancel, and passes no key on to the page', () => {
  const page = vi.fn();
  document.addEventListener('keydown', page);
  const onCancel = vi.fn();
  show(dialog({ onCancel }));
  expect(fireEvent.keyDown(screen.getByRole('button', { name: 'Cancel' }), { key: 'Escape' })).toBe(false);
  expect(onCancel).toHaveBeenCalledTimes(1);
  expect(page).not.toHaveBeenCalled();
  document.removeEventListener('keydown', page);
});
