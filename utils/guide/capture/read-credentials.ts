import { bodyOf, call, documentOf, matches, native, queryAll, queryOne } from '@/utils/dom/native';
import { isVisible } from '@/utils/dom/visible';
import { readControl, viewPieces } from '@/utils/form-controls/read';
import { scanControls } from '@/utils/form-controls/scan';
import type { FormControl, LabelledControl } from '@/utils/form-controls/types';
import type { HaloAddress } from '@/utils/halo/address';
import { CONTROL_SELECTORS, NO_TENANT } from '@/utils/halo/selectors';
import { CREDENTIALS, type CredentialId, type CredentialValues, definitionOf } from '@/utils/recipe/constants';
import { normaliseLabel, sameValue } from '@/utils/recipe/normalise';
import { MAX_VALUE_LENGTH } from '@/utils/vault/limits';
import { hasUnexpectedFormat, isBlankOrMasked, PAIR_SHAPES } from '@/utils/vault/shapes';

const ON_API_PAGE = CREDENTIALS.filter((id) => definitionOf(id).source === 'api');
/** A value that is drawn instead of written, or is in another document. */
const DRAWN = 'canvas, img, svg, iframe, object, embed';
/** Elements whose value is no text of the page. */
const FIELDS = 'input, textarea';
const SECRET_WITHIN = within('clientSecret');
/** A text that is cut off is not the whole value. */
const CUT = /(?:\.\.\.|\u2026)$/u;
/** A shorter text is no Client ID and no Client Secret, but a word instead of it. */
const MIN_PAIR_LENGTH = 16;
/** Too long for a word of a sentence: it may be a secret in an unknown format. */
const LONG_WORD = /(?<!\S)(?!https?:)\S{32}/u;
/** A server's address, with or without its scheme; not one that was cut off at a dot. */
const ADDRESS = /^(?=https?:\/\/|\S*\w\.\w)\S*[^\s.]$/iu;
/** The places where a line may break within a value. */
const BREAKS = /[\s\p{Cf}]+/gu;

const keysOf = Object.fromEntries(
  CREDENTIALS.map((id) => [id, new Set(definitionOf(id).haloLabels.map(normaliseLabel))]),
) as Record<CredentialId, Set<string>>;

/** Labels of the pair, for a scan of these two controls only. */
const isPairKey = (key: string) => keysOf.clientId.has(key) || keysOf.clientSecret.has(key);

/**
 * The pair as the page shows it: nothing, a mask or words instead of the secret, both values, or a secret that is
 * present but cannot be read with its Client ID. The last one blocks a Save; a masked one, that of a new application.
 */
export type PairReading =
  | { state: 'none' | 'masked' | 'unreadable'; clientId: string | null }
  | { state: 'pair'; clientId: string; clientSecret: string };

/** Returns the pair's controls below `root` and in the dialogs above it: Halo may show a new secret in a dialog. */
export function pairControls(root: HTMLElement): LabelledControl[] {
  return [...scanControls(root, CONTROL_SELECTORS, isPairKey), ...inDialogs(root)];
}

function inDialogs(root: HTMLElement): LabelledControl[] {
  const dialogs = [...queryAll<HTMLElement>(documentOf(root), CONTROL_SELECTORS.dialog)];
  return dialogs
    .filter((dialog) => dialog !== root && isVisible(dialog))
    .flatMap((dialog) => scanControls(dialog, CONTROL_SELECTORS, isPairKey));
}

/** Reads the pair from the page's controls. Two different values under one label count as one that cannot be read. */
export function readClientPair(controls: readonly LabelledControl[]): PairReading {
  const secret = shown('clientSecret', controls);
  const { value: clientId } = shown('clientId', controls);
  if (secret.value !== null && clientId !== null) return { state: 'pair', clientId, clientSecret: secret.value };
  if (secret.value !== null || secret.unclear) return { state: 'unreadable', clientId };
  return { state: secret.masked ? 'masked' : 'none', clientId };
}

/** Returns everything in the format of a Client Secret in the texts and fields below `root`. */
export function secretTexts(root: HTMLElement): string[] {
  const fields = [...queryAll<HTMLInputElement>(root, FIELDS)].filter(isVisible);
  const all = new RegExp(SECRET_WITHIN, 'giu');
  return [native(root, 'innerText'), ...fields.map(({ value }) => value)].flatMap((text) => text.match(all) ?? []);
}

/**
 * Returns the innermost element or field below `root` whose text has the format of a Client Secret, or null. For the
 * press of Save, where no label was found.
 */
export function findUnlabelledSecret(root: HTMLElement): HTMLElement | null {
  const hasSecret = (el: Element): el is HTMLElement =>
    el instanceof HTMLElement && SECRET_WITHIN.test(native(el, 'innerText')) && isVisible(el);
  const field = [...queryAll<HTMLInputElement>(root, FIELDS)].find(
    (el) => SECRET_WITHIN.test(el.value) && isVisible(el),
  );
  if (field) return field;
  if (!SECRET_WITHIN.test(native(root, 'innerText'))) return null;
  let found = root;
  for (let inner: HTMLElement | undefined = root; inner; inner = [...native(found, 'children')].find(hasSecret))
    found = inner;
  return found;
}

