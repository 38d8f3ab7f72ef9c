import { join, resolve } from 'node:path';
import { launchWithExtension } from '../e2e/support/browser.ts';
import { ClickCounter } from '../e2e/support/clicks.ts';
import { startPractice } from '../practice/server/start.ts';
import { carryOutGuidedRun, GUIDE_A } from './guided.ts';
import { Narrator } from './narrator.ts';
import { type PageRecord, saveSetupReport, type TourRecord, writeTour } from './outcome.ts';
import { savedRecords } from './saved-records.ts';
import type { Run } from './stage.ts';
import { carryOutGuideAStepByStep } from './step-by-step.ts';

const HALO = 'demo.halopsa.com';

/**
 * Carries out guide A and prints each moment: as a guided run, or with the step-by-step guide. `fill`: the consent includes
 * the fill of ScalePad's form. @returns the exit code of the process
 */
export async function tour({ stepByStep = false, fill = false, folder = '.output/tour' } = {}): Promise<number> {
  const started = performance.now();
  const narrator = new Narrator(folder);
  const clicks = new ClickCounter();
  const pages: PageRecord[] = [];
  const practice = await startPractice({ tls: true });
  const how = stepByStep ? 'step by step' : 'as a guided run';
  console.log(`\nGuide A ${how}, from an empty Halo to a connected ScalePad, in headless Chromium:\n`);
  const browser = await launchWithExtension({ headless: true, practice, closeWelcome: true });
  let fault: string | undefined;
  try {
    const run: Run = {
      browser,
      clicks,
      halo: `https://${HALO}`,
      onMoment: async (moment) => {
        const { text, findings, otherTabs = {} } = moment;
        if (findings) pages.push({ moment: text, findings, otherTabs });
        await narrator.record(moment);
      },
    };
    await (stepByStep ? carryOutGuideAStepByStep(run) : carryOutGuidedRun(run, { ...GUIDE_A, fill }));
    await narrator.overlayPopups(browser.context);
    await saveSetupReport(browser, folder);
  } catch (error) {
    fault = error instanceof Error ? error.message : String(error);
    const picture = await narrator.shootFailure().catch(() => null);
    console.error(`\n  Stopped: ${fault}\n  Last presses:\n    ${clicks.lines().slice(-3).join('\n    ')}`);
    if (picture) console.error(`  Picture: ${join(folder, picture)}`);
  }
  const record: TourRecord = {
    outcome: fault === undefined ? 'done' : 'failed',
    fault,
    halo: `https://${HALO}`,
    seconds: Math.round((performance.now() - started) / 100) / 10,
    clicks: clicks.total,
    keys: clicks.keys.length,
    presses: clicks.lines(),
    pages,
    saved: savedRecords(practice.store.halo(HALO)),
    connected: practice.store.scalepad.connects.at(-1)?.ok ?? false,
    pictures: narrator.pictures,
  };
  writeTour(folder, record);
  await browser.close();
  await practice.close();
  if (fault === undefined) {
    console.log(
      `\n  Done in ${record.seconds} s with ${record.clicks} clicks, ${clicks.choices.length} choices and ${record.keys} keys.`,
    );
    console.log(`  Pictures and setup report: ${resolve(folder)}\n`);
  }
  return fault === undefined ? 0 : 1;
}
