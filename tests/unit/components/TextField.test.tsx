// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/preact';
import { expect, it, vi } from 'vitest';
import { TextField } from '@/components/ui/TextField';
import { withChoice } from '@/utils/setup/reducers';
import { readSetup } from '@/utils/setup/store';
import { show } from './render';

it('accepts as many characters of a name as a setup stores', async () => {
  show(<TextField label="Role" value="Old" onCommit={vi.fn()} />);
  const { maxLength } = screen.getByRole<HTMLInputElement>('textbox', { name: 'Role' });
  const setup = await readSetup('https://demo.halopsa.com');
  const nameAfter = (length: number) => withChoice(setup, { names: { role: 'x'.repeat(length) } }).names.role;
  expect(nameAfter(maxLength)).toHaveLength(maxLength);
  expect(nameAfter(maxLength + 1)).toBe(setup.names.role);
});

it('drops a name that no page shows, and keeps the old one', () => {
  const onCommit = vi.fn();
  show(<TextField label="Role" value="Old" onCommit={onCommit} />);
  const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Role' });
  fireEvent.input(field, { target: { value: '\u200b\u200d' } });
  fireEvent.change(field);
  expect(onCommit).not.toHaveBeenCalled();
  expect(field.value).toBe('Old');
});
