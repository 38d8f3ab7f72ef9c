import type { Page } from '@playwright/test';
import type { ExtensionBrowser } from '../e2e/support/browser.ts';
import { ClickCounter } from '../e2e/support/clicks.ts';
import { HALO } from '../e2e/support/fixtures.ts';
import { type LabPage, prepare } from '../e2e/support/lab-records.ts';
import { spotlightOn } from '../e2e/support/pointer.ts';
import { QuirkSession } from '../e2e/support/quirk-matrix.ts';
import { GUARD, NEW_APPLICATION, newApplication } from '../e2e/support/secret.ts';
import { ownRole } from '../e2e/support/store-setup.ts';
import { until } from '../e2e/support/until.ts';
import type { QuirkId } from '../practice/quirks.ts';
import type { Practice } from '../practice/server/start.ts';
import type { Album } from './album.ts';
import type { SceneName } from './names.ts';

export interface Stage {
  browser: ExtensionBrowser;
  practice: Practice;
  page: Page;
  album: Album;
}

/** A state of the guide on Halo's pages: the page, its quirks, and the actions that lead to the state. */
interface Scene {
  name: SceneName;
  on: LabPage;
  quirks?: readonly QuirkId[];
  /** The role does not exist yet. */
  newRole?: true;
  act?: (visit: QuirkSession) => Promise<unknown>;
}

const inForm = async (visit: QuirkSession) => {
  await visit.edit();
  await visit.guide.audited();
};
const onPermissions = async (visit: QuirkSession) => {
  await visit.edit();
  await visit.page.getByRole('tab', { name: /^Permissions$/ }).click();
  await visit.guide.audited();
};
const applied = async (visit: QuirkSession) => {
  await visit.edit();
  await visit.guide.audited();
  await visit.apply();
};
const saved = async (visit: QuirkSession) => {
  await applied(visit);
  await visit.save();
  await visit.guide.verified();
};

/** Each record's page with each kind of finding that it can have, and with the results of Apply and Save. */
const SCENES: readonly Scene[] = [
  { name: 'role-view', on: 'role', act: (visit) => visit.guide.audited() },
  { name: 'role-differs', on: 'role', act: onPermissions },
  { name: 'role-missing', on: 'role', quirks: ['near-miss-labels'], act: onPermissions },
  { name: 'role-ambiguous', on: 'role', quirks: ['double-in-section'], act: onPermissions },
  { name: 'role-locked', on: 'role', quirks: ['select-disabled'], act: onPermissions },
  {
    name: 'role-exceeds',
    on: 'role',
    quirks: ['higher-levels'],
    newRole: true,
    act: async (visit) => {
      await visit.apply();
      await visit.save();
      await onPermissions(visit);
    },
  },
  { name: 'role-foreign', on: 'role', quirks: ['language-de'], act: (visit) => visit.guide.audited() },
  { name: 'role-applied', on: 'role', act: applied },
  { name: 'role-left', on: 'role', quirks: ['option-missing'], act: applied },
  { name: 'role-verified', on: 'role', act: saved },
  { name: 'agent-differs', on: 'agent', act: inForm },
  { name: 'agent-missing', on: 'agent', quirks: ['near-miss-labels'], act: inForm },
  { name: 'agent-ambiguous', on: 'agent', quirks: ['double-labels'], act: inForm },
  { name: 'agent-locked', on: 'agent', quirks: ['select-disabled'], act: inForm },
  { name: 'agent-verified', on: 'agent', act: saved },
  { name: 'application-differs', on: 'application', act: inForm },
  { name: 'application-missing', on: 'application', quirks: ['language-de'], act: inForm },
  { name: 'application-ambiguous', on: 'application', quirks: ['double-in-section'], act: applied },
  { name: 'application-locked', on: 'application', quirks: ['select-disabled'], act: applied },
  { name: 'application-exceeds', on: 'application', quirks: ['all-ticked'], act: onPermissions },
  { name: 'application-verified', on: 'application', act: saved },
  {
    name: 'spotlight',
    on: 'role',
    act: async (visit) => {
      await onPermissions(visit);
      await visit.guide.show('Assets Access Level');
      // The page scrolls to the control first.
      let before = '';
      await until('the spotlight to be at rest in view', async () => {
        const spot = await spotlightOn(visit.page);
        const now = JSON.stringify(spot?.box);
        const isStable = spot !== null && now === before && spot.box.bottom < 800;
        before = now;
        return isStable;
      });
    },
  },
  {
    name: 'collapsed',
    on: 'role',
    act: async (visit) => {
      await onPermissions(visit);
      await visit.guide.press('button', 'Collapse');
    },
  },
];

/** Plays every scene at its own Halo address, and makes its pictures. */
export async function playScenes({ browser, practice, page, album }: Stage): Promise<void> {
  for (const { name, on, quirks = [], newRole = false, act } of SCENES) {
    await page.goto('about:blank');
    practice.store.reset();
    for (const quirk of quirks) practice.store.setQuirk(quirk, true);
    const host = `${name}.halopsa.com`;
    const halo = practice.store.halo(host);
    const url = `https://${host}${prepare(halo, on, newRole)}`;
    if (on === 'role' && !newRole) await ownRole(browser, url);
    const visit = new QuirkSession(page, halo, url);
    try {
      await visit.open();
      await act?.(visit);
    } catch (error) {
      throw new Error(`The scene ${name} failed`, { cause: error });
    }
    await album.page(name, page);
  }
  practice.store.reset();
}

/** Makes the pictures of the guard for a secret that cannot be read, in a Halo whose setup is not finished. */
export async function playGuard({ practice, page, album }: Stage): Promise<void> {
  practice.store.reset();
  practice.store.setQuirk('secret-drawn', true);
  const host = 'guard-in-halo.halopsa.com';
  const { guide } = new QuirkSession(page, practice.store.halo(host), '');
  await newApplication(page, guide, [], () => page.goto(NEW_APPLICATION.replace(new URL(HALO).host, host)));
  await page.locator('.form-foot .nhd-button').first().click();
  await guide.ax.wait(GUARD);
  await album.page('guard-in-halo' satisfies SceneName, page);
  await guide.ax.press({ role: 'button', name: 'Cancel' });
  practice.store.reset();
}

/** Makes the pictures of the options and the welcome page, in a profile that has been used. */
export async function playOwnPages({ browser, album }: Stage): Promise<void> {
  for (const [file, name] of [
    ['options.html', 'options-in-use'],
    ['welcome.html', 'welcome-in-use'],
  ] satisfies [string, SceneName][]) {
    const page = await browser.openExtensionPage(file);
    // Its content appears with the background's first answer.
    await page.getByRole('main').getByRole('heading').first().waitFor();
    await album.wholePage(name, page);
    await page.close();
  }
}

/** Returns a counter whose counts are not used. */
export const uncounted = () => new ClickCounter();
