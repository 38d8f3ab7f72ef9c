// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asideFor, topOffsetFor } from '@/utils/guide/layout/panel-offset';
import { otherSide, positionAfterMove } from '@/utils/guide/layout/panel-position';

const box = (left: number, top: number, width: number, height: number) =>
  // A DOMRect, as the browser returns it: a spread of it has no properties.
  new DOMRect(left, top, width, height);

const CARD = box(924, 112, 340, 672);

describe('asideFor', () => {
  it('leaves the card where it does not cover the target', () => {
    expect(asideFor(box(340, 400, 430, 40), CARD, null)).toBeNull();
  });

  it('moves the card to the other side, and makes it small where that covers the target too', () => {
    const spot = box(804, 400, 430, 40);
    expect(asideFor(spot, CARD, null)).toBe('side');
    expect(asideFor(spot, box(16, 112, 340, 672), 'side')).toBe('side');
    expect(asideFor(box(8, 400, 340, 40), box(16, 112, 328, 460), 'side')).toBe('small');
    expect(asideFor(box(8, 400, 340, 40), box(170, 590, 182, 40), 'small')).toBe('small');
  });

  it('moves the card back when there is no target any more', () => {
    for (const aside of ['side', 'small', null] as const) expect(asideFor(null, CARD, aside)).toBeNull();
  });
});

describe('topOffsetFor', () => {
  const toolbar = box(350, 102, 76, 34);
  const foot = box(387, 735, 70, 36);

  it('returns null where a Save is not covered, or none is in view', () => {
    expect(topOffsetFor([toolbar, foot], CARD, 800)).toBeNull();
    expect(topOffsetFor([foot], box(284, 112, 340, 280), 400)).toBeNull();
    expect(topOffsetFor([], CARD, 800)).toBeNull();
  });

  it('keeps the card below the uppermost Save where it would cover all in view, and keeps that result', () => {
    const window = 400;
    expect(topOffsetFor([toolbar, foot], box(284, 112, 340, 280), window)).toBe(144);
    expect(topOffsetFor([toolbar, foot], box(284, 144, 340, 248), window)).toBe(144);
  });
});

describe('the position of the panel', () => {
  const size = fc.record({ width: fc.integer({ min: 360, max: 3000 }), height: fc.integer({ min: 320, max: 2000 }) });
  const card = fc.record({ width: fc.integer({ min: 180, max: 340 }), height: fc.integer({ min: 40, max: 300 }) });
  const far = fc.integer({ min: -5000, max: 5000 });

  it('is entirely in the window, however far it is dragged, and leaves the toolbar uncovered where there is space', () => {
    fc.assert(
      fc.property(size, card, far, far, (window, { width, height }, x, y) => {
        const from = box(window.width - width - 16, window.height - height - 16, width, height);
        const { right, bottom } = positionAfterMove(from, { x, y }, window);
        expect(right).toBeGreaterThanOrEqual(8);
        expect(right + width).toBeLessThanOrEqual(window.width - 8);
        expect(bottom).toBeGreaterThanOrEqual(8);
        const top = window.height - bottom - height;
        expect(top).toBeGreaterThanOrEqual(window.height >= height + 120 ? 112 : 8);
      }),
    );
  });

  it('is unchanged where it is not moved', () => {
    expect(positionAfterMove(box(600, 300, 340, 400), { x: 0, y: 0 }, { width: 1280, height: 800 })).toEqual({
      right: 340,
      bottom: 100,
    });
  });

  it('changes sides and back', () => {
    const window = { width: 1280, height: 800 };
    const left = otherSide(box(924, 112, 340, 672), window);
    expect(left).toEqual({ right: 924, bottom: 16 });
    expect(otherSide(box(16, 112, 340, 672), window)).toEqual({ right: 16, bottom: 16 });
  });
});
