import { i18n } from '#i18n';
import { Button } from '@/components/ui/Button';
import { Icon } from '@/components/ui/Icon';
import { DOWN, GRIP, MET, MORE, UP } from '@/components/ui/icons';
import { Logo } from '@/components/ui/Logo';
import { NextLink } from '@/components/ui/NextLink';
import { StatusMessage } from '@/components/ui/StatusMessage';
import { CredentialList } from './CredentialList';
import { FindingList } from './FindingList';
import type { GuidePanelProps } from './panel-props';
import { SecretWarnings } from './SecretWarnings';
import { StepProgress } from './StepProgress';

/**
 * Renders the guide in Halo's pages: a panel docked to the lower right or where the admin moved it, or a pill while it
 * is collapsed. Header and footer stay, the content between them scrolls. Needs a ThemeRoot around it, and
 * guide.css in its root.
 */
export function GuidePanel(props: GuidePanelProps) {
  const { collapsed, apply, next, busy, steps, stepNumber, record, met } = props;
  const heading = i18n.t('guide.stepHeading', [
    String(stepNumber),
    String(steps.length),
    steps[stepNumber - 1]?.title ?? '',
  ]);
  const ready = apply?.enabled ?? false;
  const urgent = ready && (apply?.urgent ?? false);
  return (
    <aside
      class={`guide${collapsed ? ' collapsed' : ''}${props.aside ? ' aside' : ''}`}
      aria-label={i18n.t('common.assistant')}
      style={standing(props)}
    >
      <header class="bar" onPointerDown={collapsed ? props.onMove : undefined}>
        <div class="handle" onPointerDown={collapsed ? undefined : props.onMove}>
          <Logo />
          {collapsed ? <h2>{heading}</h2> : <span class="brand">{i18n.t('common.assistant')}</span>}
        </div>
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
      </header>
      {!collapsed && (
        // The content scrolls: without a finding it has nothing that the keyboard could reach.
        <div class="body" tabIndex={props.findings.length > 0 ? undefined : 0}>
          {props.menu}
          <div class="intro">
            <h2>{heading}</h2>
            <StepProgress steps={steps} current={stepNumber} />
            <h3>{props.pageTitle}</h3>
            <p>{props.hint}</p>
          </div>
          {props.choices}
          {props.offer && (
            <p class="offer">
              <Icon d={MET} /> <span>{props.offer}</span>
            </p>
          )}
          <FindingList findings={props.findings} onShow={props.onShow} onLabel={props.onLabel} />
          {met && (
            <p class="end">
              <Button kind="quiet" expanded={met.open} onPress={() => props.onMet(!met.open)}>
                {met.open ? i18n.t('guide.hideMet') : i18n.t('guide.showMet', [String(met.count)])}
              </Button>
            </p>
          )}
          {record && (
            <div class="record">
              <p class="remark">{record.text}</p>
              <Button onPress={(event) => props.onRecord(record.take, event)}>{record.label}</Button>
            </div>
          )}
          <SecretWarnings
            title={i18n.t('guide.elsewhere')}
            rows={props.elsewhere.map(({ tab, text }) => ({ id: tab, name: tab, text }))}
          />
          <SecretWarnings title={i18n.t('guide.beyond')} rows={props.beyond} />
          <CredentialList credentials={props.credentials} />
          <p class="end">
            <Button kind="quiet" onPress={props.onDiagnose}>
              {i18n.t('guide.diagnose')}
            </Button>
          </p>
        </div>
      )}
      <footer class="foot">
        <StatusMessage text={props.status} busy={busy} />
        {/* Above the buttons: it comes and goes with Halo's Edit, and a press on Apply must not miss for that. */}
        {!collapsed && next && (
          <NextLink
            text={i18n.t('common.takeMeThere', [next.page])}
            href={next.href}
            primary={!urgent}
            onGo={props.onGo}
          />
        )}
        {!collapsed && (apply || props.canUndo) && (
          <div class="actions">
            {apply && (
              <Button kind={urgent ? 'primary' : 'plain'} disabled={!ready} onPress={props.onApply}>
                {i18n.t('guide.apply')}
              </Button>
            )}
            {props.canUndo && (
              <Button disabled={busy} onPress={props.onUndo}>
                {i18n.t('guide.undo')}
              </Button>
            )}
          </div>
        )}
      </footer>
    </aside>
  );
}

/** Returns the panel's position, and how much it must leave free at the top; panel.css has the rest. */
function standing({ place, top }: GuidePanelProps): Record<string, string> {
  return {
    ...(place && { '--right': `${place.right}px`, '--bottom': `${place.bottom}px` }),
    ...(top !== null && { '--top': `${top}px` }),
  };
}
