import { type RefObject, useContext, useEffect, useRef, useState } from 'react';
import { RecordContext } from './record-context.ts';

/** The classes that hide a stale copy. The sections get them in turn, in the order in which they appear. */
const HIDING_CLASSES = ['stale-no-size', 'stale-off-screen', 'stale-invisible', 'stale-none'] as const;
let count = 0;

const OTHER_TEXT = 'Read, Modify and Delete';

/** Returns a copy of a section with other values than the section itself. */
function copyOf(section: Element): Node {
  const copy = section.cloneNode(true) as Element;
  for (const input of copy.querySelectorAll('input')) {
    if (input.type === 'radio') {
      // In the form itself it would join the real group of radios and uncheck it.
      input.setAttribute('form', 'none');
      input.checked = !input.checked;
    } else if (input.type === 'checkbox') input.checked = !input.checked;
    else if (input.type !== 'hidden' && input.getAttribute('role') !== 'combobox') input.value = 'Left over';
  }
  for (const box of copy.querySelectorAll('[aria-checked]')) {
    box.setAttribute('aria-checked', String(box.getAttribute('aria-checked') !== 'true'));
  }
  for (const value of copy.querySelectorAll('.noedit-value, .Select__single-value, .Select__placeholder')) {
    value.className = value.className.replace('placeholder', 'single-value');
    value.textContent = OTHER_TEXT;
  }
  for (const secret of copy.querySelectorAll('.plain-value'))
    secret.textContent = '00000000-0000-0000-0000-000000000000';
  return copy;
}

/**
 * A hidden stale copy of a section, with the same ids and other values (quirk stale-copies). It is created when the
 * section appears and when the form changes its mode, and is not updated after that.
 */
export function StaleCopy({ of }: { of: RefObject<HTMLElement | null> }) {
  const place = useRef<HTMLDivElement>(null);
  const [hidingClass] = useState(() => HIDING_CLASSES[count++ % HIDING_CLASSES.length]);
  const { editing } = useContext(RecordContext);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the mode is not read; its change creates a new copy.
  useEffect(() => {
    if (of.current) place.current?.replaceChildren(copyOf(of.current));
  }, [of, editing]);
  return <div ref={place} className={hidingClass} />;
}
