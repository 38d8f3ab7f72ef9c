import { type FormEvent, useEffect, useState } from 'react';
import type { WithExtras } from '../../records.ts';
import { quirk } from '../data/boot.ts';
import { useFirstPress } from '../quirks/first-press.ts';
import { useRekeying } from '../quirks/generation.ts';
import { RecordContext } from '../quirks/record-context.ts';
import { words } from '../quirks/words.ts';
import { flipZoom } from '../quirks/zoom.ts';
import type { IconName } from './Icon.tsx';
import { Loader } from './Loader.tsx';
import { type RecordTab, RecordTabs } from './RecordTabs.tsx';
import { SaveButton } from './SaveButton.tsx';
import { toast } from './Toasts.tsx';
import { ToolButton } from './ToolButton.tsx';
import type { RecordState } from './useRecord.ts';

interface RecordTool {
  text: string;
  icon: IconName;
}

interface RecordPageProps<T extends WithExtras> {
  state: RecordState<T>;
  title: string;
  subtitle?: string;
  tabs: RecordTab[];
  /** Further toolbar buttons, in view and in edit mode. */
  viewTools: RecordTool[];
  editTools?: RecordTool[];
  /** A new record stays on its first tab until it is saved (new roles: docs/halo-ui.md 1.1). */
  lockTabs?: boolean;
}

/** The form's id, for a Save outside of it. */
const FORM = 'record-form';

function Tool({ text, icon }: RecordTool) {
  return (
    <ToolButton
      text={text}
      icon={icon}
      onClick={() => toast('info', `${words(text)}: the practice Halo does not play this.`)}
    />
  );
}

/** The page of one record: toolbar on which Edit turns into Save, tabs, form, and a second Save at the bottom. */
export function RecordPage<T extends WithExtras>(props: RecordPageProps<T>) {
  const { state, title, subtitle, tabs, viewTools, editTools = [], lockTabs = false } = props;
  const [tab, setTab] = useState(0);
  const isFirst = useFirstPress();
  const { editing, isNew, shown, status } = state;
  useRekeying(editing);
  useEffect(() => {
    if (status === 'ready') flipZoom();
  }, [status]);
  if (status === 'loading') return <Loader />;
  if (status === 'absent') return <div className="record-absent">{words('This record could not be found.')}</div>;

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void state.save();
  };
  const select = (next: number): boolean => {
    const moves = !lockTabs && !isFirst(`tab ${next}`);
    if (moves) setTab(next);
    return moves;
  };
  const edit = (): void => {
    if (!isFirst('Edit')) state.edit();
  };
  const setExtra = (name: string, value: string | null): void => {
    const { [name]: _, ...others } = shown?.extras ?? {};
    state.changeExtras(value === null ? others : { ...others, [name]: value });
  };
  const save = { isNew, form: FORM, onSave: () => void state.save() };
  return (
    <div className="details-page">
      <div className="details_page_title">
        <div className="buttons-container">
          <button type="button" className="backbtn" title={words('Back')} onClick={state.leave}>
            <i className="fa fa-back" aria-hidden="true">
              ←
            </i>
          </button>
          {editing ? <SaveButton at="toolbar" {...save} /> : <ToolButton text="Edit" icon="pencil" onClick={edit} />}
          {(editing ? editTools : viewTools).map((tool) => (
            <Tool key={tool.text} {...tool} />
          ))}
        </div>
        <h1>{title}</h1>
        {subtitle ? <div className="details-page-subtitle">{subtitle}</div> : null}
      </div>
      <form
        id={quirk('save-submit-input') ? FORM : undefined}
        className={`details-form ${editing ? 'editform' : 'readeditform'}`}
        onSubmit={submit}
        noValidate
      >
        <RecordContext.Provider value={{ editing, extras: shown?.extras ?? {}, setExtra }}>
          <RecordTabs tabs={tabs} selected={tab} onSelect={select} />
        </RecordContext.Provider>
        {editing ? (
          <div className="form-foot">
            <SaveButton at="foot" {...save} />
            <button type="button" className="nhd-button cancel" onClick={state.cancel}>
              {words('Cancel')}
            </button>
          </div>
        ) : null}
      </form>
    </div>
  );
}
