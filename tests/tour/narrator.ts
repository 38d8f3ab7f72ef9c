import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { layOver } from './lay.ts';
import type { Told } from './stage.ts';

interface Shot {
  file: string;
  page: Buffer;
  popup: Buffer;
}

/** Tells each step on the terminal and leaves its picture, numbered, in one folder. */
export class Narrator {
  readonly folder: string;
  readonly pictures: string[] = [];
  #withPopup: Shot[] = [];
  #last: Page | null = null;

  /** Empties the folder of an earlier tour's pictures. */
  constructor(folder: string) {
    this.folder = folder;
    mkdirSync(folder, { recursive: true });
    for (const file of readdirSync(folder)) if (/\.(png|json|md)$/.test(file)) rmSync(join(folder, file));
  }

  /** One numbered line and one picture. */
  async tell({ name, text, page, popup }: Told): Promise<void> {
    const number = String(this.pictures.length + 1).padStart(2, '0');
    const file = `${number}-${name}.png`;
    this.pictures.push(file);
    this.#last = page;
    console.log(`  ${number}  ${text}`);
    const picture = await shoot(page);
    if (popup) this.#withPopup.push({ file, page: picture, popup: await popup.picture() });
    writeFileSync(join(this.folder, file), picture);
  }

  /** The picture of what was there when a step failed; null when no page was told of yet, or it is gone. */
  async failed(): Promise<string | null> {
    if (!this.#last || this.#last.isClosed()) return null;
    const page = this.#last;
    const file = `${String(this.pictures.length + 1).padStart(2, '0')}-failed.png`;
    writeFileSync(join(this.folder, file), await shoot(page));
    return file;
  }

  /** Lays each popup over the page that it hung over. Done at the end: a new tab would close the popup. */
  async layPopups(context: BrowserContext): Promise<void> {
    for (const { file, page, popup } of this.#withPopup) {
      writeFileSync(join(this.folder, file), await layOver(context, page, popup));
    }
    this.#withPopup = [];
  }
}

function shoot(page: Page): Promise<Buffer> {
  return page.screenshot({ animations: 'disabled', caret: 'hide' });
}
