import { type RecipeContext, requirementsOn, scanPage } from '@/utils/audit/scan-page';
import { withSimilarLabels } from '@/utils/audit/similar-labels';
import { attributeOf, native, queryAll, rootElementOf, textOf } from '@/utils/dom/native';
import type { LabelledControl } from '@/utils/form-controls/types';
import type { HaloAddress } from '@/utils/halo/address';
import { CONTROL_SELECTORS } from '@/utils/halo/selectors';
import { labelVariants } from '@/utils/recipe/labels';
import { sha256Hex } from '@/utils/vault/digest';

/** A label longer than this is no label; it may be somebody's text. */
const LONGEST_LABEL = 60;

/**
 * What the page is made of: tabs, labels, kinds of control, class prefixes, and which requirement matched what. No value
 * of any control, no name of a record, no text of a list; the host is hashed. Labels of controls are Halo's own words;
 * those that say the same as some control's value are left out, since a tenant may name things after people.
 */
export async function diagnose(address: HaloAddress, asked: RecipeContext): Promise<string> {
  const { page, controls, findings } = scanPage(document, address, asked);
  const values = valuesOnPage();
  const word = (text: string) => (text.length > LONGEST_LABEL || values.has(text.trim()) ? '(left out)' : text);
  const known = requirementsOn(address, null, asked.requirements);
  const matchOf = ({ key }: LabelledControl) => known.find((one) => labelVariants(one).has(key))?.id ?? null;
  const report = {
    what: 'Halo Setup Assistant diagnostics: structure only, no values',
    table: '2026-11-22',
    host: (await sha256Hex(location.hostname)).slice(0, 12),
    language: rootElementOf(document).lang,
    page: { area: address.area, isNew: address.isNew, parameters: [...new URLSearchParams(location.search).keys()] },
    seen: { confirmed: page.confirmed, kind: page.kind, mode: page.mode, saves: page.saves.length, edit: !!page.edit },
    tabs: page.tabs.map(({ key, text, selected, el }) => ({ key, text: word(text), selected, ...shape(el) })),
    controls: controls.map((control) => ({
      label: word(control.label),
      section: control.section && word(control.section),
      labelIs: native(control.labelEl, 'tagName')?.toLowerCase() ?? 'aria-label',
      kind: control.control.kind,
      requirement: matchOf(control),
      ...shape(control.control.root),
    })),
    requirements: withSimilarLabels(findings, controls).map(({ requirement, status, near }) => ({
      id: requirement.id,
      status,
      near: near.map(word),
    })),
  };
  return JSON.stringify(report, null, 2);
}

/** Tag and class prefixes: enough to recognise the markup, without generated names and numbers. */
function shape(el: Element): { tag: string; classes: string[] } {
  const prefixes = [...el.classList].map((name) => name.split(/__|--|\d/u)[0] ?? '').filter((name) => name.length > 1);
  return { tag: native(el, 'tagName').toLowerCase(), classes: [...new Set(prefixes)].slice(0, 6) };
}

/** Every value that stands on the page: in fields, selects and read-only rows. */
function valuesOnPage(): Set<string> {
  const texts = new Set<string>();
  const add = (text: string | null | undefined) => {
    const value = text?.trim();
    if (value) texts.add(value);
  };
  for (const el of queryAll(document, FIELDS)) add((el as HTMLInputElement).value);
  for (const el of queryAll(document, VALUES)) {
    add(textOf(el));
    add(attributeOf(el, 'title'));
  }
  return texts;
}

const FIELDS = 'input, textarea';
const VALUES = `${CONTROL_SELECTORS.readValue}, [class*="ingle-value"], [class*="multi-value__label"], option, td, .rt-td`;
