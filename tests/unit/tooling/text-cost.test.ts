import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { CREDENTIALS, TRANSFORMS } from '@/utils/recipe/constants';
import { RECIPES } from '@/utils/recipe/index';
import { isSuperlinear, TEXTS } from './growth';
import { sourcesIn } from './sources';

/** Folders whose functions get texts of pages, of servers and of files. */
const FOLDERS = ['audit', 'background', 'connection', 'form-controls', 'halo', 'recipe', 'report', 'scalepad', 'vault'];
const MODULES = import.meta.glob<Record<string, unknown>>(
  '../../../utils/{audit,background,connection,form-controls,halo,recipe,report,scalepad,vault}/*.ts',
);

const requirements = RECIPES.flatMap((recipe) => recipe.requirements);
/** The arguments for a parameter of a type, made from a text. Every argument is tried. */
const ARGUMENTS: Record<string, (text: string) => readonly unknown[]> = {
  string: (text) => [text],
  'string | null': (text) => [text],
  'string | undefined': (text) => [text],
  'readonly string[]': (text) => [[text, text]],
  'readonly (string | null | undefined)[]': (text) => [[text]],
  boolean: () => [true],
  unknown: (text) => [text, { scope: text }, [text]],
  T: (text) => [{ a: text }],
  '{ pathname: string }': (text) => [{ pathname: `/${text}` }],
  '{ pathname: string; search: string }': (text) => [
    { pathname: '/config/integrations/api/applications', search: text },
  ],
  '(character: string) => boolean': () => [(sign: string) => sign === '.'],
  '(at: number) => boolean': () => [() => true],
  CredentialId: () => CREDENTIALS,
  Transform: () => TRANSFORMS,
  ServerKind: () => ['resource', 'authorisation'],
  Requirement: () => requirements.slice(0, 3),
  Labelled: () => requirements.slice(0, 1),
};

interface TextFunction {
  path: string;
  name: string;
  types: string[];
}

/** Returns the exported synchronous functions with a text parameter. */
function textFunctions(): TextFunction[] {
  return FOLDERS.flatMap((folder) => [...sourcesIn(`utils/${folder}`)]).flatMap(([path, file]) =>
    file.statements.filter(ts.isFunctionDeclaration).flatMap((one) => {
      const isExported = one.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
      const types = one.parameters.map(({ type }) => type?.getText() ?? '');
      const isSynchronous = !/^(?:Promise|Generator)</.test(one.type?.getText() ?? '');
      if (!isExported || !isSynchronous || !types.some((type) => /\bstring\b|^unknown$|^T$/.test(type))) return [];
      return [{ path, name: one.name?.text ?? '', types }];
    }),
  );
}

const all = textFunctions();
const isCallable = ({ types }: TextFunction) => types.every((type) => type in ARGUMENTS);

/** The functions that are not called here, by reason. */
const OTHERS: Record<string, readonly string[]> = {
  'read elements of a page: `long-texts.spec.ts` tests them': [
    ...[
      'similarLabels',
      'verifySavedTab',
      'isWithin',
      'excludedRegions',
      'labelledControl',
      'scanControls',
      'type',
      'helpOf',
    ],
  ],
  'texts of our own recipes': ['areaUrl', 'level', 'applicationDetails', 'requirementsFor', 'validationErrorOf'],
  'compares or joins whole texts': [
    ...[
      'compareInfo',
      'mayBeNamed',
      'table',
      'removedOrigins',
      'withSaved',
      'withListedApplications',
      'withSaveRequested',
      'withDiscarded',
    ],
    ...['withValue', 'withDecision'],
  ],
};
const others = Object.values(OTHERS).flat();

/** Calls a function and ignores its error: refusing a text has a cost too. */
function attempt(call: () => unknown): void {
  try {
    call();
  } catch {
    // Such as the error of an invalid address.
  }
}

describe('the cost of a text grows no faster than the text', () => {
  it('is measured correctly: a quadratic function is found, a linear one is not', () => {
    const quadratic = (text: string) => /(?:\.)+$/.test(text);
    const exponential = (text: string) => /(?:[*:\s]|\.{2,})+$/.test(text);
    expect(TEXTS.some((make) => isSuperlinear((text) => quadratic(text), make))).toBe(true);
    expect(TEXTS.some((make) => isSuperlinear((text) => exponential(text), make))).toBe(true);
    expect(TEXTS.filter((make) => isSuperlinear((text) => text.toLowerCase(), make))).toEqual([]);
  });

  it('of every exported function with a text parameter, except those with a reason', () => {
    expect(all.filter(isCallable).length).toBeGreaterThan(20);
    expect(
      all
        .filter((one) => !isCallable(one))
        .map(({ name }) => name)
        .sort(),
    ).toEqual([...others].sort());
  });

  it.each(all.filter(isCallable))('$path $name', async ({ path, name, types }) => {
    const exported = await MODULES[`../../../${path}`]?.();
    const call = exported?.[name] as (...args: unknown[]) => unknown;
    const tries = types.reduce<((text: string) => unknown[])[]>(
      (sets, type) =>
        sets.flatMap((set) =>
          (ARGUMENTS[type] as (text: string) => readonly unknown[])('').map((_, at) => (text: string) => [
            ...set(text),
            ARGUMENTS[type]?.(text)[at],
          ]),
        ),
      [() => []],
    );
    const slow = tries
      .flatMap((args) => TEXTS.map((make) => ({ args, make })))
      .find(({ args, make }) => isSuperlinear((text) => attempt(() => call(...args(text))), make));
    expect(slow?.make(20)).toBeUndefined();
  });
});
