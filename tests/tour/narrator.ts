import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { overlayPopup } from './overlay-popup.ts';
import type { Moment } from './stage.ts';

interface Shot {
  file: string;
  page: Buffer;
  popup: Buffer;
}

/** Prints each moment of a tour, and saves its numbered picture in one folder. */
export class Narrator {
  readonly folder: string;
  readonly pictures: string[] = [];
  #withPopup: Shot[] = [];
  #last: Page | null = null;

  /** Creates the folder, and removes an earlier tour's files from it. */
  constructor(folder: string) {
    this.folder = folder;
    mkdirSync(folder, { recursive: true });
    for (const file of readdirSync(folder)) if (/\.(png|json|md)$/.test(file)) rmSync(join(folder, file));
  }

  /** Prints one numbered line and saves one picture. */
  async record({ name, text, page, popup }: Moment): Promise<void> {
    const number = String(this.pictures.length + 1).padStart(2, '0');
    const file = `${number}-${name}.png`;
    this.pictures.push(file);
    this.#last = page;
    console.log(`  ${number}  ${text}`);
    const picture = await shoot(page);
    if (popup) this.#withPopup.push({ file, page: picture, popup: await popup.picture() });
    writeFileSync(join(this.folder, file), picture);
  }

  /** Saves a picture of the last page after a failure. Returns its file name; null when there is no open page. */
  async shootFailure(): Promise<string | null> {
    if (!this.#last || this.#last.isClosed()) return null;
    const page = this.#last;
    const file = `${String(this.pictures.length + 1).padStart(2, '0')}-failed.png`;
    writeFileSync(join(this.folder, file), await shoot(page));
    return file;
  }

  /** Draws each popup over the picture of its page. Call it at the end, because a new tab would close the popup. */
  async overlayPopups(context: BrowserContext): Promise<void> {
    for (const { file, page, popup } of this.#withPopup) {
      writeFileSync(join(this.folder, file), await overlayPopup(context, page, popup));
    }
    this.#withPopup = [];
  }
}

function shoot(page: Page): Promise<Buffer> {
  return page.screenshot({ animations: 'disabled', caret: 'hide' });
}
