import { memo, useRef } from 'react';
import { PERMISSION_SECTIONS, type Permission, type PermissionSection } from '../../data/permissions.ts';
import { doublesIn, otherSection, useExtra } from '../../quirks/Doubles.tsx';
import { GroupCard, Row } from '../../ui/Group.tsx';
import { LazySection } from '../../ui/LazySection.tsx';
import { PermissionLine } from './PermissionLine.tsx';

interface PermissionPanelProps {
  values: Record<string, string>;
  editing: boolean;
  onChange: (values: Record<string, string>) => void;
}

const ROW_HEIGHT = 66;
const HEAD_HEIGHT = 90;

/** A line whose label another line has too: a setting of its own, which only quirks add. */
function DoubleLine({ permission, section, editing }: { permission: Permission; section: string; editing: boolean }) {
  const [value, set] = useExtra(`${section}: ${permission.label}`);
  return <PermissionLine permission={permission} value={value} editing={editing} onChange={set} />;
}

interface SectionProps extends PermissionPanelProps {
  section: PermissionSection;
}

/** Renders a line again only when its own value changes: a section has dozens of selects. Its `onChange` must not go stale. */
const Line = memo(
  PermissionLine,
  (before, now) => before.permission === now.permission && before.value === now.value && before.editing === now.editing,
);

function Section({ section, values, editing, onChange }: SectionProps) {
  const latest = useRef({ values, onChange });
  latest.current = { values, onChange };
  const set = (label: string, value: string | undefined): void => {
    const { [label]: _, ...others } = latest.current.values;
    latest.current.onChange(value === undefined ? others : { ...others, [label]: value });
  };
  return (
    <GroupCard title={section.title} description={section.description}>
      <Row>
        {section.permissions.map((permission) => (
          <Line
            key={permission.code}
            permission={permission}
            value={values[permission.label]}
            editing={editing}
            onChange={(value) => set(permission.label, value)}
          />
        ))}
        {doublesIn(section).map((permission) => (
          <DoubleLine key={permission.code} permission={permission} section={section.title} editing={editing} />
        ))}
      </Row>
    </GroupCard>
  );
}

function OtherSection({ section, editing }: { section: PermissionSection; editing: boolean }) {
  return (
    <GroupCard title={section.title}>
      <Row>
        {section.permissions.map((permission) => (
          <DoubleLine key={permission.code} permission={permission} section={section.title} editing={editing} />
        ))}
      </Row>
    </GroupCard>
  );
}

const OTHER = otherSection(PERMISSION_SECTIONS);
const heightOf = (section: PermissionSection): number =>
  HEAD_HEIGHT + Math.ceil(section.permissions.length / 2) * ROW_HEIGHT;

/** The tab Permissions of a role and of an agent: some 117 selects in 16 sections, each mounted when it is scrolled into view. */
export function PermissionPanel(props: PermissionPanelProps) {
  return (
    <>
      {PERMISSION_SECTIONS.map((section) => (
        // For Halo the other mode is another form: its sections mount again.
        <LazySection key={`${section.title}-${props.editing}`} height={heightOf(section)}>
          <Section section={section} {...props} />
        </LazySection>
      ))}
      {OTHER ? (
        <LazySection key={`${OTHER.title}-${props.editing}`} height={heightOf(OTHER)}>
          <OtherSection section={OTHER} editing={props.editing} />
        </LazySection>
      ) : null}
    </>
  );
}
