import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bubblePlacement } from '@/components/guide/overlay/geometry';

const size = fc.record({ width: fc.integer({ min: 320, max: 3000 }), height: fc.integer({ min: 320, max: 2000 }) });
const box = fc.record({
  top: fc.integer({ min: -4000, max: 4000 }),
  left: fc.integer({ min: -4000, max: 4000 }),
  width: fc.integer({ min: 0, max: 2000 }),
  height: fc.integer({ min: 0, max: 2000 }),
});

describe('bubblePlacement', () => {
  it('places the bubble below where there is space, and above at the lower edge', () => {
    const viewport = { width: 1280, height: 800 };
    const rect = { left: 40, width: 320, height: 36 };
    expect(bubblePlacement({ ...rect, top: 180 }, viewport)).toEqual({
      side: 'below',
      left: 40,
      at: 228,
      width: 264,
      tip: 48,
    });
    expect(bubblePlacement({ ...rect, top: 750 }, viewport)).toEqual({
      side: 'above',
      left: 40,
      at: 738,
      width: 264,
      tip: 48,
    });
  });

  it('keeps clear of the right edge and still points at the control', () => {
    const spot = bubblePlacement({ top: 100, left: 1200, width: 60, height: 30 }, { width: 1280, height: 800 });
    expect(spot.left + spot.width).toBe(1272);
    expect(spot.left + spot.tip).toBe(1230);
  });

  it('never leaves the viewport, wherever the control is', () => {
    fc.assert(
      fc.property(box, size, (rect, viewport) => {
        const spot = bubblePlacement(rect, viewport);
        expect(spot.left).toBeGreaterThanOrEqual(8);
        expect(spot.left + spot.width).toBeLessThanOrEqual(viewport.width - 8);
        expect(spot.at).toBeGreaterThanOrEqual(8);
        expect(spot.at).toBeLessThanOrEqual(viewport.height - 8);
        expect(spot.tip).toBeGreaterThanOrEqual(16);
        expect(spot.tip).toBeLessThanOrEqual(spot.width - 16);
      }),
    );
  });
});
