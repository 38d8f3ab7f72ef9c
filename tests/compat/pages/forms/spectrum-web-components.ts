import '@spectrum-web-components/theme/sp-theme.js';
import '@spectrum-web-components/theme/src/themes.js';
import '@spectrum-web-components/button/sp-button.js';
import '@spectrum-web-components/field-label/sp-field-label.js';
import '@spectrum-web-components/textfield/sp-textfield.js';
import { make } from '../shared/compat.ts';
import { elementForm } from '../shared/element-form.ts';

const theme = make('sp-theme', { system: 'spectrum', color: 'light', scale: 'medium' });
document.body.append(theme);

elementForm({
  field: ({ name, label, type }) => [
    make('sp-field-label', { for: name }, label),
    make('sp-textfield', { id: name, type }),
  ],
  events: ['input', 'change'],
  button: () => make('sp-button', {}, 'Connect now'),
});
theme.append(...document.querySelectorAll('main'));
