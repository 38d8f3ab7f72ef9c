import { i18n } from '#i18n';
import type { OptionsProps } from '@/components/options/options-props';
import { NAMES, OPTION_ROWS, RECIPES } from './choices';

const nothing = () => {};

/** The options page with one Halo and one custom address. */
export const OPTIONS: OptionsProps = {
  ready: true,
  status: '',
  addresses: [
    {
      origin: 'https://demo.halopsa.com',
      host: 'demo.halopsa.com',
      recipeId: 'scalepad',
      isRecipeManaged: false,
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
  expiry: { minutes: 30, min: 5, max: 480, fault: null, managed: false },
  wipe: false,
  encryption: 'off',
  isPassphraseForbidden: false,
  policy: null,
  passphraseFault: null,
  importFault: null,
  toAllow: [],
  notes: [],
  shortcuts: [
    { id: 'toggle-guide', name: i18n.t('commands.toggleGuide'), keys: 'Alt+Shift+H' },
    { id: 'fill-form', name: i18n.t('commands.fillForm'), keys: '' },
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
  onStopEncryption: nothing,
  onExport: nothing,
  onImport: nothing,
  onAllow: nothing,
  onShortcuts: nothing,
  onReset: nothing,
};

/** The options page with errors, and with an open confirmation. */
export const OPTIONS_FAULTS: OptionsProps = {
  ...OPTIONS,
  addresses: [],
  granted: [],
  addressFault: i18n.t('options.addressNone'),
  expiry: { ...OPTIONS.expiry, minutes: 2, fault: i18n.t('options.expiryFault', ['5', '480']) },
  encryption: 'locked',
  passphraseFault: i18n.t('options.keepingWrong'),
  importFault: i18n.t('options.fault.missing', ['halos[0].names.role']),
  notes: [
    i18n.t('options.importName', ['demo.halopsa.com', i18n.t('common.role'), 'ScalePad', 'ScalePad Integration']),
  ],
  toAllow: [{ origin: 'https://support.example.com', host: 'support.example.com' }],
  askReset: true,
  status: i18n.t('common.noAnswer'),
};
