import { i18n } from '#i18n';
import { Button } from '@/components/ui/Button';
import { Icon } from '@/components/ui/Icon';
import { DOWN, GRIP, MORE, UP } from '@/components/ui/icons';
import { Logo } from '@/components/ui/Logo';
import { GuideStatus } from './GuideStatus';
import { PanelBody } from './PanelBody';
import { PanelFoot } from './PanelFoot';
import type { GuidePanelProps } from './panel-props';

/**
 * Renders the guide in Halo's pages: a panel docked to the lower right or where the admin moved it, or a pill while it
 * is collapsed. The order of the elements is that of the Tab key: the heading with Stop, the next action, the panel's own
 * buttons, the content; panel.css places them. Needs a ThemeRoot around it, and guide.css in its root.
 */
export function GuidePanel(props: GuidePanelProps) {
  const { collapsed, steps, stepNumber, isOwn } = props;
  const heading = isOwn
    ? i18n.t('guide.stepHeading', [String(stepNumber), String(steps.length), steps[stepNumber - 1]?.title ?? ''])
    : i18n.t('common.assistant');
  return (
    <aside
      class={`guide${collapsed ? ' collapsed' : ''}${props.aside ? ' aside' : ''}`}
      aria-label={i18n.t('common.assistant')}
      lang={props.lang}
      style={positionStyle(props)}
    >
      <header class="bar" onPointerDown={props.onMove}>
        <Logo />
        <h2 tabIndex={-1}>{heading}</h2>
        {props.canStop && <Button onPress={props.onStop}>{i18n.t('run.stop')}</Button>}
      </header>
      <GuideStatus
        hint={props.hint}
        news={props.news}
        count={props.count}
        progress={props.progress}
        busy={props.busy}
      />
      {!collapsed && <PanelFoot {...props} />}
      <div class="tools">
        {!collapsed && (
          <>
            <button
              type="button"
              class="button bare move"
              aria-label={i18n.t('guide.move')}
              title={i18n.t('guide.move')}
              onPointerDown={props.onMove}
              onClick={props.onSide}
            >
              <Icon d={GRIP} />
            </button>
            <Button
              kind="bare"
              label={i18n.t('guide.menu')}
              expanded={props.menuOpen}
              onPress={(event) => props.onMenu(!props.menuOpen, event)}
            >
              <Icon d={MORE} />
            </Button>
          </>
        )}
        <Button
          kind="bare"
          label={collapsed ? i18n.t('guide.expand') : i18n.t('guide.collapse')}
          onPress={() => props.onCollapse(!collapsed)}
        >
          <Icon d={collapsed ? UP : DOWN} />
        </Button>
      </div>
      {!collapsed && <PanelBody {...props} />}
    </aside>
  );
}

/** Returns the panel's position and its minimum distance to the upper edge, as variables for panel.css. */
function positionStyle({ position, top }: GuidePanelProps): Record<string, string> {
  return {
    ...(position && { '--right': `${position.right}px`, '--bottom': `${position.bottom}px` }),
    ...(top !== null && { '--top': `${top}px` }),
  };
}
