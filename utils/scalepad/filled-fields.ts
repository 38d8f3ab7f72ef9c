import { type FieldLabels, type FieldOutcome, isFilled } from '@/utils/fill-outcome';
import type { CredentialId } from '@/utils/recipe/constants';
import { findForm } from './form';

/** How often the fields are compared: a script that sets a value leaves no trace in the page's tree. */
const COMPARE_INTERVAL_MS = 500;

/** The texts of the form's fields now, by SHA-256: nothing here has a value. */
type Digests = Map<CredentialId, string>;

/** Watches whether the form still has the values of a fill. */
export class FilledFields {
  #filled: FieldOutcome[] = [];
  #digests: Digests = new Map();
  #now: FieldOutcome[] = [];
  #timer: ReturnType<typeof setInterval> | undefined;

  /** `onChange` receives the outcomes whenever one of them has changed. */
  constructor(
    private readonly document: Document,
    private readonly labels: FieldLabels,
    private readonly onChange: (fields: FieldOutcome[]) => void,
  ) {}

  /** Starts with the outcome of a fill; an earlier one no longer counts. */
  async start(filled: FieldOutcome[]): Promise<void> {
    this.stop();
    const texts = this.#texts();
    this.#filled = filled;
    this.#now = filled;
    this.#digests = await digestsOf(texts);
    this.#timer = setInterval(() => void this.compare(), COMPARE_INTERVAL_MS);
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#filled = [];
  }

  /**
   * Compares the fields, as they are when it is called, with the fill's values. Returns those with another text;
   * removed fields are not compared.
   */
  async compare(): Promise<CredentialId[]> {
    const filled = this.#filled;
    const texts = this.#texts();
    if (filled.length === 0 || texts.size === 0) return [];
    const digests = await digestsOf(texts);
    if (filled !== this.#filled) return [];
    const next = filled.map((field): FieldOutcome => {
      const digest = digests.get(field.credential);
      if (!isFilled(field) || digest === undefined || digest === this.#digests.get(field.credential)) return field;
      return { credential: field.credential, outcome: 'changed' };
    });
    const isNew = next.some(({ outcome }, at) => outcome !== this.#now[at]?.outcome);
    this.#now = next;
    if (isNew) this.onChange(next);
    return next.filter(({ outcome }) => outcome === 'changed').map(({ credential }) => credential);
  }

  #texts(): Map<CredentialId, string> {
    const texts = new Map<CredentialId, string>();
    for (const [credential, found] of findForm(this.document, this.labels).fields) {
      const [field] = found;
      if (field && found.length === 1) texts.set(credential, field.value);
    }
    return texts;
  }
}

async function digestsOf(texts: Map<CredentialId, string>): Promise<Digests> {
  const digests: Digests = new Map();
  for (const [credential, text] of texts) {
    const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
    digests.set(credential, Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(''));
  }
  return digests;
}
