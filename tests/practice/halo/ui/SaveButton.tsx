// biome-ignore-all lint/a11y: that Save is a link is what the quirk save-link is about.
import type { MouseEvent } from 'react';
import { quirk } from '../data/boot.ts';
import { words } from '../quirks/words.ts';
import { ToolButton } from './ToolButton.tsx';

interface SaveButtonProps {
  at: 'toolbar' | 'foot';
  isNew: boolean;
  onSave: () => void;
  /** Id of the form; a submit button outside of it needs that. */
  form: string;
}

/** Returns the text of Save; the quirk's word is in no table. */
function saveText(isNew: boolean): string {
  if (quirk('save-other-word')) return 'Vastleggen';
  return words(isNew && quirk('save-says-submit') ? 'Submit' : 'Save');
}

const CLASS_NAMES = { toolbar: 'solidbutton fabtn', foot: 'nhd-button curve glow-btn oneline' } as const;

/**
 * One of the record's two Saves. The upper one is a tool, the lower one an input as in many of Halo's forms; quirks
 * make both links, make both inputs, or label those of a new record Submit.
 */
export function SaveButton({ at, isNew, onSave, form }: SaveButtonProps) {
  const text = saveText(isNew);
  if (quirk('save-plain-link')) {
    const press = (event: MouseEvent) => {
      event.preventDefault();
      onSave();
    };
    return (
      <a href="#save" className={at === 'toolbar' ? CLASS_NAMES.toolbar : 'btn'} onClick={press}>
        {text}
      </a>
    );
  }
  if (quirk('save-link')) {
    return (
      <a
        role="button"
        tabIndex={0}
        className={CLASS_NAMES[at]}
        title={text}
        onClick={onSave}
        onKeyDown={(event) => {
          if (event.key === 'Enter') onSave();
        }}
      >
        {text}
      </a>
    );
  }
  if (at === 'toolbar' && !quirk('save-submit-input')) return <ToolButton text={text} icon="save" onClick={onSave} />;
  const outside = at === 'toolbar' ? { form } : {};
  return <input type="submit" className={CLASS_NAMES[at]} value={text} {...outside} />;
}
