import { createElement } from 'react';
import { quirk } from '../data/boot.ts';
import { labelWords } from '../quirks/label-words.ts';
import { helpWords, words } from '../quirks/words.ts';
import { Icon } from './Icon.tsx';

interface FieldLabelProps {
  text: string;
  htmlFor?: string;
  required?: boolean;
  /** Only the quirk label-help-inside shows it here; else it is at the field's foot. */
  help?: string;
}

/** What that quirk shows where a field has no help of its own. */
const COMMON_HELP = 'Takes effect when the Agent next logs in.';

/** A field's label. The quirks of the group Labels change its spelling and its markup. */
export function FieldLabel({ text, htmlFor, required = false, help }: FieldLabelProps) {
  const inside = (
    <>
      {quirk('label-icon') ? <Icon name="gear" /> : null}
      {labelWords(text)}
      {/* Halo's own element name for the star. */}
      {required ? createElement('h999', { className: 'asterisk' }, ' *') : null}
      {quirk('label-icon') ? (
        <button type="button" className="info-button" title={words('More about this')}>
          i
        </button>
      ) : null}
      {quirk('label-help-inside') ? <div className="field-help">{helpWords(help ?? COMMON_HELP)}</div> : null}
    </>
  );
  if (quirk('label-in-div')) return <div className="field-name">{inside}</div>;
  return <label htmlFor={quirk('label-without-for') ? undefined : htmlFor}>{inside}</label>;
}

/** A field's help text at its foot; nothing when there is none, or when it is in the label. */
export function FieldHelp({ help }: { help?: string }) {
  if (!help || quirk('label-help-inside')) return null;
  return <div className="field-help">{helpWords(help)}</div>;
}
