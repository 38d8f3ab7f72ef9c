import type { Page } from '@playwright/test';
import type { Box } from './ax.ts';

/** Returns the drawn colours of parts of the page: for each part row by row, each colour as "red,green,blue". */
async function pixelsIn(page: Page, parts: readonly Box[]): Promise<string[][]> {
  const picture = (await page.screenshot({ animations: 'disabled', caret: 'hide' })).toString('base64');
  const reader = await page.context().newPage();
  const colours = await reader.evaluate(
    async ({ picture, parts }) => {
      const bytes = Uint8Array.from(atob(picture), (sign) => sign.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
      context?.drawImage(image, 0, 0);
      return parts.map(({ x, y, width, height }) => {
        const { data } = context?.getImageData(x, y, width, height) ?? { data: [] };
        return Array.from({ length: width * height }, (_, at) => [...data.slice(at * 4, at * 4 + 3)].join());
      });
    },
    { picture, parts },
  );
  await reader.close();
  await page.bringToFront();
  return colours;
}

/** Checks whether the left edge of each box is drawn: a line whose colour differs from those inside and outside. */
export async function haveEdges(page: Page, boxes: readonly Box[]): Promise<boolean[]> {
  const rows = boxes.map(({ x, y, height }) => ({
    x: Math.round(x) - 4,
    y: Math.round(y + height / 2),
    width: 12,
    height: 1,
  }));
  return (await pixelsIn(page, rows)).map((row) => row.some((colour) => colour !== row[0] && colour !== row.at(-1)));
}

/** Returns the shapes in parts of the page: light or dark, by pixel. */
export async function shapesOf(page: Page, boxes: readonly Box[]): Promise<string[]> {
  const parts = boxes.map(({ x, y, width, height }) => ({
    x: Math.round(x),
    y: Math.round(y),
    width: Math.round(width),
    height: Math.round(height),
  }));
  return (await pixelsIn(page, parts)).map((colours) => {
    const greys = colours.map((colour) => {
      const [red = 0, green = 0, blue = 0] = colour.split(',').map(Number);
      return 0.3 * red + 0.59 * green + 0.11 * blue;
    });
    const middle = (Math.min(...greys) + Math.max(...greys)) / 2;
    return greys.map((grey) => (grey > middle ? '.' : '#')).join('');
  });
}
