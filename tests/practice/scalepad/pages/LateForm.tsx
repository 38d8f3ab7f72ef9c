import { type ReactNode, useEffect, useState } from 'react';
import { boot } from '../data/boot.ts';
import { Gallery } from './Gallery.tsx';

const LATE = 400;

/** The form as it is, or with the quirk `scalepad-late-form` in a dialog over the gallery, some time after the page. */
export function LateForm({ form }: { form: ReactNode }) {
  const late = boot.quirks['scalepad-late-form'];
  const [there, setThere] = useState(!late);
  useEffect(() => {
    const timer = window.setTimeout(() => setThere(true), LATE);
    return () => window.clearTimeout(timer);
  }, []);
  if (!late) return form;
  return (
    <>
      <Gallery />
      {there && (
        <div className="overlay">
          <div role="dialog" aria-label="HaloPSA">
            {form}
          </div>
        </div>
      )}
    </>
  );
}
