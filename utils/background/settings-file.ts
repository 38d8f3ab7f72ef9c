import { usableLabels } from '@/utils/audit/chosen-labels';
import type { FileSays, SettingsFault } from '@/utils/messages/settings';
import { isAllowedBy } from '@/utils/policy/is-allowed-by';
import { currentPolicy } from '@/utils/policy/read';
import { forbiddenIn } from '@/utils/policy/settings-file';
import { runExclusive } from '@/utils/run-exclusive';
import { withChoice } from '@/utils/setup/reducers';
import { withoutCapturedValues, writeLocalStorage } from '@/utils/vault/local-storage';
import { guideLayout, layoutKey, PREFERENCES_KEY, preferences } from '../preferences/store';
import { recipeById, requirementsFor } from '../recipe';
import { RECORD_STEPS } from '../recipe/constants';
import { readSetup, setupKey, setupOrigins } from '../setup/store';
import type { Setup } from '../setup/types';
import { customAddresses } from './host-permissions';
import { readSettings, SETTINGS_FORMAT, SETTINGS_VERSION, type SettingsFile } from './settings-schema';

/** The result of an import. `toAllow`: own Halo addresses of the file that the browser does not grant yet. */
export type Imported = { ok: true; toAllow: string[]; says: FileSays[] } | { ok: false; fault: SettingsFault };

/**
 * Returns all settings as a file's text: preferences, and per Halo address recipe, options, names, labels and the
 * guide's layout. No secrets, no progress, and no Halo that the policy does not allow. Rejects when the browser refuses
 * the storage.
 */
export async function exportSettings(now: number): Promise<string> {
  const policy = await currentPolicy();
  const isAllowed = (origin: string) => isAllowedBy(policy, origin);
  const setups = await Promise.all((await setupOrigins()).filter(isAllowed).map(readSetup));
  const halos = await Promise.all(
    setups.map(async ({ origin, recipeId, options, names, labels }) => {
      const { off, collapsed, place } = await guideLayout(origin);
      return { origin, recipe: recipeId, options, names, labels, guide: { off, collapsed, place } };
    }),
  );
  const { secretMinutes, wipeAfterFill, markers, motion } = await preferences();
  const file: SettingsFile = {
    format: SETTINGS_FORMAT,
    version: SETTINGS_VERSION,
    exportedAt: new Date(now).toISOString(),
    preferences: { secretMinutes, wipeAfterFill, markers, motion },
    halos,
    addresses: (await customAddresses()).filter(isAllowed),
  };
  return `${JSON.stringify(await withoutCapturedValues(file), null, 2)}\n`;
}

/**
 * Imports the settings of a file by one write: all of it or nothing. The progress of a Halo stays; a step whose
 * requirements changed is no longer verified. Halo addresses that the file does not name stay as they are. A file with
 * anything that the policy forbids is refused. Rejects when the browser refuses the storage, and changes nothing then.
 */
export async function importSettings(text: string): Promise<Imported> {
  const file = readSettings(text);
  if ('kind' in file) return { ok: false, fault: file };
  const forbidden = forbiddenIn(file, await currentPolicy());
  if (forbidden) return { ok: false, fault: forbidden };
  const now = Date.now();
  const says: FileSays[] = [];
  await runExclusive(async () => {
    const items: Record<string, unknown> = { [PREFERENCES_KEY]: file.preferences };
    for (const [index, halo] of file.halos.entries()) {
      const before = await readSetup(halo.origin);
      const setup = withHalo(before, halo);
      says.push(...saysOf(before, setup));
      // The file lists the Halo used last first.
      items[setupKey(halo.origin)] = { ...setup, updatedAt: now - index };
      items[layoutKey(halo.origin)] = halo.guide;
    }
    await writeLocalStorage(items);
  });
  const granted = new Set(await customAddresses());
  return { ok: true, toAllow: file.addresses.filter((origin) => !granted.has(origin)), says };
}

/** Applies the settings of the file, and marks names and labels from it until the admin confirms them here. */
function withHalo(setup: Setup, { recipe, options, names, labels }: SettingsFile['halos'][number]): Setup {
  const fromFile: Setup['fromFile'] = { ...setup.fromFile };
  const next = withChoice(setup, { recipeId: recipe, options, names });
  for (const step of RECORD_STEPS) if (next.names[step] !== setup.names[step]) fromFile[step] = true;
  fromFile.labels = Object.keys(labels).filter(
    (id) => labels[id] !== setup.labels[id] || setup.fromFile?.labels?.includes(id),
  );
  return { ...next, labels, fromFile };
}

function saysOf(before: Setup, { origin, recipeId, options, names, labels }: Setup): FileSays[] {
  const recipe = recipeById(recipeId);
  const requirements = recipe ? requirementsFor(recipe, options) : [];
  const usable = usableLabels(requirements, labels);
  return [
    ...RECORD_STEPS.filter((step) => names[step] !== before.names[step]).map(
      (step) => ({ kind: 'name', origin, step, name: names[step], before: before.names[step] }) as const,
    ),
    ...Object.entries(labels)
      .filter(([id, label]) => label !== before.labels[id])
      .map(([id, label]) => {
        const setting = requirements.find((one) => one.id === id)?.name ?? id;
        return { kind: 'label', origin, setting, label, counts: id in usable } as const;
      }),
  ];
}
