import { browser } from 'wxt/browser';
import { type HaloSender, targetOf } from './sender';

/**
 * Makes the page's own code choose in one select. This is the last attempt before the setting is left to the admin, for
 * menus that ignore a script's events. Needs the token that the guide put on the select and the option texts in order
 * of preference; without any, it empties the select. Returns true when the page's code was called; the guide reads back
 * whether the choice stayed. Never rejects.
 */
export async function chooseInPage(sender: HaloSender, token: string, texts: string[]): Promise<boolean> {
  try {
    const [frame] = await browser.scripting.executeScript({
      target: targetOf(sender),
      world: 'MAIN',
      func: chooseThere,
      args: [`[data-setup-assistant="${token}"]`, texts],
    });
    return frame?.result === true;
  } catch {
    return false;
  }
}

/**
 * Runs in the page's world, without access to anything outside this function. React keeps the component of an element
 * under a key that begins with `__reactFiber$` (docs/halo-ui.md 3.2, as Halo Companion uses it), before React 17 with
 * `__reactInternalInstance$` (as in react-dom 16.14.0); react-select's component has `selectOption` and `clearValue`,
 * as Semantic UI's has, and its wrapper has `options` and `onChange`. Radix has `onValueChange`, which accepts an empty
 * value. Others are emptied by the nearest component that has a `value`, and an `onChange` that accepts none.
 * Components that also draw another control are not called.
 */
function chooseThere(selector: string, texts: string[]): boolean {
  interface Option {
    label?: unknown;
    options?: Option[];
  }
  /** Declares what some of the page's components have; each member may be missing. */
  interface Fiber {
    return: Fiber | null;
    /** The same component in its previous or next render; an element may refer to either one. */
    alternate: Fiber | null;
    type: unknown;
    stateNode: { clearValue(event: Event): void; selectOption?(option: Option): void };
    memoizedProps: {
      value: unknown;
      options: unknown;
      isMulti: boolean;
      getOptionLabel?(option: Option): unknown;
      onChange(value: unknown, meta: unknown): void;
      onValueChange(value: string): void;
    };
  }
  const MAX_FIBERS = 60;
  const OTHER = ':is(input:not([type=hidden]),select,textarea,[role=combobox],[role=tab]):not([tabindex="-1"])';
  const plain = (text: unknown) =>
    String(text)
      .normalize('NFKC')
      .replace(/[\s*]+/g, ' ')
      .trim()
      .toLowerCase();
  const root = document.querySelector(selector);
  const keyOf = (el: Element) => Object.keys(el).find((name) => /^__react[FI]/.test(name));
  const start = root && [root, ...root.getElementsByTagName('*')].find(keyOf);
  const key = start && keyOf(start);
  if (!start || !key) return false;
  const hasOtherControls = (node: unknown) =>
    node instanceof Element &&
    [...node.querySelectorAll(OTHER)].some((other) => !(root.contains(other) || other.contains(root)));
  const own: Fiber[] = [];
  let fiber: Fiber | null = (start as unknown as Record<string, Fiber>)[key] ?? null;
  for (; fiber && own.length < MAX_FIBERS && !hasOtherControls(fiber.stateNode); fiber = fiber.return)
    own.push(fiber, fiber.alternate ?? fiber);
  if (texts.length === 0) {
    const strategies: ((fiber: Fiber) => unknown)[] = [
      ({ stateNode }) => [stateNode.clearValue(new Event('click'))],
      ({ memoizedProps: props }) => [props.onValueChange('')],
      ({ type, memoizedProps: props }) =>
        typeof type !== 'string' && props.value && typeof props.value !== 'object' && [props.onChange(null, null)],
    ];
    return strategies.some((strategy) =>
      own.some((one) => {
        try {
          return strategy(one);
        } catch {
          // It has no such member, or expects something else, such as an event.
          return false;
        }
      }),
    );
  }
  for (const { memoizedProps: props, stateNode } of own) {
    if (!Array.isArray(props?.options)) continue;
    const all = (props.options as Option[]).flatMap((option) => option.options ?? [option]);
    const labelOf = props.getOptionLabel ?? ((option: Option) => option.label);
    for (const text of texts) {
      const hits = all.filter((option) => plain(labelOf(option)) === plain(text));
      if (hits.length > 1) return false;
      const [hit] = hits;
      if (!hit) continue;
      if (stateNode?.selectOption) stateNode.selectOption(hit);
      else if (props.onChange) {
        const value = props.isMulti ? [...((props.value as Option[] | null) ?? []), hit] : hit;
        props.onChange(value, { action: 'select-option', option: hit });
      } else continue;
      return true;
    }
  }
  return false;
}
