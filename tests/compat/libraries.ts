/** One library on which the extension is tried. Its page is pages/<kind>s/<id>.* */
export interface Library {
  id: string;
  kind: 'select' | 'form';
  /** The name in the table. */
  title: string;
  /** The package whose version is in the table. */
  package: string;
  /** The React that the library was made for, where it is not the newest. */
  react?: 16 | 17 | 18;
}

/** The id, the title, the package where it differs from the id, and the React version where it is not the newest. */
type Line = [id: string, title: string, name?: string, react?: Library['react']];

const SELECTS: Line[] = [
  ['react-select-2', 'react-select 2', 'react-select-2', 16],
  ['react-select-3', 'react-select 3', 'react-select-3', 16],
  ['react-select-4', 'react-select 4', 'react-select-4', 17],
  ['react-select-5', 'react-select 5', 'react-select-5'],
  ['semantic-selection', 'Semantic UI React, Dropdown', 'semantic-ui-react', 18],
  ['semantic-search', 'Semantic UI React, searchable Dropdown', 'semantic-ui-react', 18],
  ['mui-select', 'MUI Select', '@mui/material'],
  ['mui-autocomplete', 'MUI Autocomplete', '@mui/material'],
  ['mantine-select', 'Mantine Select', '@mantine/core'],
  ['mantine-searchable', 'Mantine Select, searchable', '@mantine/core'],
  ['radix-select', 'Radix Select', '@radix-ui/react-select'],
  ['downshift-select', 'Downshift useSelect', 'downshift'],
  ['downshift-combobox', 'Downshift useCombobox', 'downshift'],
  ['antd-select', 'Ant Design Select', 'antd'],
  ['antd-switch', 'Ant Design searchable Select and Switch', 'antd'],
  ['headlessui-listbox', 'Headless UI Listbox', '@headlessui/react'],
  ['chakra-select', 'Chakra UI Select', '@chakra-ui/react'],
  ['react-aria-select', 'React Aria Select', 'react-aria-components'],
  ['primereact-dropdown', 'PrimeReact Dropdown', 'primereact'],
  ['ark-select', 'Ark UI Select', '@ark-ui/react'],
  ['base-ui-select', 'Base UI Select', '@base-ui/react'],
  ['bootstrap-select', 'React Bootstrap Form.Select', 'react-bootstrap'],
  ['carbon-dropdown', 'Carbon Dropdown', '@carbon/react'],
  ['vuetify-3-select', 'Vuetify 3 Select', 'vuetify-3'],
  ['vuetify-4-select', 'Vuetify 4 Select', 'vuetify'],
  ['element-plus-select', 'Element Plus Select', 'element-plus'],
  ['naive-ui-select', 'Naive UI Select', 'naive-ui'],
  ['primevue-select', 'PrimeVue Select', 'primevue'],
  ['shoelace-select', 'Shoelace Select', '@shoelace-style/shoelace'],
  ['ui5-select', 'UI5 Web Components Select', '@ui5/webcomponents'],
  ['material-web-select', 'Material Web Select', '@material/web'],
];

const FORMS: Line[] = [
  ['react-hook-form', 'React Hook Form'],
  ['formik', 'Formik'],
  ['tanstack-form', 'TanStack Form', '@tanstack/react-form'],
  ['react-final-form', 'React Final Form'],
  ['mui-text-field', 'MUI TextField', '@mui/material'],
  ['antd-form', 'Ant Design Form', 'antd'],
  ['mantine-form', 'Mantine inputs', '@mantine/core'],
  ['chakra-dialog', 'Chakra UI in a Dialog', '@chakra-ui/react'],
  ['radix-dialog', 'Radix Dialog', '@radix-ui/react-dialog'],
  ['headlessui-form', 'Headless UI Field', '@headlessui/react'],
  ['react-aria-form', 'React Aria TextField', 'react-aria-components'],
  ['primereact-form', 'PrimeReact with floating labels', 'primereact'],
  ['bootstrap-form', 'React Bootstrap with floating labels', 'react-bootstrap'],
  ['semantic-form', 'Semantic UI React Form', 'semantic-ui-react', 18],
  ['carbon-form', 'Carbon TextInput', '@carbon/react'],
  ['base-ui-form', 'Base UI Field', '@base-ui/react'],
  ['vuetify-3-form', 'Vuetify 3 TextField', 'vuetify-3'],
  ['vuetify-4-form', 'Vuetify 4 TextField', 'vuetify'],
  ['element-plus-form', 'Element Plus Form', 'element-plus'],
  ['naive-ui-form', 'Naive UI Form', 'naive-ui'],
  ['primevue-form', 'PrimeVue with floating labels', 'primevue'],
  ['solid', 'Solid', 'solid-js'],
  ['svelte', 'Svelte'],
  ['shoelace', 'Shoelace', '@shoelace-style/shoelace'],
  ['material-web', 'Material Web', '@material/web'],
  ['fluent-web-components', 'Fluent UI Web Components', '@fluentui/web-components'],
  ['ui5-form', 'UI5 Web Components', '@ui5/webcomponents'],
  ['spectrum-web-components', 'Spectrum Web Components', '@spectrum-web-components/bundle'],
  ['ionic-floating', 'Ionic, floating labels', '@ionic/core'],
  ['ionic-stacked', 'Ionic, stacked labels', '@ionic/core'],
  ['angular-material', 'Angular Material', '@angular/material'],
];

function listed(kind: Library['kind'], lines: readonly Line[]): Library[] {
  return lines.map(([id, title, name = id, react]) => ({ id, kind, title, package: name, react }));
}

export const LIBRARIES: readonly Library[] = [...listed('select', SELECTS), ...listed('form', FORMS)];
