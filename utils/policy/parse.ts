import * as z from 'zod/mini';
import { isHaloFamily, mayBeOwnHalo } from '../origins';
import { EXPIRY } from '../preferences/types';
import { RECIPES, recipeById } from '../recipe';
import { MAX_NAME_LENGTH, RECORD_STEPS } from '../recipe/constants';
import { hasVisibleText } from '../recipe/has-visible-text';
import { isSecretLike } from '../vault/redact';
import { NAME_KEYS, POLICY_KEYS, type Policy, type PolicyFault } from './types';

const MAX_CONTACT_LENGTH = 300;
/** The longest shown part of a path; a key may be as long as the file. */
const MAX_PATH_LENGTH = 80;

const text = (max: number) =>
  z.string().check(
    z.trim(),
    z.maxLength(max),
    z.refine(hasVisibleText),
    // No control characters and no lone surrogates: no page shows them.
    z.regex(/^[^\p{Cc}\p{Cs}]*$/u),
    z.refine((one) => !isSecretLike(one)),
  );
const minutes = z.int().check(z.gte(EXPIRY.min), z.lte(EXPIRY.max));
/** Firefox knows no booleans in the registry of Windows: they are numbers there. */
const flag = z.union([
  z.boolean(),
  z.pipe(
    z.literal([0, 1]),
    z.transform((one) => one === 1),
  ),
]);
const address = z
  .pipe(
    z.string(),
    z.transform((one) => originIn(one)),
  )
  .check(z.refine((origin) => origin !== null && (isHaloFamily(origin) || mayBeOwnHalo(origin))));
const recipeId = z.string().check(z.refine((id) => recipeById(id) !== undefined));
const optionId = z
  .string()
  .check(z.refine((id) => RECIPES.some(({ options }) => options.some((option) => option.id === id))));

/** Returns a list or an object that is stored as JSON, as in a text value of the registry of Windows; else the value. */
function unpacked(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

/**
 * Returns the policy in what the browser's managed storage has, and the values that are ignored. Each value is
 * checked on its own: a broken one, also in a list, does not affect the others. A list of addresses that cannot be read, or
 * whose entries are all broken, allows none. Never throws.
 */
export function parsePolicy(raw: unknown): { policy: Policy; faults: PolicyFault[] } {
  const faults: PolicyFault[] = [];
  const stored = (typeof raw === 'object' && raw !== null ? raw : {}) as Record<string, unknown>;
  for (const key of Object.keys(stored))
    if (!(POLICY_KEYS as readonly string[]).includes(key)) faults.push({ path: shortened(key), kind: 'unknown' });
  const one = <T>(key: string, schema: z.ZodMiniType<T>, value: unknown = stored[key], path = key): T | undefined => {
    if (value === undefined) return undefined;
    const parsed = schema.safeParse(value);
    if (parsed.success) return parsed.data;
    faults.push({ path: shortened(path), kind: 'value' });
    return undefined;
  };
  const { allowedHaloAddresses: allowed, recipeOptions } = stored;
  const list =
    one('allowedHaloAddresses', z.array(z.unknown()), unpacked(allowed)) ?? (allowed === undefined ? allowed : []);
  const addresses = list?.map((entry, at) => one('', address, entry ?? null, `allowedHaloAddresses[${at}]`));
  const chosen = one('recipeOptions', z.record(z.string(), z.unknown()), unpacked(recipeOptions)) ?? {};
  const options = Object.entries(chosen).map(([id, on]) => {
    const path = `recipeOptions.${id}`;
    return [one('', optionId, id, path), one('', flag, on ?? null, path)] as const;
  });
  const names = RECORD_STEPS.map((step) => [step, one(NAME_KEYS[step], text(MAX_NAME_LENGTH))] as const);
  const max = one('secretMinutesMax', minutes);
  const min = one('secretMinutesMin', minutes.check(z.refine((least) => max === undefined || least <= max)));
  const policy = defined<Policy>({
    allowedHaloAddresses: addresses?.filter((origin) => typeof origin === 'string'),
    recipe: one('recipe', recipeId),
    recipeOptions: orNone(options.filter(([id, on]) => id !== undefined && on !== undefined)),
    names: orNone(names.filter(([, name]) => name !== undefined)),
    secretMinutesMin: min,
    secretMinutesMax: max,
    guidedRun: one('guidedRun', flag),
    capture: one('capture', flag),
    passphraseStorage: one('passphraseStorage', flag),
    contact: one('contact', text(MAX_CONTACT_LENGTH)),
  });
  return { policy, faults: onceEach(faults) };
}

/** Returns the origin of an address with or without https:// that has no path, query, user or fragment; else null. */
function originIn(typed: string): string | null {
  const trimmed = typed.trim();
  const whole = /^[a-z]+:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`;
  if (!URL.canParse(whole)) return null;
  const { origin, href } = new URL(whole);
  return href === `${origin}/` ? origin : null;
}

function defined<T extends object>(all: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as T;
}

function orNone<T>(entries: (readonly [string | undefined, T | undefined])[]): Record<string, T> | undefined {
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

function onceEach(faults: PolicyFault[]): PolicyFault[] {
  return faults.filter(({ path }, at) => faults.findIndex((other) => other.path === path) === at);
}

function shortened(path: string): string {
  return path.length > MAX_PATH_LENGTH ? `${path.slice(0, MAX_PATH_LENGTH)}…` : path;
}
