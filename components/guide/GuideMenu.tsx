import { Button } from '@/components/ui/Button';
import type { MenuProps } from './choices-props';

/**
 * Renders what is seldom needed: markers, choices, position, and switching the guide off on this Halo, which asks
 * first.
 */
export function GuideMenu(props: MenuProps) {
  const { markers, ask } = props;
  return (
    <div class="menu">
      <label>
        <input
          type="checkbox"
          checked={markers.on}
          onChange={(event) => props.onMarkers(event.currentTarget.checked, event)}
        />
        {markers.label}
      </label>
      <Button kind="quiet" onPress={props.onChoices}>
        {props.choices}
      </Button>
      {props.dock && (
        <Button kind="quiet" onPress={props.onDock}>
          {props.dock}
        </Button>
      )}
      {ask ? (
        <div class="ask">
          <p>{ask.text}</p>
          <Button kind="danger" autofocus onPress={props.onOff}>
            {ask.yes}
          </Button>
          <Button onPress={(event) => props.onAsk(false, event)}>{ask.no}</Button>
        </div>
      ) : (
        <Button kind="quiet" onPress={(event) => props.onAsk(true, event)}>
          {props.off}
        </Button>
      )}
    </div>
  );
}
