import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Popup } from '../e2e/pages/popup.ts';
import { faultsOf } from '../gallery/faults.ts';

export type Theme = 'light' | 'dark';

/** One picture: its state, its theme, and the width of the window in px. */
export interface Picture {
  name: string;
  theme: Theme;
  width: number;
  /** The path below the album's folder. */
  file: string;
}

/** The sizes of a desktop window, and of the narrowest supported one. */
const SIZES = [
  { width: 1280, height: 800 },
  { width: 360, height: 640 },
] as const;

/** Saves the pictures of one theme in one folder. */
export class Album {
  readonly pictures: Picture[] = [];
  /** The faults that axe found on our own pages, and pages that scroll sideways; one line each. */
  readonly faults: string[] = [];
  readonly #folder: string;
  readonly #theme: Theme;

  constructor(folder: string, theme: Theme) {
    this.#folder = folder;
    this.#theme = theme;
    mkdirSync(folder, { recursive: true });
  }

  /** Shoots a page in both sizes. The window then has the first size again. */
  async page(name: string, page: Page): Promise<void> {
    for (const size of SIZES) {
      await page.setViewportSize(size);
      await settle(page);
      this.#keep(name, size.width, await shoot(page));
    }
    await page.setViewportSize(SIZES[0]);
    await settle(page);
  }

  /** Shoots one of our own pages in full height. */
  async wholePage(name: string, page: Page): Promise<void> {
    for (const { width } of SIZES) {
      await page.setViewportSize({ width, height: 800 });
      await settle(page);
      this.#keep(name, width, await page.screenshot({ fullPage: true, animations: 'disabled', caret: 'hide' }));
      await this.#inspect(name, width, page);
    }
  }

  /** Shoots the popup, in its own width. */
  async popup(name: string, popup: Popup): Promise<void> {
    await popup.page.emulateMedia({ colorScheme: this.#theme });
    const picture = await popup.picture();
    // A PNG's width is at byte 16.
    const width = picture.readUInt32BE(16);
    this.#keep(name, width, picture);
    await this.#inspect(name, width, popup.page);
  }

  async #inspect(name: string, width: number, page: Page): Promise<void> {
    const faults = await faultsOf(page);
    this.faults.push(...faults.map((fault) => `${name} ${width} ${this.#theme}: ${fault}`));
  }

  #keep(name: string, width: number, picture: Buffer): void {
    const file = `${name}-${width}-${this.#theme}.png`;
    if (this.pictures.some((picture) => picture.file === file)) throw new Error(`Two pictures are named ${file}`);
    writeFileSync(join(this.#folder, file), picture);
    this.pictures.push({ name, theme: this.#theme, width, file });
  }
}

/** Removes the pictures of an earlier run. */
export function emptyFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
}

function shoot(page: Page): Promise<Buffer> {
  return page.screenshot({ animations: 'disabled', caret: 'hide' });
}

/** Waits for two frames: the effects of a resize are drawn in the second. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}