/** Selects the secret below `root` in the page, so that the admin can copy it. Does nothing where there is none. */
export function selectSecret(root: HTMLElement): void {
  const labelled = pairControls(root).find(({ key }) => key.includes('secret'))?.control.root;
  const shown = labelled ?? findUnlabelledSecret(root);
  if (!shown) return;
  call<void>(shown, 'scrollIntoView', { block: 'center' });
  const field = matches(shown, FIELDS) ? shown : queryOne(shown, FIELDS);
  if (field) (field as HTMLInputElement).select();
  else getSelection()?.selectAllChildren(shown);
}

/**
 * Returns the credentials that the page shows in the clear. Leaves out masked values, and two different values under
 * one label. Returns the pair only as a whole: a Client ID without its secret may belong to another application.
 */
export function readApiDetails(address: HaloAddress, controls: readonly LabelledControl[]): CredentialValues {
  if (address.area === 'applications') {
    const pair = readClientPair([...controls, ...inDialogs(bodyOf(document))]);
    return pair.state === 'pair' ? { clientId: pair.clientId, clientSecret: pair.clientSecret } : {};
  }
  const values: CredentialValues = {};
  for (const id of address.area === 'api' ? ON_API_PAGE : []) {
    // Halo's own label counts before its synonyms: an endpoint is not the server.
    const [label = ''] = keysOf[id];
    const own = controls.filter(({ key }) => key === label);
    const { value } = shown(id, own.length > 0 ? own : controls);
    if (value !== null) values[id] = value;
  }
  return values;
}

interface Shown {
  value: string | null;
  /** Hidden behind asterisks, or words are shown instead. */
  masked: boolean;
  /** Present, but it cannot be read. */
  unclear: boolean;
}

function shown(id: CredentialId, controls: readonly LabelledControl[]): Shown {
  const found = new Set<string>();
  let masked = false;
  let unclear = false;
  for (const control of controls) {
    if (!keysOf[id].has(control.key)) continue;
    for (const text of textsIn(id, control)) {
      if (text === '') unclear ||= queryOne(control.control.root, DRAWN) !== null;
      else if (isBlankOrMasked(text) || isInstead(id, text)) masked = true;
      else if (CUT.test(text) || (isOfPair(id) && (text.length > MAX_VALUE_LENGTH || /\s/u.test(text)))) unclear = true;
      else found.add(text);
    }
  }
  const [value] = found;
  return { value: value !== undefined && found.size === 1 ? value : null, masked, unclear: found.size > 1 || unclear };
}

/** Checks whether the page shows this text instead of a value: "Not set", "The secret cannot be shown again". */
function isInstead(id: CredentialId, text: string): boolean {
  if (isOfPair(id)) return /\s/u.test(text) ? !LONG_WORD.test(text) : text.length < MIN_PAIR_LENGTH && !CUT.test(text);
  if (definitionOf(id).server) return !ADDRESS.test(text);
  return hasUnexpectedFormat(id, text) || NO_TENANT.some((none) => sameValue(none, text));
}

/**
 * Returns the whole text, or its only word with the format where a button or words are beside it. Returns '' where both
 * the whole and a part of it may be the value: a captured value must be the page's.
 */
function detailOf(id: CredentialId, control: FormControl, text: string): string {
  const plain = (one: string) => one.replace(/\p{Cf}/gu, '').trim();
  const isValue = (one: string) => !hasUnexpectedFormat(id, one) && !isInstead(id, one) && !CUT.test(one);
  const whole = plain(text);
  const parts = [...new Set(viewPieces(control, CONTROL_SELECTORS).map(plain).filter(isValue))];
  if (isValue(whole)) return parts.every((part) => part === whole) ? whole : '';
  const [word, ...more] = parts.filter((part) => whole.split(' ').includes(part));
  return word !== undefined && more.length === 0 ? word : whole;
}

/**
 * Returns the parts with the credential's own format, otherwise the whole text: a read-only value may have help and
 * buttons next to it, words before it, and line breaks within it.
 */
function textsIn(id: CredentialId, { control }: LabelledControl): string[] {
  const pieces = viewPieces(control);
  const text = (readControl(control, CONTROL_SELECTORS).text ?? '').trim();
  const isFormat = (piece: string) => !hasUnexpectedFormat(id, piece);
  if (!isOfPair(id)) return [detailOf(id, control, text)];
  const exact = pieces.filter(isFormat);
  if (exact.length > 0) return exact;
  const whole = [pieces.join(''), text].map((one) => one.replace(BREAKS, '')).find(isFormat);
  if (whole !== undefined) return [whole];
  const sentences = [...pieces, text].filter((one) => /\s/u.test(one));
  const parts = sentences.flatMap((one) => one.match(within(id, 'giu')) ?? []);
  return parts.length > 0 ? parts : [text];
}

function isOfPair(id: CredentialId): id is keyof typeof PAIR_SHAPES {
  return id in PAIR_SHAPES;
}

/** Returns a pattern that finds a value of the pair in a text. */
function within(id: keyof typeof PAIR_SHAPES, flags = 'iu'): RegExp {
  return new RegExp(`(?<![0-9a-f-])${PAIR_SHAPES[id]}(?![0-9a-f-])`, flags);
}
