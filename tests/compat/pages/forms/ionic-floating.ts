import '@ionic/core/css/ionic.bundle.css';
import { initialize } from '@ionic/core/components';
import { defineCustomElement as defineButton } from '@ionic/core/components/ion-button.js';
import { defineCustomElement as defineInput } from '@ionic/core/components/ion-input.js';
import { make } from '../shared/compat.ts';
import { elementForm } from '../shared/element-form.ts';

initialize();
defineButton();
defineInput();

elementForm({
  field: ({ name, label, type }) => [make('ion-input', { name, label, type, 'label-placement': 'floating' })],
  events: ['ionInput', 'ionChange'],
  button: () => make('ion-button', {}, 'Connect now'),
});
