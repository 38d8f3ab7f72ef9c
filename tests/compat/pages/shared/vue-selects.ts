import { type App, createApp, h, reactive, type VNode } from 'vue';
import type { MountSelects, Row } from './halo.ts';

type Draw = (row: Row, value: string | null, set: (value: string | null) => void) => VNode;

/** Mounts a select for each row with Vue. It shows the value in the reactive state. */
export function vueSelects(
  draw: Draw,
  install: (app: App) => void = () => undefined,
  around: (lines: VNode[]) => VNode = (lines) => h('div', lines),
): MountSelects {
  return (form, rows, change) => {
    const state = reactive<Record<string, string | null>>({});
    for (const { label, value } of rows) state[label] = value;
    const line = (row: Row) =>
      draw(row, state[row.label] ?? null, (value) => {
        state[row.label] = value;
        change(row.label, value);
      });
    const app = createApp({ render: () => around(rows.map(line)) });
    install(app);
    const place = document.createElement('div');
    form.append(place);
    app.mount(place);
  };
}
