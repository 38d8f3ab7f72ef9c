import { type ReactNode, useEffect, useRef, useState } from 'react';
import { boot } from '../data/boot.ts';
import { VENDORS } from '../data/vendors.ts';
import { Gallery } from './Gallery.tsx';
import { VendorForm } from './VendorForm.tsx';

const LATE = 400;
const OTHER = VENDORS.find(({ fields }) => fields?.some(({ label }) => label === 'Client ID'));

/** The form as it is, or where one of ScalePad's quirks puts it: in a dialog, late, or below another vendor's. */
export function LateForm({ form }: { form: ReactNode }) {
  const late = boot.quirks['scalepad-late-form'];
  const [isShown, setIsShown] = useState(!late);
  useEffect(() => {
    const timer = window.setTimeout(() => setIsShown(true), LATE);
    return () => window.clearTimeout(timer);
  }, []);
  if (boot.quirks['scalepad-modal-dialog']) return <Modal>{form}</Modal>;
  if (boot.quirks['scalepad-closes-outside']) return <Closing>{form}</Closing>;
  if (boot.quirks['scalepad-two-vendors'] && OTHER)
    return (
      <>
        <VendorForm vendor={OTHER} />
        {form}
      </>
    );
  if (!late) return form;
  return (
    <>
      <Gallery />
      {isShown && (
        <div className="overlay">
          <div role="dialog" aria-label="HaloPSA">
            {form}
          </div>
        </div>
      )}
    </>
  );
}

function Modal({ children }: { children: ReactNode }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return <dialog ref={dialog}>{children}</dialog>;
}

function Closing({ children }: { children: ReactNode }) {
  const [open, setOpen] = useState(true);
  const dialog = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const close = ({ target }: PointerEvent) => {
      if (!(target instanceof Node && dialog.current?.contains(target))) setOpen(false);
    };
    document.addEventListener('pointerdown', close);
    return () => document.removeEventListener('pointerdown', close);
  }, []);
  if (!open) return <Gallery />;
  return (
    <div className="overlay">
      <div role="dialog" aria-modal="true" aria-label="HaloPSA" ref={dialog}>
        {children}
      </div>
    </div>
  );
}
