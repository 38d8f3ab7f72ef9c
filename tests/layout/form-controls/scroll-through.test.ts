import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { captureView, rememberView, restoreView, scrollersAround } from '@/utils/form-controls/scroll-into-view';
import { scrollThrough } from '@/utils/form-controls/scroll-through';
import { show } from './support';

const signal = () => new AbortController().signal;

/** Shows a form of this height in a scroller of 300 px, and records the positions that it is scrolled to. */
function form(height: number): { scroller: HTMLElement; root: HTMLElement; stops: number[] } {
  show(`<button id="elsewhere">Elsewhere</button>
    <div id="scroller" style="overflow-y: auto; height: 300px">
      <div id="root" style="height: ${height}px"><input id="field"></div>
    </div>`);
  const scroller = document.querySelector<HTMLElement>('#scroller');
  const root = document.querySelector<HTMLElement>('#root');
  if (!scroller || !root) throw new Error('no form');
  const stops: number[] = [];
  Object.assign(scroller, {
    scrollTo(to: ScrollToOptions) {
      Reflect.apply(Element.prototype.scrollTo, scroller, [to]);
      stops.push(scroller.scrollTop);
    },
  });
  return { scroller, root, stops };
}

describe('scrollThrough', () => {
  test('scrolls from the present position to the end, continues from the top, and restores the position', async () => {
    const { root, scroller, stops } = form(900);
    scroller.scrollTo({ top: 400 });
    document.querySelector<HTMLElement>('#field')?.focus({ preventScroll: true });
    stops.length = 0;
    let calls = 0;
    await scrollThrough(root, () => ++calls < 0, signal());
    expect(stops[0]).toBe(400);
    expect(stops).toContain(600);
    expect(stops.indexOf(0)).toBeGreaterThan(stops.indexOf(600));
    expect(calls).toBeGreaterThanOrEqual(3);
    expect(scroller.scrollTop).toBe(400);
    expect(document.activeElement?.id).toBe('field');
  });

  test('ends when it finds its target, and restores the position', async () => {
    const { root, scroller } = form(3000);
    let found = 0;
    await scrollThrough(root, () => scroller.scrollTop > 400 && ++found > 0, signal());
    expect(found).toBe(1);
    expect(scroller.scrollTop).toBe(0);
  });

  test('stays at the target with `stay`', async () => {
    const { root, scroller } = form(3000);
    await scrollThrough(root, () => scroller.scrollTop > 400, signal(), { stay: true });
    expect(scroller.scrollTop).toBeGreaterThan(400);
  });

  test('restores the position with `stay` when it finds nothing', async () => {
    const { root, scroller } = form(900);
    scroller.scrollTo({ top: 100 });
    await scrollThrough(root, () => false, signal(), { stay: true });
    expect(scroller.scrollTop).toBe(100);
  });

  test('rejects with the reason of its signal, with the position restored', async () => {
    const { root, scroller } = form(3000);
    const run = new AbortController();
    const scrolling = scrollThrough(
      root,
      () => {
        if (scroller.scrollTop > 200) run.abort(new Error('the admin took over'));
        return false;
      },
      run.signal,
    );
    await expect(scrolling).rejects.toThrow('the admin took over');
    expect(scroller.scrollTop).toBe(0);
  });

  test('does not move when nothing scrolls', async () => {
    const { root, stops } = form(300);
    await scrollThrough(root, () => false, signal());
    expect(stops).toEqual([]);
  });

  test('waits for a section in view that is still empty', async () => {
    const { root } = form(300);
    const section = document.createElement('div');
    root.append(section);
    section.style.height = '200px';
    setTimeout(() => {
      section.textContent = 'Feature Access';
    }, 60);
    let observed = '';
    await scrollThrough(
      root,
      () => {
        observed = section.textContent ?? '';
        return observed !== '';
      },
      signal(),
    );
    expect(observed).toBe('Feature Access');
  });
});

describe('the position', () => {
  test('includes each scroller, the longest first', () => {
    const { root, scroller } = form(900);
    expect(scrollersAround(root)).toEqual([scroller]);
  });

  test('is restored, and the focus is not if its element was removed', () => {
    const { root, scroller } = form(900);
    document.querySelector<HTMLElement>('#field')?.focus({ preventScroll: true });
    scroller.scrollTo({ top: 200 });
    const restore = rememberView(root);
    scroller.scrollTo({ top: 0 });
    document.querySelector('#field')?.remove();
    restore();
    expect(scroller.scrollTop).toBe(200);
    expect(document.activeElement).toBe(document.body);
  });

  test('is left as it is during a press, and restored once the press is over', async () => {
    const { root, scroller } = form(900);
    scroller.scrollTo({ top: 200 });
    const restoreInPress = rememberView(root);
    const restoreAfter = rememberView(root);
    scroller.scrollTo({ top: 100 });
    let during = 0;
    const onPress = () => {
      restoreInPress();
      during = scroller.scrollTop;
    };
    addEventListener('pointerdown', onPress, { once: true });
    await page.getByRole('button', { name: 'Elsewhere' }).click();
    expect(during).toBe(100);
    restoreAfter();
    expect(scroller.scrollTop).toBe(200);
  });

  test('is not restored when that is not wanted', () => {
    const { root, scroller } = form(900);
    const restore = rememberView(root);
    scroller.scrollTo({ top: 100 });
    restore(false);
    expect(scroller.scrollTop).toBe(100);
  });
});

describe('a restored view', () => {
  test('is unchanged although content above mounts meanwhile and is higher than the space reserved for it', async () => {
    const { root, scroller } = form(3000);
    root.innerHTML =
      '<div id="lazy" style="height: 200px"></div><div style="height: 2000px">What the admin reads</div>';
    scroller.scrollTo({ top: 320 });
    const view = captureView(root);
    scroller.scrollTo({ top: 1500 });
    const lazy = root.querySelector<HTMLElement>('#lazy');
    const mount = () => requestAnimationFrame(() => lazy && Object.assign(lazy.style, { height: '242px' }));
    scroller.addEventListener('scroll', mount, { once: true });
    await restoreView(view, root, signal());
    expect(lazy?.offsetHeight).toBe(242);
    expect(scroller.scrollTop).toBe(320);
  });
});
