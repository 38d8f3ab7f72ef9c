// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { observePage } from '@/utils/dom/observe-page';

it('reports a value that the page sets on a field by its attribute', async () => {
  document.body.innerHTML = '<input readonly value="">';
  const onChange = vi.fn();
  const end = new AbortController();
  observePage(onChange, end.signal, '.none');
  document.querySelector('input')?.setAttribute('value', 'demo');
  await vi.waitFor(() => expect(onChange).toHaveBeenCalledOnce());
  end.abort();
});
