import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { putForm, VALUES } from '../support/scalepad-forms.ts';
import { until } from '../support/until.ts';
import { pressButton, storeAllCredentials, waitForStatus } from './extension-page.ts';
import { expect, test } from './fixtures.ts';

/** A secret of this test only: the session files also have the closed tabs of earlier tests, with their pasted secret. */
const SECRET = '5ec5e700-0000-4000-8000-0000000000f1-5ec5e700-0000-4000-8000-0000000000f2';
const MAGIC = 'mozLz40\0';

/** The HaloPSA form with a text field for the secret. Firefox never stores a field that was a password field before. */
const ROWS = ['Resource server', 'Authorization server', 'Client ID', 'Client Secret', 'Tenant'].map(
  (label, at) => `<div><label for="f${at}">${label}</label><input id="f${at}" type="text"></div>`,
);

/** Returns the folder of the browser's profile. */
function profileOf(browser: Browser): string {
  const args = browser.process()?.spawnargs ?? [];
  const at = args.indexOf('--profile');
  return args[at + 1] ?? '';
}

/** Unpacks one LZ4 block, the format of Firefox's session files (https://github.com/lz4/lz4/blob/dev/doc/lz4_Block_format.md). */
function unpack(file: Buffer): string {
  const packed = file.subarray(MAGIC.length + 4);
  const out: number[] = [];
  let at = 0;
  const lengthFrom = (first: number) => {
    let length = first;
    for (let more = first === 15 ? 255 : 0; more === 255; length += more) {
      more = packed[at] ?? 0;
      at += 1;
    }
    return length;
  };
  while (at < packed.length) {
    const token = packed[at] ?? 0;
    at += 1;
    const literals = lengthFrom(token >> 4);
    out.push(...packed.subarray(at, at + literals));
    at += literals;
    if (at >= packed.length) break;
    const back = (packed[at] ?? 0) + 256 * (packed[at + 1] ?? 0);
    at += 2;
    const copied = lengthFrom(token & 15) + 4;
    for (let left = copied; left > 0; left -= 1) out.push(out[out.length - back] ?? 0);
  }
  return Buffer.from(out).toString('utf8');
}

/** Returns the text of all session files of a profile. */
function sessionFiles(profile: string): string {
  const folder = join(profile, 'sessionstore-backups');
  const names = readdirSync(folder).filter((name) => name.endsWith('lz4'));
  return names.map((name) => unpack(readFileSync(join(folder, name)))).join('\n');
}

test('a filled Client Secret in a text field is not in the session files, and other values are', async ({
  firefox,
  practice,
}) => {
  // The `value` attributes of this form do not change. Firefox stores the values that differ from them.
  const form = await firefox.newPage();
  await form.goto(putForm(practice.store, 'text', { body: ROWS.join('') }));
  const popup = await firefox.openExtensionPage('popup.html');
  await storeAllCredentials(popup, { clientSecret: SECRET });
  await pressButton(popup, 'Fill ScalePad form');
  await waitForStatus(popup, /5 of 5 fields filled/);
  expect(await form.$$eval('input', (all) => all.map(({ value, type }) => `${type} ${value}`))).toContain(
    `text ${SECRET}`,
  );
  const profile = profileOf(firefox.browser);
  /** Types a unique text, waits until the session files contain it, and returns their text. */
  const written = async (typed: string) => {
    await form.bringToFront();
    await form.type('#note', typed);
    return until('the session files to be written', async () => {
      const all = sessionFiles(profile);
      return all.includes(typed) && all;
    });
  };
  await form.evaluate(() => {
    const note = document.createElement('input');
    note.id = 'note';
    document.body.append(note);
  });
  const first = await written('note-4711');
  expect(first).toContain(VALUES.clientId);
  expect(first).not.toContain(SECRET);
  // Without the attribute that the fill sets, Firefox does store the secret.
  await form.$$eval('input', (all) => {
    for (const one of all) one.removeAttribute('autocomplete');
  });
  expect(await written('-note-4712')).toContain(SECRET);
});
