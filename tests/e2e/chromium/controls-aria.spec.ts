import { ARIA_FORMS } from '../support/aria-forms.ts';
import { expect, test } from '../support/controls-lab.ts';

// The patterns: https://www.w3.org/WAI/ARIA/apg/patterns/
for (const { pattern, html, label, want, stays } of ARIA_FORMS) {
  test(`${pattern}: found by its label, read, set, and restored`, async ({ lab }) => {
    await lab.show(html);
    const before = await lab.shown(label);
    expect(before).toMatchObject({ locked: false });
    expect(await lab.apply([{ label, want }])).toEqual({ [label]: 'set' });
    expect(await lab.shown(label)).toMatchObject(want === true ? { on: true } : { text: want });
    const { left } = await lab.undo();
    expect(left.map(({ requirementId }) => requirementId)).toEqual(stays ? [label] : []);
    if (stays) return;
    const after = await lab.shown(label);
    // Radios and lists without a choice cannot be emptied again: Undo sets the lowest value.
    const isRestored = after?.text === before?.text || (before?.text === null && after?.text === 'No Access');
    expect({ isRestored, on: after?.on }).toEqual({ isRestored: true, on: before?.on });
  });
}
