import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-tabs';
import { quirk } from '../data/boot.ts';
import { DivTabs, PillTabs } from '../quirks/OtherTabs.tsx';
import { words } from '../quirks/words.ts';

export interface RecordTab {
  label: string;
  render: () => ReactNode;
}

interface RecordTabsProps {
  tabs: RecordTab[];
  selected: number;
  /** Called for a press on a tab; returns false when the record stays on the tab that is open. */
  onSelect: (index: number) => boolean;
}

/**
 * The tabs of a record: react-tabs, unless a quirk selects another of Halo's kinds (docs/halo-ui.md 2.4). Only the open
 * one is drawn.
 */
export function RecordTabs({ tabs, selected, onSelect }: RecordTabsProps) {
  const panel = <div className="details-form-holder">{tabs[selected]?.render()}</div>;
  if (quirk('tabs-div') || quirk('tabs-pills')) {
    const Other = quirk('tabs-div') ? DivTabs : PillTabs;
    return (
      <Other labels={tabs.map(({ label }) => words(label))} selected={selected} onSelect={onSelect}>
        <div key={selected}>{panel}</div>
      </Other>
    );
  }
  return (
    <Tabs
      selectedIndex={selected}
      // Returning false makes react-tabs stay where it is.
      onSelect={onSelect}
      selectedTabClassName="react-tabs__tab--selected tabselected"
    >
      <TabList className="react-tabs__tab-list tablist">
        {tabs.map(({ label }) => (
          <Tab key={label} className="react-tabs__tab tabsheet">
            {words(label)}
          </Tab>
        ))}
      </TabList>
      {tabs.map(({ label }, index) => (
        <TabPanel key={label} className="react-tabs__tab-panel tabcontent">
          {index === selected ? panel : null}
        </TabPanel>
      ))}
    </Tabs>
  );
}
