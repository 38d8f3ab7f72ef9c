import { describe, expect, it } from 'vitest';
import { boundedMinutes, brokenBound, brokenChoice } from '@/utils/policy/decide';
import { isAllowedBy } from '@/utils/policy/is-allowed-by';
import type { Policy } from '@/utils/policy/types';

const DEMO = 'https://demo.halopsa.com';

const FIXED: Policy = {
  recipe: 'scalepad',
  recipeOptions: { 'two-way-sync': false },
  names: { role: 'Org role' },
};

describe('allowed addresses', () => {
  it('are exactly those of the list, or all without a list', () => {
    expect(isAllowedBy({}, DEMO)).toBe(true);
    expect(isAllowedBy({ allowedHaloAddresses: [DEMO] }, DEMO)).toBe(true);
    expect(isAllowedBy({ allowedHaloAddresses: [DEMO] }, 'https://demo.halopsa.com.evil.example')).toBe(false);
    expect(isAllowedBy({ allowedHaloAddresses: [] }, DEMO)).toBe(false);
  });
});

describe('the lifetime of the Client Secret', () => {
  it.each([
    [{}, 480, 480],
    [{ secretMinutesMax: 60 }, 480, 60],
    [{ secretMinutesMin: 45 }, 30, 45],
    [{ secretMinutesMin: 20, secretMinutesMax: 20 }, 300, 20],
    [{ secretMinutesMin: 20, secretMinutesMax: 60 }, 30, 30],
  ])('is kept within %j: %i becomes %i', (policy, minutes, bounded) => {
    expect(boundedMinutes(policy, minutes)).toBe(bounded);
  });

  it('reports the bound that it breaks', () => {
    const policy = { secretMinutesMin: 10, secretMinutesMax: 60 };
    expect(brokenBound(policy, 9)).toBe('secretMinutesMin');
    expect(brokenBound(policy, 61)).toBe('secretMinutesMax');
    for (const minutes of [10, 60]) expect(brokenBound(policy, minutes)).toBeNull();
  });
});

describe('a choice', () => {
  it.each([
    [{ recipeId: 'scalepad-minimal' }, 'recipe', 'recipe'],
    [{ options: { 'two-way-sync': true } }, 'recipeOptions', 'options.two-way-sync'],
    [{ names: { role: 'Mine' } }, 'roleName', 'names.role'],
  ])('of %j breaks the policy', (choice, key, part) => {
    expect(brokenChoice(FIXED, choice)).toEqual({ key, part });
  });

  it.each([
    {},
    { recipeId: 'scalepad' },
    { options: { 'two-way-sync': false, other: true } },
    { names: { role: 'Org role', agent: 'Mine' } },
  ])('of %j keeps the policy', (choice) => {
    expect(brokenChoice(FIXED, choice)).toBeNull();
  });
});
