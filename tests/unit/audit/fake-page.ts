import type { ApplyPage } from '@/utils/audit/apply';
import { auditRequirement } from '@/utils/audit/audit';
import type { Finding } from '@/utils/audit/finding';
import { mayReplace } from '@/utils/audit/level-order';
import type { LabelledControl, Reading, TargetValue, WriteResult } from '@/utils/form-controls/types';
import type { Requirement } from '@/utils/recipe/schema';
import { controlUnder, NAMES, readingOf, WORDS } from './support';

type Value = string | string[] | boolean | null;

/** One control of the fake page, and how it accepts a write. */
export interface Row {
  label: string;
  value: Value;
  locked?: boolean;
  /** Not on the page until it is sought. */
  late?: boolean;
  /** Replaces the default write, which sets the wanted value. */
  accepts?: (want: TargetValue, row: Row) => WriteResult;
}

/** Returns the value that a control has after a write of the wanted value. */
function valueAfter(want: TargetValue, before: Value): Value {
  const list = Array.isArray(before) ? before : [];
  switch (want.kind) {
    case 'text':
      return want.text === '' ? null : want.text;
    case 'boolean':
      return typeof before === 'boolean' ? want.on : ((want.on ? want.yes : want.no)[0] ?? null);
    case 'option':
      return want.texts[0] ?? null;
    case 'add':
      return [...list, want.text];
    case 'remove':
      return list.filter((text) => text !== want.text);
    case 'clear':
      return null;
  }
}

/** Simulates a page for Apply and Undo with a list of rows. Records each seek, write and settle in `log`. */
export class FakePage implements ApplyPage {
  readonly log: string[] = [];
  readonly stop = new AbortController();
  readonly context = { signal: this.stop.signal };
  /** Runs each time the page settles, for example to revert a value. */
  onSettle: () => void = () => undefined;
  private readonly controls = new Map<Row, LabelledControl>();

  constructor(readonly rows: Row[]) {}

  row(label: string): Row {
    const row = this.rows.find((one) => one.label === label);
    if (!row) throw new Error(`no row ${label}`);
    return row;
  }

  /** Replaces this row's element, as a page does. */
  renew(row: Row): void {
    this.controls.delete(row);
  }

  find(requirement: Requirement): Finding {
    const shown = this.rows.filter((row) => !row.late);
    const byControl = new Map(shown.map((row) => [this.controlOf(row), row]));
    return auditRequirement(requirement, {
      controls: [...byControl.keys()],
      read: (control) => {
        const row = byControl.get(control);
        return readingOf(row?.value ?? null, row?.locked);
      },
      mode: 'edit',
      names: NAMES,
      words: WORDS,
      labels: {},
      grantedBy: null,
      alternative: () => null,
    });
  }

  seek(requirement: Requirement): Promise<Finding> {
    this.log.push(`seek ${requirement.name}`);
    for (const row of this.rows) if (row.label === requirement.name) row.late = false;
    return Promise.resolve(this.find(requirement));
  }

  mayReplace(requirement: Requirement, reading: Reading): boolean {
    return mayReplace(requirement, reading, WORDS);
  }

  write(control: LabelledControl, want: TargetValue): Promise<WriteResult> {
    const [row] = [...this.controls].find(([, one]) => one === control) ?? [];
    this.log.push(`write ${row?.label ?? 'a removed control'}`);
    if (!row) return Promise.resolve({ ok: false, reason: 'not-kept' });
    if (row.accepts) return Promise.resolve(row.accepts(want, row));
    row.value = valueAfter(want, row.value);
    return Promise.resolve({ ok: true });
  }

  settle(): Promise<void> {
    this.log.push('settle');
    this.onSettle();
    return Promise.resolve();
  }

  private controlOf(row: Row): LabelledControl {
    let control = this.controls.get(row);
    if (!control) {
      control = controlUnder(row.label);
      // The element is in the document until the page renews it.
      document.body.append(control.control.root);
      this.controls.set(row, control);
    }
    return control;
  }
}
