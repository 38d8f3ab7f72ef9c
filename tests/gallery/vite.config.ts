import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { generateChromeMessages, parseMessagesText } from '@wxt-dev/i18n/build';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const messages = generateChromeMessages(parseMessagesText(readFileSync(here('../../locales/en.yml'), 'utf8'), 'YAML'));

export default defineConfig({
  root: here('.'),
  logLevel: 'warn',
  define: { MESSAGES: JSON.stringify(messages) },
  resolve: {
    alias: {
      '@wxt-dev/i18n': here('../../utils/page-i18n.ts'),
      'wxt/browser': here('browser.ts'),
      '#i18n': here('../../.wxt/i18n/index.ts'),
      '@': here('../..'),
    },
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: { outDir: here('../../.output/gallery/site'), emptyOutDir: true },
});
