import type { Page } from '@playwright/test';
import type { Guide } from '../pages/guide.ts';
import { cdp } from '../support/cdp.ts';
import { expect, HALO, test } from '../support/fixtures.ts';

const NEW_ROLE = `${HALO}/config/agents/roles?id=-1`;
const HOST = 'halo-setup-assistant';

/** What a page can do to the guide so that a press on it is not the admin's own will; each lets the press through. */
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
  'a popover that lets presses through lies above': () => {
    const cover = document.createElement('div');
    cover.popover = 'manual';
    cover.style.cssText = 'inset: 0; width: 100vw; height: 100vh; background: white; pointer-events: none;';
    document.body.append(cover);
    cover.showPopover();
  },
  'a layer that lets presses through lies above': () => {
    const cover = document.createElement('div');
    cover.style.cssText =
      'position: fixed; inset: 0; background: white; z-index: 2147483647; pointer-events: none !important;';
    document.body.append(cover);
  },
  'a layer beside the body lies above': () => {
    const cover = document.createElement('div');
    cover.style.cssText = 'position: fixed; inset: 0; background: white; z-index: 2147483647; pointer-events: none';
    document.documentElement.append(cover);
  },
  'a popover beside the body lies above': () => {
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
  'a cover goes away as the pointer goes down': () => {
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
  test(`a press is not acted on while ${what}`, async ({ tab, guide }) => {
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

test('something over a corner of the button is enough to refuse', async ({ tab, guide }) => {
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

test('a key on a button that lies wholly under something else is not acted on', async ({ tab, guide }) => {
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

test('neither a press nor a key is acted on while a view transition is drawn above', async ({ tab, guide }) => {
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
  // Chromium lets no press through its pictures, whatever the page wants.
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

/** What a page can do to the guide's host; each leaves the guide out of sight. */
const MEDDLING: Record<string, (name: string) => void> = {
  'taken away': (name) => document.querySelector(name)?.remove(),
  'moved into something hidden': (name) => {
    const cellar = document.createElement('div');
    cellar.style.display = 'none';
    document.body.append(cellar);
    cellar.append(document.querySelector(name) as HTMLElement);
  },
  restyled: (name) => (document.querySelector(name) as HTMLElement).style.setProperty('display', 'none', 'important'),
};

for (const [how, meddle] of Object.entries(MEDDLING)) {
  test(`a host that is ${how} comes back, five times; then the popup has to do`, async ({ tab, guide }) => {
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

test("Halo's own dialogs and layers are no false alarm, and nothing is alerted", async ({ tab, guide }) => {
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
