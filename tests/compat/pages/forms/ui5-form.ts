import '@ui5/webcomponents/dist/Button.js';
import '@ui5/webcomponents/dist/Input.js';
import '@ui5/webcomponents/dist/Label.js';
import { make } from '../shared/compat.ts';
import { elementForm } from '../shared/element-form.ts';

elementForm({
  field: ({ name, label, type }) => [
    make('ui5-label', { for: name }, label),
    make('ui5-input', { id: name, type: type === 'password' ? 'Password' : 'Text' }),
  ],
  events: ['input', 'change'],
  button: () => make('ui5-button', {}, 'Connect now'),
});
