import { type RefObject, useContext, useEffect, useRef, useState } from 'react';
import { RecordContext } from './record-context.ts';

/** The ways in which a left-over can be out of sight, in turn over the sections in the order in which they appear. */
const WAYS = ['stale-no-size', 'stale-off-screen', 'stale-invisible', 'stale-none'] as const;
let count = 0;

const OTHER_TEXT = 'Read, Modify and Delete';

/** Gives a copy of a section that says other things than the section itself. */
function copyOf(section: Element): Node {
  const copy = section.cloneNode(true) as Element;
  for (const input of copy.querySelectorAll('input')) {
    if (input.type === 'radio') {
      // In the form itself it would join the real group of radios and empty it.
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
 * A left-over of a section, out of sight, with the same ids and other values (quirk stale-copies). It is made when the
 * section appears and when the form changes its mode, and does not follow the section after that.
 */
export function StaleCopy({ of }: { of: RefObject<HTMLElement | null> }) {
  const place = useRef<HTMLDivElement>(null);
  const [way] = useState(() => WAYS[count++ % WAYS.length]);
  const { editing } = useContext(RecordContext);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the mode is not read; its change is what makes a new copy.
  useEffect(() => {
    if (of.current) place.current?.replaceChildren(copyOf(of.current));
  }, [of, editing]);
  return <div ref={place} className={way} />;
}
