import { make } from './compat.ts';
import { FIELDS, type Field, scalePadPage } from './scalepad.ts';

interface ElementForm {
  /** Makes one field; the element that has the value is the last one of what it returns. */
  field: (field: Field) => HTMLElement[];
  /** The events by which a page hears of a change. */
  events: readonly string[];
  button: () => HTMLElement;
}

/** ScalePad's page with a form of custom elements; it keeps what they say in their own events, as such pages do. */
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
