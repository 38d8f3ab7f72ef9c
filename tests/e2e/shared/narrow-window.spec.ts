import { expect, HALO, test } from '../support/fixtures.ts';

test('in a narrow window the guide fits beside the scroll bar', async ({ tab, guide }) => {
  await tab.setViewportSize({ width: 320, height: 480 });
  await tab.goto(`${HALO}/config/agents/roles?id=-1`);
  await guide.audited();
  await tab.addStyleTag({ content: 'html { overflow-y: scroll; }' });
  const width = await tab.evaluate(() => document.documentElement.clientWidth);
  const edges = async () => {
    const box = await guide.ax.box(await guide.mounted());
    return box && { left: box.x >= 0, right: box.x + box.width <= width };
  };
  await expect.poll(edges).toEqual({ left: true, right: true });
});
