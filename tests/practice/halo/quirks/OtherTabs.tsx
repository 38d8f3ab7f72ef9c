import type { ReactNode } from 'react';

interface OtherTabsProps {
  labels: string[];
  selected: number;
  onSelect: (index: number) => void;
  /** The open tab's content. */
  children: ReactNode;
}

/** Tabs that are divs and have no role (quirk tabs-div). */
export function DivTabs({ labels, selected, onSelect, children }: OtherTabsProps) {
  return (
    <>
      <div className="tab-container">
        {labels.map((label, index) => (
          // biome-ignore lint/a11y: that these have no role and no key is what this quirk is about.
          <div key={label} className={index === selected ? 'tab tabactive' : 'tab'} onClick={() => onSelect(index)}>
            {label}
          </div>
        ))}
      </div>
      <div className="tab-content">{children}</div>
    </>
  );
}

/** Tabs that are buttons in the shape of pills (quirk tabs-pills). */
export function PillTabs({ labels, selected, onSelect, children }: OtherTabsProps) {
  return (
    <>
      <div className="pills">
        {labels.map((label, index) => (
          <button
            key={label}
            type="button"
            role="tab"
            aria-selected={index === selected}
            className={index === selected ? 'pill on' : 'pill'}
            onClick={() => onSelect(index)}
          >
            {label}
          </button>
        ))}
      </div>
      <div className="tab-content">{children}</div>
    </>
  );
}
