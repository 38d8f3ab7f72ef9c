import { findAlternativeControl } from '../../../utils/audit/alternative-control.ts';
import { type ApplyReport, apply } from '../../../utils/audit/apply.ts';
import { auditRequirement } from '../../../utils/audit/audit.ts';
import type { Outcome } from '../../../utils/audit/finding.ts';
import { mayReplace } from '../../../utils/audit/level-order.ts';
import { FLAG_WORDS } from '../../../utils/audit/scan-page.ts';
import { type UndoReport, undo } from '../../../utils/audit/undo.ts';
import { readControl } from '../../../utils/form-controls/read.ts';
import { scanControls } from '../../../utils/form-controls/scan.ts';
import type { LabelledControl, TargetValue, WriteContext } from '../../../utils/form-controls/types.ts';
import { writeControl } from '../../../utils/form-controls/write.ts';
import { CONTROL_SELECTORS } from '../../../utils/halo/selectors.ts';
import { labelVariants } from '../../../utils/recipe/labels.ts';
import type { Requirement } from '../../../utils/recipe/schema.ts';

/** A setting by its visible label: Yes or No, a choice, or an entry of a list. */
export interface Setting {
  label: string;
  want: boolean | string;
  /** An entry to add to a list, next to its other entries. */
  adds?: true;
}

/** A setting as the page shows it. `shown` returns null where no control, or more than one, is found. */
export interface Shown {
  kind: string;
  text: string | null;
  on: boolean | null;
  locked: boolean;
}

/** The functions that the test calls in the page: the extension's Apply and Undo, on any page. */
export interface ControlsPage {
  shown(label: string): Shown | null;
  applySettings(settings: Setting[], page: 'role' | 'agent'): Promise<Outcome[]>;
  undoSettings(): Promise<UndoReport>;
  stop(): void;
}

const NAMES = { role: 'ScalePad Integration Role', agent: 'ScalePad API', application: 'ScalePad Integration' };
const report: ApplyReport = { outcomes: [], changes: [] };
let stopping = new AbortController();

function requirementOf({ label, want, adds }: Setting, page: 'role' | 'agent'): Requirement {
  const words = { name: label, synonyms: [], manualSteps: '', why: '', guide: '' };
  const base = { id: label, page, tab: 'details' as const, ...words };
  if (typeof want === 'boolean') return { ...base, kind: 'boolean', value: true };
  if (adds) return { ...base, kind: 'list', value: want };
  return { ...base, kind: 'choice', value: want, alternatives: [], exceeding: [] };
}

function find(requirement: Requirement) {
  const keys = labelVariants(requirement);
  const controls = scanControls(document.body, CONTROL_SELECTORS, (key) => keys.has(key));
  const read = (control: (typeof controls)[number]) => readControl(control.control, CONTROL_SELECTORS);
  const words = FLAG_WORDS;
  return auditRequirement(requirement, {
    controls,
    read,
    mode: 'edit',
    names: NAMES,
    words,
    labels: {},
    grantedBy: null,
    alternative: (one) => findAlternativeControl(one, { controls, read, names: NAMES, words, isScope: false }),
  });
}

function pageOf() {
  stopping = new AbortController();
  const context: WriteContext = {
    signal: stopping.signal,
    selects: { strategy: null, refused: 0 },
    boxes: { strategy: 'box' },
  };
  return {
    find,
    seek: async (requirement: Requirement) => find(requirement),
    mayReplace: (requirement: Requirement, reading: Parameters<typeof mayReplace>[1]) =>
      mayReplace(requirement, reading, FLAG_WORDS),
    write: (control: LabelledControl, want: TargetValue, by: WriteContext) =>
      writeControl(control.control, want, CONTROL_SELECTORS, by),
    settle: () => new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done))),
    context,
  };
}

const controls: ControlsPage = {
  shown(label) {
    const key = requirementOf({ label, want: '' }, 'role');
    const { control, reading } = find(key);
    return (
      control && reading && { kind: control.control.kind, text: reading.text, on: reading.on, locked: reading.locked }
    );
  },
  async applySettings(settings, page) {
    report.outcomes = [];
    await apply(
      settings.map((setting) => requirementOf(setting, page)),
      pageOf(),
      report,
    ).catch((error: unknown) => {
      if (!stopping.signal.aborted) throw error;
    });
    return report.outcomes;
  },
  async undoSettings() {
    const undone = await undo(report.changes, pageOf(), FLAG_WORDS);
    report.changes = [];
    return undone;
  },
  stop: () => stopping.abort(),
};

Object.assign(globalThis, { controls });
