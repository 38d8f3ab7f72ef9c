import type { Page } from '@playwright/test';
import type { Guide } from '../pages/guide.ts';
import { cdp } from '../support/cdp.ts';
import { expect, HALO, test } from '../support/fixtures.ts';

const NEW_ROLE = `${HALO}/config/agents/roles?id=-1`;
const HOST = 'halo-setup-assistant';

/** Changes that a page can make so that the admin cannot see what a press on the guide does. The press still reaches the guide. */
const TRICKS: Record<string, () => void> = {
  'the page is transparent': () => {
    document.documentElement.style.opacity = '0';
  },
  'the page is half transparent': () => {
    document.documentElement.style.opacity = '0.5';
  },
  'the body is transparent, and with it all that Apply would change': () => {
    document.body.style.opacity = '0.5';
  },
  'a filter hides the page': () => {
    document.documentElement.style.filter = 'opacity(0)';
  },
  'a mask hides the page': () => {
    document.documentElement.style.maskImage = 'linear-gradient(transparent, transparent)';
  },
  'a popover that ignores pointer events lies above': () => {
    const cover = document.createElement('div');
    cover.popover = 'manual';
    cover.style.cssText = 'inset: 0; width: 100vw; height: 100vh; background: white; pointer-events: none;';
    document.body.append(cover);
    cover.showPopover();
  },
  'a layer that ignores pointer events lies above': () => {
    const cover = document.createElement('div');
    cover.style.cssText =
      'position: fixed; inset: 0; background: white; z-index: 2147483647; pointer-events: none !important;';
    document.body.append(cover);
  },
  'a layer outside the body lies above': () => {
    const cover = document.createElement('div');
    cover.style.cssText = 'position: fixed; inset: 0; background: white; z-index: 2147483647; pointer-events: none';
    document.documentElement.append(cover);
  },
  'a popover outside the body lies above': () => {
    const cover = document.createElement('div');
    cover.popover = 'manual';
    cover.style.cssText = 'inset: 0; width: 100vw; height: 100vh; background: white; pointer-events: none';
    document.documentElement.append(cover);
    cover.showPopover();
  },
  'an inert layer lies above': () => {
    const cover = document.createElement('div');
    cover.inert = true;
    cover.style.cssText = 'position: fixed; inset: 0; background: white; z-index: 2147483647';
    document.body.append(cover);
  },
  'a layer in an open shadow root lies above': () => {
    const box = document.createElement('div');
    document.body.append(box);
    box.attachShadow({ mode: 'open' }).innerHTML =
      '<div style="position: fixed; inset: 0; background: white; z-index: 2147483647; pointer-events: none">';
  },
  'a layer in a box without size lies above': () => {
    const box = document.createElement('div');
    box.style.cssText = 'position: fixed; width: 0; height: 0; z-index: 2147483647; pointer-events: none';
    box.innerHTML = '<div style="position: absolute; width: 100vw; height: 100vh; background: white">';
    document.body.prepend(box);
  },
  'a pseudo-element lies above': () => {
    const style = document.createElement('style');
    style.textContent =
      'body::after { content: ""; position: fixed; inset: 0; background: white; z-index: 2147483647; pointer-events: none }';
    document.head.append(style);
  },
  'a pseudo-element of some element lies above': () => {
    const style = document.createElement('style');
    style.textContent =
      '#app::before { content: ""; position: fixed; inset: 0; background: white; z-index: 2147483647; pointer-events: none }';
    document.head.append(style);
  },
  'a filter whitens the page': () => {
    document.documentElement.style.filter = 'brightness(100)';
  },
  'a filter makes everything one grey': () => {
    document.documentElement.style.filter = 'invert(0.5)';
  },
  'a cover removes itself on pointerdown': () => {
    const cover = document.createElement('div');
    cover.style.cssText = 'position: fixed; inset: 0; background: white; z-index: 2147483647; pointer-events: none';
    document.documentElement.append(cover);
    addEventListener('pointerdown', () => cover.remove(), true);
  },
  'the host is made transparent again and again': () => {
    const host = document.querySelector('halo-setup-assistant') as HTMLElement;
    const hide = () => {
      if (host.style.opacity !== '0') host.style.setProperty('opacity', '0', 'important');
      requestAnimationFrame(hide);
    };
    hide();
  },
};

const nameField = (tab: Page) => tab.getByLabel(/Name/).first().inputValue();

async function ready(tab: Page, guide: Guide): Promise<void> {
  await tab.goto(NEW_ROLE);
  await guide.atStep(1, 'Role');
  await guide.audited();
}

async function applyBox(guide: Guide): Promise<{ x: number; y: number; width: number; height: number }> {
  return guide.ax.boxOf({ role: 'button', name: 'Apply settings' });
}

for (const [what, trick] of Object.entries(TRICKS)) {
  test(`ignores a press while ${what}`, async ({ tab, guide }) => {
    await ready(tab, guide);
    await tab.evaluate(trick);
    if (what.startsWith('the host')) {
      await expect
        .poll(() => tab.evaluate((name) => (document.querySelector(name) as HTMLElement).style.opacity, HOST))
        .toBe('0');
    }
    await guide.apply();
    await expect.poll(() => guide.status()).toMatch(/toolbar/);
    expect(await nameField(tab)).toBe('');
  });
}

