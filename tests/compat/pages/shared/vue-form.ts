import { type App, createApp, h, reactive, type VNode } from 'vue';
import { FIELDS, type Field, scalePadPage } from './scalepad.ts';

type Draw = (field: Field, value: string, set: (value: string) => void) => VNode;

/** Draws ScalePad's page with a form that shows Vue's reactive state. */
export function vueForm(
  draw: Draw,
  button: () => VNode,
  install: (app: App) => void = () => undefined,
  around: (form: VNode) => VNode = (form) => form,
): void {
  scalePadPage(({ place, change, connect }) => {
    const state = reactive<Record<string, string>>({});
    const line = (field: Field) =>
      draw(field, state[field.name] ?? '', (value) => {
        state[field.name] = value;
        change(field.name, value);
      });
    const onSubmit = (event: Event) => {
      event.preventDefault();
      connect({ ...state });
    };
    const app = createApp({ render: () => around(h('form', { onSubmit }, [...FIELDS.map(line), button()])) });
    install(app);
    app.mount(place);
  });
}
