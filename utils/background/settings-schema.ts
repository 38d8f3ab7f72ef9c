import * as z from 'zod/mini';
import type { SettingsFault } from '@/utils/messages/settings';
import { isHaloFamily, mayBeOwnHalo } from '@/utils/origins';
import { MAX_NAME_LENGTH } from '@/utils/recipe/constants';
import { hasVisibleText } from '@/utils/recipe/has-visible-text';
import { isSecretLike } from '@/utils/vault/redact';
import { EXPIRY } from '../preferences/types';
import { recipeById } from '../recipe';

/** What identifies a settings file, and the version of its format. */
export const SETTINGS_FORMAT = 'halo-setup-assistant-settings';
export const SETTINGS_VERSION = 1;
/** More than any admin has; a limit, so that a file cannot fill the storage. */
const MAX_HALOS = 100;
const MAX_LABELS = 200;
/** The longest shown part of a path in the file. */
const MAX_PATH_LENGTH = 120;

/** No lone surrogate: no page shows one, so no record could have such a name. */
const name = z.string().check(
  z.maxLength(MAX_NAME_LENGTH),
  z.refine(hasVisibleText),
  z.regex(/^[^\p{Cs}]*$/u),
  z.refine((text) => !isSecretLike(text)),
);
const px = z.number().check(z.gte(0), z.lte(10_000));
const halo = z.string().check(z.refine((origin) => isHaloFamily(origin) || mayBeOwnHalo(origin)));

/**
 * The exact format of the file. Unknown keys are refused, so that a file with more in it, such as credentials, is not
 * accepted.
 */
export const SettingsFile = z.strictObject({
  format: z.literal(SETTINGS_FORMAT),
  version: z.literal(SETTINGS_VERSION),
  exportedAt: z.iso.datetime(),
  preferences: z.strictObject({
    secretMinutes: z.int().check(z.gte(EXPIRY.min), z.lte(EXPIRY.max)),
    wipeAfterFill: z.boolean(),
    markers: z.boolean(),
    motion: z.enum(['system', 'reduced']),
  }),
  halos: z
    .array(
      z.strictObject({
        origin: halo,
        recipe: z.string().check(z.refine((id) => recipeById(id) !== undefined)),
        options: z.record(z.string().check(z.maxLength(100)), z.boolean()),
        names: z.strictObject({ role: name, agent: name, application: name }),
        labels: z
          .record(
            z.string().check(z.maxLength(100)),
            z.string().check(
              z.minLength(1),
              z.maxLength(2048),
              z.refine((text) => !isSecretLike(text)),
            ),
          )
          .check(z.refine((labels) => Object.keys(labels).length <= MAX_LABELS)),
        guide: z.strictObject({
          off: z.boolean(),
          collapsed: z.boolean(),
          place: z.nullable(z.strictObject({ right: px, bottom: px })),
        }),
      }),
    )
    .check(z.maxLength(MAX_HALOS)),
  /** Own Halo addresses that were granted; the browser requests the admin's permission for each again. */
  addresses: z.array(z.string().check(z.refine(mayBeOwnHalo))).check(z.maxLength(MAX_HALOS)),
});
export type SettingsFile = z.infer<typeof SettingsFile>;

/** Parses a file's text. Returns the settings, or the first error; never throws. */
export function readSettings(text: string): SettingsFile | SettingsFault {
  const raw = parsed(text);
  if (raw === undefined) return { kind: 'not-json' };
  if (typeof raw !== 'object' || raw === null || !('format' in raw) || raw.format !== SETTINGS_FORMAT)
    return { kind: 'not-settings' };
  const version = 'version' in raw ? raw.version : undefined;
  if (version !== SETTINGS_VERSION)
    return { kind: 'version', found: typeof version === 'number' ? String(version) : '?', known: SETTINGS_VERSION };
  const read = SettingsFile.safeParse(raw);
  if (!read.success) return faultOf(read.error.issues, raw);
  const twice = read.data.halos.findIndex(
    ({ origin }, index, all) => all.findIndex((other) => other.origin === origin) !== index,
  );
  return twice < 0 ? read.data : { kind: 'value', path: `halos[${twice}].origin`, why: 'twice' };
}

function parsed(text: string): unknown {
  try {
    // Editors may write a byte order mark at the beginning.
    return JSON.parse(text.replace(/^\ufeff/u, ''));
  } catch {
    return undefined;
  }
}

const WHY: Partial<Record<z.core.$ZodIssue['code'], 'type' | 'bounds' | 'unknown'>> = {
  invalid_type: 'type',
  too_small: 'bounds',
  too_big: 'bounds',
  unrecognized_keys: 'unknown',
};

function faultOf(issues: z.core.$ZodIssue[], raw: object): SettingsFault {
  const [first] = issues;
  if (!first) return { kind: 'not-settings' };
  const keys = first.code === 'unrecognized_keys' ? first.keys.slice(0, 1) : [];
  const path = [...first.path, ...keys].reduce<string>(
    (parent, key) => (typeof key === 'number' ? `${parent}[${key}]` : `${parent}${parent ? '.' : ''}${String(key)}`),
    '',
  );
  // A key of the file may be as long as the file.
  const named = path.length > MAX_PATH_LENGTH ? `${path.slice(0, MAX_PATH_LENGTH)}…` : path;
  const missing = first.code === 'invalid_type' && at(raw, first.path) === undefined;
  const found = at(raw, first.path);
  if (typeof found === 'string' && isSecretLike(found)) return { kind: 'value', path: named, why: 'secret' };
  return { kind: 'value', path: named, why: missing ? 'missing' : (WHY[first.code] ?? 'bounds') };
}

function at(raw: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    raw,
  );
}
