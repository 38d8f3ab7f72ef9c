import type { CDPSession, Page } from '@playwright/test';
import { cdp } from './cdp.ts';
import { retryRead } from './until.ts';

interface TreeNode {
  backendNodeId: number;
  nodeValue?: string;
  attributes?: string[];
  children?: TreeNode[];
  shadowRoots?: TreeNode[];
}

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** The guide's spotlight: the ring's box in the viewport, and the text next to it. */
export interface ShownSpotlight {
  box: Box;
  text: string;
}

/**
 * Returns the spotlight, or null while there is none. The ring and its text are only visual, so they are in no accessibility
 * tree.
 */
export function spotlightOn(page: Page): Promise<ShownSpotlight | null> {
  return retryRead('the spotlight', () => readSpotlight(page));
}

async function readSpotlight(page: Page): Promise<ShownSpotlight | null> {
  const send = cdp(page);
  const { root } = await send('DOM.getDocument', { depth: -1, pierce: true });
  const [ring] = byClass(root, 'ring');
  const [bubble] = byClass(root, 'bubble');
  const box = ring && (await boxOf(send, ring));
  if (!box || !bubble) return null;
  const { object } = await send('DOM.resolveNode', { backendNodeId: bubble.backendNodeId });
  const { result } = await send('Runtime.callFunctionOn', {
    objectId: object.objectId,
    functionDeclaration: 'function () { return this.textContent; }',
  });
  return { box, text: String(result.value) };
}

/** Returns the manual steps that the guide shows where it has no control to point at; null while it shows none. */
export function manualStepsText(page: Page): Promise<string | null> {
  return retryRead('the manual steps', () => readManualSteps(page));
}

async function readManualSteps(page: Page): Promise<string | null> {
  const send = cdp(page);
  const { root } = await send('DOM.getDocument', { depth: -1, pierce: true });
  const [ring] = byClass(root, 'ring');
  const [bubble] = byClass(root, 'bubble');
  if (!bubble || (ring && (await boxOf(send, ring))) || !(await boxOf(send, bubble))) return null;
  return textOf(bubble);
}

/** Returns the boxes of the visible markers in the viewport. */
export function markersOn(page: Page): Promise<Box[]> {
  return retryRead('the markers', () => readMarkers(page));
}

async function readMarkers(page: Page): Promise<Box[]> {
  const send = cdp(page);
  const { root } = await send('DOM.getDocument', { depth: -1, pierce: true });
  const boxes = await Promise.all(byClass(root, 'marker').map((node) => boxOf(send, node)));
  return boxes.filter((box) => box !== null);
}

/** Returns the colours of all markers, those out of view too, as red, green and blue, by the state of the setting. */
export function markerColours(page: Page): Promise<Record<string, number[]>> {
  return retryRead("the markers' colours", () => readColours(page));
}

async function readColours(page: Page): Promise<Record<string, number[]>> {
  const send = cdp(page);
  const { root } = await send('DOM.getDocument', { depth: -1, pierce: true });
  const colours: Record<string, number[]> = {};
  for (const { backendNodeId } of byClass(root, 'marker')) {
    const { object } = await send('DOM.resolveNode', { backendNodeId });
    const { result } = await send('Runtime.callFunctionOn', {
      objectId: object.objectId,
      functionDeclaration: `function () {
        return [this.dataset.state, getComputedStyle(this.querySelector('svg')).stroke];
      }`,
      returnByValue: true,
    });
    colours[result.value[0]] = String(result.value[1]).match(/\d+/g)?.map(Number) ?? [];
  }
  return colours;
}

/** Returns the box of a node; null where it is not drawn. */
async function boxOf(send: CDPSession['send'], node: TreeNode): Promise<Box | null> {
  try {
    const { model } = await send('DOM.getBoxModel', { backendNodeId: node.backendNodeId });
    const [left = 0, top = 0, , , right = 0, bottom = 0] = model.border;
    return { left, top, right, bottom };
  } catch {
    return null;
  }
}

function textOf({ nodeValue = '', children = [] }: TreeNode): string {
  return nodeValue + children.map(textOf).join(' ');
}

function byClass(node: TreeNode, name: string): TreeNode[] {
  const { attributes = [], children = [], shadowRoots = [] } = node;
  const at = attributes.indexOf('class');
  const isIt = at >= 0 && attributes[at + 1]?.split(' ').includes(name) === true;
  return [...(isIt ? [node] : []), ...[...shadowRoots, ...children].flatMap((child) => byClass(child, name))];
}
