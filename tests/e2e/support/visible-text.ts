import type { Ax, AxNode } from './ax.ts';

/** A visible text and its font size in CSS px. */
interface VisibleText {
  text: string;
  size: number;
}

/** Returns the visible texts below a node: none that is clipped, folded or hidden. */
export function visibleTexts(ax: Ax, node: AxNode): Promise<VisibleText[]> {
  return ax.evaluate<VisibleText[]>(
    node,
    `function () {
      const isClipped = (el) => el && el !== this.parentNode &&
        (getComputedStyle(el).clipPath.startsWith('inset') || isClipped(el.parentElement));
      const walker = document.createTreeWalker(this, NodeFilter.SHOW_TEXT);
      const found = [];
      while (walker.nextNode()) {
        const { textContent, parentElement } = walker.currentNode;
        const text = textContent.trim();
        const isFolded = parentElement.closest('details:not([open]) > :not(summary)') !== null;
        if (text === '' || isFolded || !parentElement.checkVisibility() || isClipped(parentElement)) continue;
        found.push({ text, size: parseFloat(getComputedStyle(parentElement).fontSize) });
      }
      return found;
    }`,
  );
}

/** Returns the number of visible words below a node. */
export async function visibleWords(ax: Ax, node: AxNode): Promise<number> {
  const texts = await visibleTexts(ax, node);
  return texts.flatMap(({ text }) => text.split(/\s+/)).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
