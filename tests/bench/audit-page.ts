import { scanPage } from '../../utils/audit/scan-page.ts';
import type { HaloAddress } from '../../utils/halo/address.ts';
import { RECIPES } from '../../utils/recipe/index.ts';
import type { Requirement } from '../../utils/recipe/schema.ts';
import { SELECT } from './scan-page.ts';

/** The functions that the benchmark calls in the page. */
export interface AuditPage {
  auditTimes(rows: number, audits: number): Promise<number[]>;
}

const ADDRESS: HaloAddress = { area: 'roles', page: 'role', recordId: '7', isNew: false };
/** The share of selects on the tab Permissions of a role: 111 of 250 rows. */
const SELECTS = 111 / 250;
const [RECIPE] = RECIPES;

/** Returns a page with the settings of a role's permissions, and with other rows up to the requested number. */
function page(rows: number, settings: readonly Requirement[]): string {
  const html = Array.from({ length: rows }, (_, at) => {
    const label = settings[at]?.name ?? `Other setting ${at} Level`;
    const isSelect = Math.floor((at + 1) * SELECTS) > Math.floor(at * SELECTS) || at < settings.length;
    const control = isSelect ? SELECT : '<div class="noedit-value"><div class="read-value" title="Yes">Yes</div></div>';
    return `<div class="row"><div class="col-md-6 inline nopad"><label>${label}</label>${control}</div></div>`;
  });
  const tabs = ['Details', 'Departments & Teams', 'Permissions'].map(
    (text) => `<li class="react-tabs__tab" role="tab" aria-selected="${text === 'Permissions'}">${text}</li>`,
  );
  return `<div class="app-container"><div class="breadcrumb">Roles</div><button>Save</button><ul class="react-tabs__tab-list">${tabs.join('')}</ul>
    <div class="details-form"><div class="details-group"><div class="details-group-header">Feature Access</div>${html.join('')}</div></div></div>`;
}

/** Audits such a page several times, each time after a change. @returns milliseconds, without the first audit */
async function auditTimes(rows: number, audits: number): Promise<number[]> {
  const requirements = (RECIPE?.requirements ?? []) as readonly Requirement[];
  const settings = requirements.filter((one) => one.page === 'role' && one.tab === 'permissions');
  document.body.innerHTML = page(rows, settings);
  const times: number[] = [];
  for (let audit = 0; audit <= audits; audit += 1) {
    document.body.firstElementChild?.classList.toggle('changed');
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    const began = performance.now();
    const { controls, findings } = scanPage(document, ADDRESS, {
      requirements,
      names: { role: 'R', agent: 'A', application: 'P' },
      labels: {},
    });
    const duration = performance.now() - began;
    const missing = findings.filter(({ status }) => status === 'missing').length;
    if (controls.length !== rows || findings.length !== settings.length || missing > 0)
      throw new Error(`${controls.length} controls of ${rows}, ${findings.length} findings, ${missing} missing`);
    if (audit > 0) times.push(duration);
  }
  return times;
}

Object.assign(globalThis, { auditTimes } satisfies AuditPage);
