import { type FormEvent, type ReactNode, useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-tabs';
import type { IconName } from './Icon.tsx';
import { Loader } from './Loader.tsx';
import { toast } from './Toasts.tsx';
import { ToolButton } from './ToolButton.tsx';
import type { RecordState } from './useRecord.ts';

export interface RecordTab {
  label: string;
  render: () => ReactNode;
}

export interface RecordTool {
  text: string;
  icon: IconName;
}

interface RecordPageProps<T> {
  state: RecordState<T>;
  title: string;
  subtitle?: string;
  tabs: RecordTab[];
  /** Further toolbar buttons, in view and in edit mode. */
  viewTools: RecordTool[];
  editTools?: RecordTool[];
  /** A new record stays on its first tab until it is saved (new roles: halo-ui.md 1.1). */
  lockTabs?: boolean;
}

function Tool({ text, icon }: RecordTool) {
  return (
    <ToolButton
      text={text}
      icon={icon}
      onClick={() => toast('info', `${text}: the practice Halo does not play this.`)}
    />
  );
}

/** The bottom of a form: the second Save, here an input as in many of Halo's forms, and Cancel. */
function FormFoot({ onCancel }: { onCancel: () => void }) {
  return (
    <div className="form-foot">
      <input type="submit" className="nhd-button curve glow-btn oneline" value="Save" />
      <button type="button" className="nhd-button cancel" onClick={onCancel}>
        Cancel
      </button>
    </div>
  );
}

/** The page of one record: toolbar on which Edit turns into Save, tabs, form, and a second Save at the bottom. */
export function RecordPage<T>({
  state,
  title,
  subtitle,
  tabs,
  viewTools,
  editTools = [],
  lockTabs = false,
}: RecordPageProps<T>) {
  const [tab, setTab] = useState(0);
  if (state.status === 'loading') return <Loader />;
  if (state.status === 'absent') return <div className="record-absent">This record could not be found.</div>;

  const { editing } = state;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void state.save();
  };
  return (
    <div className="details-page">
      <div className="details_page_title">
        <div className="buttons-container">
          <button type="button" className="backbtn" title="Back" onClick={state.leave}>
            <i className="fa fa-back" aria-hidden="true">
              ←
            </i>
          </button>
          {editing ? (
            <ToolButton text="Save" icon="save" onClick={() => void state.save()} />
          ) : (
            <ToolButton text="Edit" icon="pencil" onClick={state.edit} />
          )}
          {(editing ? editTools : viewTools).map((tool) => (
            <Tool key={tool.text} {...tool} />
          ))}
        </div>
        <h1>{title}</h1>
        {subtitle ? <div className="details-page-subtitle">{subtitle}</div> : null}
      </div>
      <form className={`details-form ${editing ? 'editform' : 'readeditform'}`} onSubmit={submit} noValidate>
        <Tabs
          selectedIndex={tab}
          // Returning false makes react-tabs stay where it is.
          onSelect={(next) => (lockTabs ? false : setTab(next))}
          selectedTabClassName="react-tabs__tab--selected tabselected"
        >
          <TabList className="react-tabs__tab-list tablist">
            {tabs.map(({ label }) => (
              <Tab key={label} className="react-tabs__tab tabsheet">
                {label}
              </Tab>
            ))}
          </TabList>
          {tabs.map(({ label, render }, index) => (
            <TabPanel key={label} className="react-tabs__tab-panel tabcontent">
              {index === tab ? <div className="details-form-holder">{render()}</div> : null}
            </TabPanel>
          ))}
        </Tabs>
        {editing ? <FormFoot onCancel={state.cancel} /> : null}
      </form>
    </div>
  );
}
