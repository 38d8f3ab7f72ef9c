import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import type { Told } from './run.ts';

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

  /**
   * A screenshot of a page leaves out the popup that hangs over it, so both are laid together as they stood in the
   * window. Done at the end: a new tab would close the popup.
   */
  async layPopups(context: BrowserContext): Promise<void> {
    if (this.#withPopup.length === 0) return;
    const page = await context.newPage();
    for (const shot of this.#withPopup) {
      const [below, above] = [shot.page.toString('base64'), shot.popup.toString('base64')];
      await page.setContent(
        `<body style="margin:0"><img alt="" src="data:image/png;base64,${below}" style="display:block">` +
          `<img alt="" src="data:image/png;base64,${above}" style="position:fixed;top:4px;right:48px;border-radius:8px;` +
          `box-shadow:0 0 0 1px #0002,0 12px 40px #0006">`,
        { waitUntil: 'load' },
      );
      writeFileSync(join(this.folder, shot.file), await shoot(page));
    }
    await page.close();
    this.#withPopup = [];
  }
}

function shoot(page: Page): Promise<Buffer> {
  return page.screenshot({ animations: 'disabled', caret: 'hide' });
}
