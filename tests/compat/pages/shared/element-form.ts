import { make } from './compat.ts';
import { FIELDS, type Field, scalePadPage } from './scalepad.ts';

interface ElementForm {
  /** Creates the elements of one field. The last one has the value. */
  field: (field: Field) => HTMLElement[];
  /** The events of a change. */
  events: readonly string[];
  button: () => HTMLElement;
}

/**
 * Draws ScalePad's page with a form of custom elements. As such pages do, it stores the values that their own events
 * report.
 */
export function elementForm({ field: draw, events, button }: ElementForm): void {
  scalePadPage(({ place, change, connect }) => {
    const values: Record<string, string> = {};
    for (const field of FIELDS) {
      const parts = draw(field);
      const host = parts.at(-1) as HTMLElement & { value: string };
      for (const event of events)
        host.addEventListener(event, () => {
          values[field.name] = host.value;
          change(field.name, host.value);
        });
      place.append(make('div', {}, ...parts));
    }
    const press = button();
    press.addEventListener('click', () => connect(values));
    place.append(press);
  });
}
