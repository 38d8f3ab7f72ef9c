import type { OptionsProps } from '@/components/options/options-props';
import { NAMES, OPTION_ROWS, RECIPES } from './choices';

const nothing = () => {};

/** The options page with one Halo and one own address. */
export const OPTIONS: OptionsProps = {
  ready: true,
  status: '',
  addresses: [
    {
      origin: 'https://demo.halopsa.com',
      host: 'demo.halopsa.com',
      recipeId: 'scalepad',
      options: OPTION_ROWS,
      names: NAMES,
      guide: true,
    },
  ],
  recipes: RECIPES,
  granted: [{ origin: 'https://support.example.com', host: 'support.example.com' }],
  addressFault: null,
  markers: true,
  motion: 'system',
  expiry: { minutes: 30, min: 5, max: 480, fault: null },
  wipe: false,
  keeping: 'off',
  passphraseFault: null,
  importFault: null,
  toAllow: [],
  fileSays: [],
  shortcuts: [
    { id: 'toggle-guide', name: 'Show or hide the guide', keys: 'Alt+Shift+H' },
    { id: 'fill-form', name: 'Fill the ScalePad form', keys: '' },
  ],
  askReset: false,
  onRecipe: nothing,
  onOption: nothing,
  onName: nothing,
  onGuide: nothing,
  onRecord: nothing,
  onAddAddress: nothing,
  onRemoveAddress: nothing,
  onMarkers: nothing,
  onMotion: nothing,
  onExpiry: nothing,
  onWipe: nothing,
  onPassphrase: nothing,
  onLock: nothing,
  onStopKeeping: nothing,
  onExport: nothing,
  onImport: nothing,
  onAllow: nothing,
  onShortcuts: nothing,
  onReset: nothing,
};

/** The same where something was refused, or is being asked. */
export const OPTIONS_FAULTS: OptionsProps = {
  ...OPTIONS,
  addresses: [],
  granted: [],
  addressFault: 'That is not an address such as https://support.example.com.',
  expiry: { ...OPTIONS.expiry, minutes: 2, fault: 'Choose between 5 and 480 minutes.' },
  keeping: 'locked',
  passphraseFault: 'This is not the passphrase. Nothing was deleted.',
  importFault: 'In this file, halos[0].names.role is missing. Nothing was changed.',
  fileSays: ['demo.halopsa.com: Role is now called ScalePad (before: ScalePad Integration)'],
  toAllow: [{ origin: 'https://support.example.com', host: 'support.example.com' }],
  askReset: true,
  status: 'Not saved',
};
