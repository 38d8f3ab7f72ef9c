import type { BrowserContext } from '@playwright/test';

/**
 * A screenshot of a page leaves out the popup that hangs over it: lays both together, as they were in the window. Opens
 * a tab for it, which closes an open popup.
 */
export async function layOver(context: BrowserContext, below: Buffer, above: Buffer): Promise<Buffer> {
  const page = await context.newPage();
  const [page64, popup64] = [below.toString('base64'), above.toString('base64')];
  await page.setContent(
    `<body style="margin:0"><img alt="" src="data:image/png;base64,${page64}" style="display:block">` +
      `<img alt="" src="data:image/png;base64,${popup64}" style="position:fixed;top:4px;right:48px;border-radius:8px;` +
      `box-shadow:0 0 0 1px #0002,0 12px 40px #0006">`,
    { waitUntil: 'load' },
  );
  const laid = await page.screenshot({ animations: 'disabled', caret: 'hide' });
  await page.close();
  return laid;
}
