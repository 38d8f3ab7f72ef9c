import { browser } from 'wxt/browser';
import { type HaloSender, targetOf } from '@/utils/messaging/sender';

/**
 * Lets the page's own code choose in one select: the last attempt before the admin is asked, for menus that ignore a
 * script's events. Takes the mark that the guide put on the select and the option texts in order of preference; without
 * any, the select is emptied. Returns true when the page's code was called; the guide reads back whether the choice
 * stayed. Never rejects.
 */
export async function chooseInPage(sender: HaloSender, mark: string, texts: string[]): Promise<boolean> {
  try {
    const [frame] = await browser.scripting.executeScript({
      target: targetOf(sender),
      world: 'MAIN',
      func: chooseThere,
      args: [`[data-setup-assistant="${mark}"]`, texts],
    });
    return frame?.result === true;
  } catch {
    return false;
  }
}

/**
 * Runs in the page's world, without access to anything outside this function. React keeps the component of an element
 * under a key that begins with `__reactFiber$` (docs/halo-ui.md 3.2, seen in Halo Companion), before React 17 with
 * `__reactInternalInstance$` (seen in react-dom 16.14.0); react-select's component
 * has `selectOption` and `clearValue`, as Semantic UI's has, and its wrapper has `options` and `onChange`. Radix has
 * `onValueChange`, and Mantine `data` and `onChange`; both accept an empty value.
 */
function chooseThere(marked: string, texts: string[]): boolean {
  interface Fiber {
    return: Fiber | null;
    stateNode: unknown;
    memoizedProps: Record<string, unknown> | null;
  }
  interface Option {
    label?: unknown;
    options?: Option[];
  }
  const plain = (text: unknown) =>
    String(text ?? '')
      .normalize('NFKC')
      .replace(/[\s*]+/g, ' ')
      .trim()
      .toLowerCase();
  const root = document.querySelector(marked);
  const keyOf = (el: Element) => Object.keys(el).find((name) => /^__react(?:Fiber|InternalInstance)\$/.test(name));
  const start = root && [root, ...root.getElementsByTagName('*')].find((el) => keyOf(el) !== undefined);
  const key = start && keyOf(start);
  if (!start || !key) return false;
  let fiber = (start as unknown as Record<string, Fiber>)[key] ?? null;
  for (let steps = 0; fiber && steps < 30; steps += 1, fiber = fiber.return) {
    const props = fiber.memoizedProps;
    if (texts.length === 0 && props) {
      const node = fiber.stateNode as { clearValue?: (event: unknown) => void } | null;
      const change = props.onChange as ((value: null, option: null) => void) | undefined;
      const choose = props.onValueChange as ((value: string) => void) | undefined;
      if (typeof node?.clearValue === 'function') node.clearValue(new Event('click'));
      else if (typeof choose === 'function') choose('');
      else if (Array.isArray(props.data) && typeof change === 'function') change(null, null);
      else continue;
      return true;
    }
    const options = props?.options;
    if (!props || !Array.isArray(options)) continue;
    const all = (options as Option[]).flatMap((option) => option.options ?? [option]);
    const labelOf =
      typeof props.getOptionLabel === 'function'
        ? (props.getOptionLabel as (option: Option) => unknown)
        : (option: Option) => option.label;
    for (const text of texts) {
      const hits = all.filter((option) => plain(labelOf(option)) === plain(text));
      if (hits.length > 1) return false;
      const [hit] = hits;
      if (!hit) continue;
      const node = fiber.stateNode as { selectOption?: (option: Option) => void } | null;
      if (typeof node?.selectOption === 'function') node.selectOption(hit);
      else if (typeof props.onChange === 'function') {
        const value = props.isMulti ? [...((props.value as Option[] | null) ?? []), hit] : hit;
        (props.onChange as (value: unknown, meta: unknown) => void)(value, { action: 'select-option', option: hit });
      } else continue;
      return true;
    }
  }
  return false;
}
