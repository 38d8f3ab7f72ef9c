import '@shoelace-style/shoelace/dist/themes/light.css';
import '@shoelace-style/shoelace/dist/components/button/button.js';
import '@shoelace-style/shoelace/dist/components/input/input.js';
import { make } from '../shared/compat.ts';
import { elementForm } from '../shared/element-form.ts';

elementForm({
  field: ({ name, label, type }) => [make('sl-input', { name, label, type })],
  events: ['sl-input', 'sl-change'],
  button: () => make('sl-button', {}, 'Connect now'),
});