test('ignores a press on a partly covered button', async ({ tab, guide }) => {
  await ready(tab, guide);
  const { x, y, width, height } = await applyBox(guide);
  await tab.evaluate(
    ([left, top]) => {
      const cover = document.createElement('div');
      cover.style.cssText = `position: fixed; left: ${left}px; top: ${top}px; width: 400px; height: 400px; z-index: 2147483647; background: white`;
      document.body.append(cover);
    },
    [x + width * 0.7, y + height * 0.6] as const,
  );
  await guide.apply();
  await expect.poll(() => guide.status()).toMatch(/toolbar/);
  expect(await nameField(tab)).toBe('');
});

test('ignores a key on a fully covered button', async ({ tab, guide }) => {
  await ready(tab, guide);
  const button = await guide.ax.wait({ role: 'button', name: 'Apply settings' });
  await cdp(tab)('DOM.focus', { backendNodeId: button.backendNodeId });
  await tab.evaluate(() => {
    const cover = document.createElement('div');
    cover.style.cssText = 'position: fixed; inset: 0; background: white; z-index: 2147483647';
    document.documentElement.append(cover);
  });
  await tab.keyboard.press('Enter');
  await expect.poll(() => guide.status()).toMatch(/toolbar/);
  expect(await nameField(tab)).toBe('');
});

test('ignores a press and a key while a view transition is drawn above', async ({ tab, guide }) => {
  await ready(tab, guide);
  const button = await guide.ax.wait({ role: 'button', name: 'Apply settings' });
  const { x, y, width, height } = await applyBox(guide);
  await cdp(tab)('DOM.focus', { backendNodeId: button.backendNodeId });
  const isShown = () => tab.evaluate(() => document.documentElement.matches(':active-view-transition'));
  await tab.evaluate(() => {
    const style = document.createElement('style');
    style.textContent =
      '::view-transition { pointer-events: none; background: white } ::view-transition-group(root) { animation-duration: 3600s }';
    document.head.append(style);
    return document.startViewTransition(() => undefined).ready;
  });
  await tab.keyboard.press('Enter');
  await expect.poll(() => guide.status()).toMatch(/toolbar/);
  // Chromium passes no press through the images of a view transition, even with `pointer-events: none`.
  await tab.mouse.click(x + width / 2, y + height / 2);
  await guide.ax.frames();
  expect(await nameField(tab)).toBe('');
  expect(await isShown()).toBe(true);
});

test('a press that the page makes is ignored', async ({ tab, guide }) => {
  await ready(tab, guide);
  await tab.evaluate((name) => {
    const host = document.querySelector(name) as HTMLElement;
    for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
      host.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, clientX: 1200, clientY: 750 }));
    host.click();
  }, HOST);
  await guide.ax.frames();
  expect(await nameField(tab)).toBe('');
});

/** Changes that a page can make to the guide's host. Each hides the guide. */
const MEDDLING: Record<string, (name: string) => void> = {
  removed: (name) => document.querySelector(name)?.remove(),
  'moved into a hidden element': (name) => {
    const hidden = document.createElement('div');
    hidden.style.display = 'none';
    document.body.append(hidden);
    hidden.append(document.querySelector(name) as HTMLElement);
  },
  restyled: (name) => (document.querySelector(name) as HTMLElement).style.setProperty('display', 'none', 'important'),
};

for (const [how, meddle] of Object.entries(MEDDLING)) {
  test(`a host that is ${how} is restored five times, and no more`, async ({ tab, guide }) => {
    await ready(tab, guide);
    for (let time = 1; time <= 5; time += 1) {
      await tab.evaluate(meddle, HOST);
      await guide.mounted();
    }
    await tab.evaluate(meddle, HOST);
    await guide.ax.frames();
    expect(await guide.isMounted()).toBe(false);
  });
}

test("Halo's own dialogs and layers raise no false alarm, and no alert appears", async ({ tab, guide }) => {
  const alerts: string[] = [];
  tab.on('dialog', (dialog) => {
    alerts.push(dialog.message());
    void dialog.accept();
  });
  await ready(tab, guide);
  await tab.evaluate(() => {
    const modal = document.createElement('dialog');
    modal.textContent = 'A modal of Halo';
    const plain = document.createElement('dialog');
    plain.textContent = 'A dialog beside the form';
    plain.style.cssText = 'position: fixed; left: 10px; top: 10px; right: auto';
    const shade = document.createElement('div');
    shade.style.cssText = 'position: fixed; inset: 0; z-index: 5000; pointer-events: none';
    document.body.append(modal, plain, shade);
    modal.showModal();
    modal.close();
    plain.show();
  });
  await guide.apply();
  await guide.allDone({ onlyThisTab: true });
  expect(await nameField(tab)).not.toBe('');
  expect(alerts).toEqual([]);
});
