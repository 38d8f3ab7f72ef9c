import type { Page } from '@playwright/test';

interface TreeNode {
  backendNodeId: number;
  attributes?: string[];
  children?: TreeNode[];
  shadowRoots?: TreeNode[];
}

/** What the guide points at: the ring's box in the viewport, and the words beside it. */
export interface Pointed {
  box: { left: number; top: number; right: number; bottom: number };
  text: string;
}

/**
 * The ring and its words, which are drawn for the eye only and so stand in no accessibility tree. Null while nothing is
 * pointed at.
 */
export async function pointed(page: Page): Promise<Pointed | null> {
  const session = await page.context().newCDPSession(page);
  try {
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    const ring = byClass(root, 'ring');
    const bubble = byClass(root, 'bubble');
    if (!ring || !bubble) return null;
    const { model } = await session.send('DOM.getBoxModel', { backendNodeId: ring.backendNodeId });
    const [left = 0, top = 0, , , right = 0, bottom = 0] = model.border;
    const { object } = await session.send('DOM.resolveNode', { backendNodeId: bubble.backendNodeId });
    const { result } = await session.send('Runtime.callFunctionOn', {
      objectId: object.objectId,
      functionDeclaration: 'function () { return this.textContent; }',
    });
    return { box: { left, top, right, bottom }, text: String(result.value) };
  } finally {
    await session.detach();
  }
}

function byClass(node: TreeNode, name: string): TreeNode | null {
  const { attributes = [], children = [], shadowRoots = [] } = node;
  if (attributes[attributes.indexOf('class') + 1]?.split(' ').includes(name) && attributes.includes('class'))
    return node;
  for (const child of [...shadowRoots, ...children]) {
    const found = byClass(child, name);
    if (found) return found;
  }
  return null;
}
