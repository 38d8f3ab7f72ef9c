import '@material/web/button/filled-button.js';
import '@material/web/textfield/outlined-text-field.js';
import { make } from '../shared/compat.ts';
import { elementForm } from '../shared/element-form.ts';

elementForm({
  field: ({ name, label, type }) => [make('md-outlined-text-field', { name, label, type })],
  events: ['input', 'change'],
  button: () => make('md-filled-button', {}, 'Connect now'),
});
