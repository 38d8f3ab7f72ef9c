import { Button } from '@/components/ui/Button';
import type { MenuProps } from './choices-props';

/**
 * Renders the controls that are rarely needed: highlights, using an existing record, page details, position, and hiding
 * the panel on this Halo after a confirmation.
 */
export function GuideMenu(props: MenuProps) {
  const { markers, ask } = props;
  return (
    <div class="menu">
      {props.useRecord && (
        <Button kind="quiet" onPress={props.onUse}>
          {props.useRecord}
        </Button>
      )}
      {props.createNew && (
        <Button kind="quiet" onPress={props.onNew}>
          {props.createNew}
        </Button>
      )}
      <label>
        <input
          type="checkbox"
          checked={markers.on}
          onChange={(event) => props.onMarkers(event.currentTarget.checked, event)}
        />
        {markers.label}
      </label>
      <Button kind="quiet" onPress={props.onDetails}>
        {props.details}
      </Button>
      {props.dock && (
        <Button kind="quiet" onPress={props.onDock}>
          {props.dock}
        </Button>
      )}
      {ask ? (
        <div class="ask">
          <p>{ask.text}</p>
          <Button autofocus onPress={(event) => props.onAsk(false, event)}>
            {ask.no}
          </Button>
          <Button kind="danger" onPress={props.onOff}>
            {ask.yes}
          </Button>
        </div>
      ) : (
        <Button kind="quiet" onPress={(event) => props.onAsk(true, event)}>
          {props.off}
        </Button>
      )}
    </div>
  );
}
