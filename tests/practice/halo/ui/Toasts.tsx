import { Icon } from './Icon.tsx';
import { createStore, useStore } from './store.ts';

interface Toast {
  id: number;
  kind: 'success' | 'error' | 'info';
  text: string;
}

const toasts = createStore<Toast[]>([]);
let count = 0;
const SHOWN_MS = 5000;

const drop = (id: number): void => toasts.set(toasts.get().filter((toast) => toast.id !== id));

/** Shows a short message at the upper right for five seconds. */
export function toast(kind: Toast['kind'], text: string): void {
  const id = ++count;
  toasts.set([...toasts.get(), { id, kind, text }]);
  setTimeout(() => drop(id), SHOWN_MS);
}

/** Shows the toasts; used once per page. */
export function Toasts() {
  return (
    <div className="Toastify">
      {useStore(toasts).map(({ id, kind, text }) => (
        <div key={id} className={`Toastify__toast Toastify__toast--${kind}`} role="alert">
          <div className="Toastify__toast-body">{text}</div>
          <button type="button" className="Toastify__close-button" aria-label="close" onClick={() => drop(id)}>
            <Icon name="close" />
          </button>
        </div>
      ))}
    </div>
  );
}
