import { type ReactNode, useEffect, useId } from 'react';
import { createPortal } from 'react-dom';
import { theme } from '../data/boot.ts';
import { words } from '../quirks/words.ts';
import { Icon } from './Icon.tsx';

interface ModalProps {
  title: string;
  onClose: () => void;
  children: ReactNode;
  /** The buttons at the foot. */
  footer: ReactNode;
  wide?: boolean;
}

/** One of Halo's own dialogs, with react-modal's markup, at the end of the body. */
export function Modal({ title, onClose, children, footer, wide = false }: ModalProps) {
  const titleId = useId();
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') onClose();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [onClose]);
  return createPortal(
    <div className={`ReactModalPortal${theme === 'dark' ? ' theme-dark' : ''}`}>
      <div className="ReactModal__Overlay ReactModal__Overlay--after-open">
        <div
          className={`ReactModal__Content ReactModal__Content--after-open modal-window${wide ? ' wide' : ''}`}
          role="dialog"
          aria-modal="true"
          aria-labelledby={titleId}
        >
          <div className="modal-window-header">
            <h2 id={titleId}>{title}</h2>
            <button type="button" className="fabtn notext" title={words('Close')} onClick={onClose}>
              <Icon name="close" />
            </button>
          </div>
          <div className="modal-window-body">{children}</div>
          <div className="modal-window-footer">{footer}</div>
        </div>
      </div>
    </div>,
    document.body,
  );
}
