import { type RecipeContext, requirementsOn, scanPage } from '@/utils/audit/scan-page';
import { withSimilarLabels } from '@/utils/audit/similar-labels';
import { attributeOf, closest, contains, matches, native, queryAll, rootElementOf, textOf } from '@/utils/dom/native';
import { isVisible } from '@/utils/dom/visible';
import { labelText, textPieces } from '@/utils/form-controls/label-text';
import { labelledControls } from '@/utils/form-controls/labelled-control';
import { CHIP_LABEL, SINGLE_VALUE } from '@/utils/form-controls/read';
import type { LabelledControl } from '@/utils/form-controls/types';
import type { HaloAddress } from '@/utils/halo/address';
import { kindOfButton } from '@/utils/halo/page-state';
import {
  BREADCRUMB,
  CONTROL_SELECTORS,
  FORM,
  LIST,
  LIST_CELL,
  PAGE_TITLE,
  PLAIN_LINK,
  PRESSABLE,
  TAB,
} from '@/utils/halo/selectors';
import { LEFT_OUT, PAGE_DETAILS } from '@/utils/page-details';
import { labelVariants } from '@/utils/recipe/labels';

/** A label longer than this is no label; it may be somebody's text. */
const MAX_LABEL_LENGTH = 60;

/** A button is a word or two; a longer text may be somebody's. */
const MAX_BUTTON_LENGTH = 30;
/** Shorter values, such as "Yes", are inside the words of Halo's own buttons. */
const MIN_VALUE_LENGTH = 4;

/**
 * Returns the structure of the page: tabs, buttons, labels, kinds of control, class prefixes, and which requirement
 * matched what. It has no value of any control, no name of a record, no text of a list and no host. Labels of controls
 * are Halo's own texts; those that equal some control's value are left out, because a tenant may name things after
 * people. `node scripts/run.mjs compare-page` reads it (docs/first-tenant.md).
 */
export function diagnose(address: HaloAddress, context: RecipeContext): string {
  const { page, controls: scanned, findings } = scanPage(document, address, context);
  const { controls: labelled, labels } = labelledControls(page.root, CONTROL_SELECTORS);
  // A page that is not recognised has no scan, and is the one that needs a correction.
  const controls = scanned.length > 0 || page.kind === 'list' ? scanned : labelled;
  const values = valuesOnPage();
  const withoutValue = (text: string) => (text.length > MAX_LABEL_LENGTH || values.has(text.trim()) ? LEFT_OUT : text);
  const named = new Set(controls.map(({ labelEl }) => labelEl));
  const known = requirementsOn(address, null, context.requirements);
  const matchOf = ({ key }: LabelledControl) => known.find((one) => labelVariants(one).has(key))?.id ?? null;
  const report = {
    ...PAGE_DETAILS,
    site: 'halo',
    language: rootElementOf(document).lang,
    page: { area: address.area, isNew: address.isNew, parameters: [...new URLSearchParams(location.search).keys()] },
    state: { confirmed: page.confirmed, kind: page.kind, mode: page.mode, saves: page.saves.length, edit: !!page.edit },
    tabs: page.tabs.map(({ key, text, selected, el }) => ({ key, text: withoutValue(text), selected, ...shape(el) })),
    parts: Object.entries({ BREADCRUMB, FORM, LIST, TAB }).flatMap(([name, selector]) =>
      [...queryAll(document, selector)].some(isVisible) ? [name] : [],
    ),
    buttons: buttonsIn(page.root, controls).map(({ el, text }) => ({
      key: kindOfButton(el),
      text: kindOfButton(el) || isImpersonal(text, values) ? text : LEFT_OUT,
      ...shape(el),
    })),
    controls: controls.map((control) => ({
      label: withoutValue(control.label),
      section: control.section && withoutValue(control.section),
      kind: control.control.kind,
      requirement: matchOf(control),
      ...shape(control.control.root),
    })),
    labelsAlone: (page.kind === 'list' ? [] : labels)
      .filter((el) => !named.has(el) && matches(el, FIELD_LABELS))
      .map((el) => {
        const beside = native(el, 'nextElementSibling');
        return { label: withoutValue(labelText(el, CONTROL_SELECTORS)), beside: beside && shape(beside) };
      }),
    requirements: withSimilarLabels(findings, controls).map(({ requirement, status, similarLabels }) => ({
      id: requirement.id,
      status,
      similarLabels: similarLabels.map(withoutValue),
    })),
  };
  return JSON.stringify(report, null, 2);
}

/** Returns the buttons of the record: none of a menu, a list, a dialog above it or a control. */
function buttonsIn(root: HTMLElement, controls: readonly LabelledControl[]): { el: HTMLElement; text: string }[] {
  return [...queryAll<HTMLElement>(root, PRESSABLE)]
    .filter((el) => {
      const dialog = closest(el, CONTROL_SELECTORS.dialog);
      if (matches(el, NO_BUTTON) || closest(el, NOT_OF_RECORD)) return false;
      return (
        isVisible(el) &&
        (!dialog || contains(dialog, root)) &&
        !controls.some(({ control }) => contains(control.root, el))
      );
    })
    .map((el) => ({ el, text: wordsOf(el) }))
    .filter(({ text }) => text !== '');
}

function wordsOf(el: HTMLElement): string {
  const text = el instanceof HTMLInputElement ? el.value : textPieces(el).join(' ');
  return text.trim() || (attributeOf(el, 'title') ?? attributeOf(el, 'aria-label') ?? '').trim();
}

/** Checks whether the text of an unknown button cannot contain anybody's name. */
function isImpersonal(text: string, values: ReadonlySet<string>): boolean {
  const titles = [...queryAll(document, TITLES)].map((el) => textOf(el).trim());
  return (
    text.length <= MAX_BUTTON_LENGTH &&
    ![...values, ...titles].some((one) => one.includes(text) || (one.length >= MIN_VALUE_LENGTH && text.includes(one)))
  );
}

/** Returns tag and class prefixes: enough to recognise the markup, without generated names and numbers. */
function shape(el: Element): { tag: string; classes: string[] } {
  const prefixes = [...el.classList].map((name) => name.split(/__|--|\d/u)[0] ?? '').filter((name) => name.length > 1);
  return { tag: native(el, 'tagName').toLowerCase(), classes: [...new Set(prefixes)].slice(0, 6) };
}

/** Returns every value on the page: in fields, selects and read-only rows. */
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

/** Without buttons: their value is their label. */
const FIELDS = 'input:not([type="submit"], [type="button"]), textarea';
const VALUES = `${CONTROL_SELECTORS.readValue}, ${SINGLE_VALUE}, ${CHIP_LABEL}, option, td, ${LIST_CELL}`;
const FIELD_LABELS = 'label, legend';
const NO_BUTTON = `${TAB}, ${PLAIN_LINK}`;
const NOT_OF_RECORD = `${BREADCRUMB}, ${CONTROL_SELECTORS.chrome}, table, li, ${LIST_CELL}`;
/** The record's name may be here, and in no field. */
const TITLES = `h1, h2, ${PAGE_TITLE}`;
