import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Popup } from '../e2e/pages/popup.ts';
import { faultsOf } from '../gallery/faults.ts';

export type Theme = 'light' | 'dark';

/** One picture: what it shows, in which theme, and how wide the window was (px). */
export interface Picture {
  name: string;
  theme: Theme;
  width: number;
  /** Below the album's folder. */
  file: string;
}

/** A desktop window, and the narrowest that has to work. */
const SIZES = [
  { width: 1280, height: 800 },
  { width: 360, height: 640 },
] as const;

/** Makes the pictures of one theme into one folder. */
export class Album {
  readonly pictures: Picture[] = [];
  /** What axe found on our own pages, and what scrolls sideways; a line each. */
  readonly faults: string[] = [];
  readonly #folder: string;
  readonly #theme: Theme;

  constructor(folder: string, theme: Theme) {
    this.#folder = folder;
    this.#theme = theme;
    mkdirSync(folder, { recursive: true });
  }

  /** Pictures a page in both sizes. The window is left in the first one. */
  async page(name: string, page: Page): Promise<void> {
    for (const size of SIZES) {
      await page.setViewportSize(size);
      await settle(page);
      this.#keep(name, size.width, await shoot(page));
    }
    await page.setViewportSize(SIZES[0]);
    await settle(page);
  }

  /** Pictures a page of our own, as high as its content. */
  async wholePage(name: string, page: Page): Promise<void> {
    for (const { width } of SIZES) {
      await page.setViewportSize({ width, height: 800 });
      await settle(page);
      this.#keep(name, width, await page.screenshot({ fullPage: true, animations: 'disabled', caret: 'hide' }));
      await this.#inspect(name, width, page);
    }
  }

  /** Pictures what the popup shows; it has a width of its own. */
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

/** Removes an earlier run's pictures. */
export function emptyFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
}

function shoot(page: Page): Promise<Buffer> {
  return page.screenshot({ animations: 'disabled', caret: 'hide' });
}

/** Two frames: what follows a change of size is drawn in the second. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}
