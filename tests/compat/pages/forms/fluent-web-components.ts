import '@fluentui/web-components/button.js';
import '@fluentui/web-components/label.js';
import '@fluentui/web-components/text-input.js';
import { make } from '../shared/compat.ts';
import { elementForm } from '../shared/element-form.ts';

elementForm({
  field: ({ name, label, type }) => [make('fluent-text-input', { name, type }, label)],
  events: ['input', 'change'],
  button: () => make('fluent-button', {}, 'Connect now'),
});
