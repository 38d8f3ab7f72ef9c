import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { putForm, VALUES } from '../support/scalepad-forms.ts';
import { until } from '../support/until.ts';
import { expect, test } from './fixtures.ts';
import { holdAll, pressIn, says } from './hold.ts';

/** This test's own: the session files also have the closed tabs of earlier tests, into which a secret was pasted. */
const SECRET = '5ec5e700-0000-4000-8000-0000000000f1-5ec5e700-0000-4000-8000-0000000000f2';
const MAGIC = 'mozLz40\0';

/** The HaloPSA form with a text field for the secret from the start: Firefox never writes one that once was a password field. */
const ROWS = ['Resource server', 'Authorization server', 'Client ID', 'Client Secret', 'Tenant'].map(
  (label, at) => `<div><label for="f${at}">${label}</label><input id="f${at}" type="text"></div>`,
);

/** The folder of the browser's profile. */
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

/** All that the session files of a profile say now. */
function sessionFiles(profile: string): string {
  const folder = join(profile, 'sessionstore-backups');
  const names = readdirSync(folder).filter((name) => name.endsWith('lz4'));
  return names.map((name) => unpack(readFileSync(join(folder, name)))).join('\n');
}

test('a filled Client Secret in a text field is not in the session files, and other texts are', async ({
  firefox,
  practice,
}) => {
  // A form whose `value` attributes stay as they are; Firefox writes what differs from them.
  const form = await firefox.newPage();
  await form.goto(putForm(practice.store, 'text', { body: ROWS.join('') }));
  const popup = await firefox.openExtensionPage('popup.html');
  await holdAll(popup, { clientSecret: SECRET });
  await pressIn(popup, 'Fill ScalePad form');
  await says(popup, /5 of 5 fields filled/);
  expect(await form.$$eval('input', (all) => all.map(({ value, type }) => `${type} ${value}`))).toContain(
    `text ${SECRET}`,
  );
  const profile = profileOf(firefox.browser);
  /** What the files say once they have what was typed last, which is no word of Firefox's own. */
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
  // The proof that Firefox would write it, but for the attribute that the fill sets.
  await form.$$eval('input', (all) => {
    for (const one of all) one.removeAttribute('autocomplete');
  });
  expect(await written('-note-4712')).toContain(SECRET);
});
