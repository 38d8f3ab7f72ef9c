import type { BrowserContext } from '@playwright/test';

/**
 * Draws the popup's picture over the page's, as in the window, because a screenshot of a page does not include the popup.
 * Opens a tab, which closes an open popup.
 */
export async function overlayPopup(context: BrowserContext, below: Buffer, above: Buffer): Promise<Buffer> {
  const page = await context.newPage();
  const [page64, popup64] = [below.toString('base64'), above.toString('base64')];
  await page.setContent(
    `<body style="margin:0"><img alt="" src="data:image/png;base64,${page64}" style="display:block">` +
      `<img alt="" src="data:image/png;base64,${popup64}" style="position:fixed;top:4px;right:48px;border-radius:8px;` +
      `box-shadow:0 0 0 1px #0002,0 12px 40px #0006">`,
    { waitUntil: 'load' },
  );
  const combined = await page.screenshot({ animations: 'disabled', caret: 'hide' });
  await page.close();
  return combined;
}
