import { join, resolve } from 'node:path';
import { defineConfig } from 'wxt';
import { HALO_MATCHES, otherApps, SCALEPAD_MATCH } from './utils/hosts';
import { managedSchema } from './utils/policy/managed-schema';
import { RECIPES } from './utils/recipe';
import { recipeTexts } from './utils/recipe/translate';

/** The schema of an organisation's policy; Firefox needs none. */
const MANAGED_SCHEMA = 'managed-schema.json';

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module'],
  manifestVersion: 3,
  imports: false,
  manifest: ({ browser, mode }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    // The whole profile shares one vault: what a private window shows must not reach the ordinary windows or the disk.
    incognito: 'not_allowed',
    permissions: ['storage', 'scripting', 'alarms'],
    // Requested in the popup when the admin clicks: to clear the clipboard a minute after a Client Secret was copied.
    optional_permissions: ['clipboardRead', 'clipboardWrite', ...(browser === 'firefox' ? [] : ['offscreen'])],
    host_permissions: [...HALO_MATCHES, SCALEPAD_MATCH],
    // For a tenant on its own domain; http only for the practice sites of this machine, never in the stores' builds.
    optional_host_permissions: ['https://*/*', ...(mode === 'production' ? [] : ['http://*.localhost/*'])],
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              // Permanent: another id would be another add-on, which gets no update and none of the stored data.
              id: '{9b6ae886-69ee-454a-b930-a23367e45d0b}',
              // The lowest version that was tested: node scripts/run.mjs lowest.
              strict_min_version: '140.0',
              // The connection check sends Client ID and Client Secret to Halo's sign-in server; Firefox shows this at
              // installation.
              data_collection_permissions: { required: ['authenticationInfo'] },
            },
          },
        }
      : // The lowest version that was tested, as above.
        { minimum_chrome_version: '120', storage: { managed_schema: MANAGED_SCHEMA } }),
    // Grey on other sites; on Halo and ScalePad the background sets the coloured icon
    // (utils/background/toolbar-icon.ts).
    action: {
      default_icon: { 16: 'icon/grey/16.png', 32: 'icon/grey/32.png', 48: 'icon/grey/48.png' },
      default_title: '__MSG_extensionName__',
    },
    // Only commands that delete and send nothing have a default key; the admin sets the others in the browser.
    commands: {
      'toggle-guide': { suggested_key: { default: 'Alt+Shift+H' }, description: '__MSG_commands_toggleGuide__' },
      'focus-guide': { suggested_key: { default: 'Alt+Shift+G' }, description: '__MSG_commands_focusGuide__' },
      'fill-form': { description: '__MSG_commands_fillForm__' },
      'forget-credentials': { description: '__MSG_commands_forgetCredentials__' },
    },
    content_security_policy: {
      extension_pages: `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src https:${mode === 'production' ? '' : ' http://*.localhost:*'}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    },
  }),
  hooks: {
    // Set here, not in the script: its code on every page of Halo would contain them (saves 0.1 kB gzip).
    'entrypoints:resolved': (_wxt, entrypoints) => {
      const halo = { matches: HALO_MATCHES, excludeMatches: otherApps(HALO_MATCHES), runAt: 'document_idle' };
      for (const { name, options } of entrypoints) if (name === 'halo') Object.assign(options, halo);
    },
    // The English sentences of recipes are in the recipes, those of the other languages in locales/.
    'build:publicAssets': (wxt, assets) => {
      if (wxt.config.browser !== 'firefox') assets.push({ relativeDest: MANAGED_SCHEMA, contents: managedSchema() });
      const english = assets.find(({ relativeDest }) => relativeDest === join('_locales', 'en', 'messages.json'));
      if (!english || !('contents' in english)) throw new Error('no English messages were built');
      const prose = Object.entries(Object.assign({}, ...RECIPES.map(recipeTexts)) as Record<string, string>);
      const messages = prose.map(([key, message]) => [key, { message: message.replaceAll('$', '$$$$') }]);
      english.contents = JSON.stringify({ ...JSON.parse(english.contents), ...Object.fromEntries(messages) });
    },
    'vite:build:extendConfig': (entrypoints, config) => {
      if (!entrypoints.every(({ type }) => type === 'content-script' || type === 'unlisted-script')) return;
      config.resolve = {
        ...config.resolve,
        alias: {
          // Pages need no polyfill: every supported browser has these APIs (saves 3 kB gzip on each of Halo's pages).
          'wxt/browser': '@wxt-dev/browser',
          // The texts without the library's developer warnings (saves 0.5 kB gzip each). A text that was
          // read remains when the extension is invalidated.
          '@wxt-dev/i18n': resolve(import.meta.dirname, 'utils/page-i18n.ts'),
          'wxt/utils/content-script-context': resolve(import.meta.dirname, 'utils/wxt-context-stub.ts'),
        },
      };
    },
  },
  zip: {
    // Stored, not compressed: zlib's output differs between versions of Node and processors, and a store compares the
    // bytes.
    compressionLevel: 0,
    // Everything in the repository except its pictures and, by a rule of WXT, its test files.
    includeSources: [
      '{.ci,components,entrypoints,lint,locales,public,scripts,tests,utils}/**',
      'docs/**/*.md',
      '*.{json,md,ts}',
      '.{dependency-cruiser*,gitignore,npmrc}',
      'LICENSE',
    ],
    dotSources: true,
    // scripts/zip.mjs selects the browser whose archive they are packed with.
    zipSources: false,
  },
  vite: () => ({ oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } } }),
});
