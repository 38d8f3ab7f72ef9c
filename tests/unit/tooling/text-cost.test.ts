import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { CREDENTIALS, TRANSFORMS } from '@/utils/recipe/constants';
import { RECIPES } from '@/utils/recipe/index';
import { isSuperlinear, TEXTS } from './growth';
import { sourcesIn } from './sources';

/** Rooms whose functions get texts of pages, of servers and of files. */
const ROOMS = ['audit', 'background', 'connection', 'form-controls', 'halo', 'recipe', 'report', 'scalepad', 'vault'];
const MODULES = import.meta.glob<Record<string, unknown>>(
  '../../../utils/{audit,background,connection,form-controls,halo,recipe,report,scalepad,vault}/*.ts',
);

const requirements = RECIPES.flatMap((recipe) => recipe.requirements);
/** What a parameter of this type is called with, for a text; every value is tried. */
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

/** Exported functions that answer at once and get a text. */
function textFunctions(): TextFunction[] {
  return ROOMS.flatMap((indent) => [...sourcesIn(`utils/${indent}`)]).flatMap(([path, file]) =>
    file.statements.filter(ts.isFunctionDeclaration).flatMap((one) => {
      const isExported = one.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
      const types = one.parameters.map(({ type }) => type?.getText() ?? '');
      const isNow = !/^(?:Promise|Generator)</.test(one.type?.getText() ?? '');
      if (!isExported || !isNow || !types.some((type) => /\bstring\b|^unknown$|^T$/.test(type))) return [];
      return [{ path, name: one.name?.text ?? '', types }];
    }),
  );
}

const all = textFunctions();
const isCallable = ({ types }: TextFunction) => types.every((type) => type in ARGUMENTS);

/** What is not called here, and why. */
const OTHERS: Record<string, readonly string[]> = {
  "beside a page's elements: `long-texts.spec.ts` tries them": [
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

/** What refuses a text has a cost too. */
function attempt(call: () => unknown): void {
  try {
    call();
  } catch {
    // Such as an address that is none.
  }
}

describe('the cost of a text grows no faster than the text', () => {
  it('is measured well: a quadratic function is found, a linear one is not', () => {
    const quadratic = (text: string) => /(?:\.)+$/.test(text);
    const exponential = (text: string) => /(?:[*:\s]|\.{2,})+$/.test(text);
    expect(TEXTS.some((make) => isSuperlinear((text) => quadratic(text), make))).toBe(true);
    expect(TEXTS.some((make) => isSuperlinear((text) => exponential(text), make))).toBe(true);
    expect(TEXTS.filter((make) => isSuperlinear((text) => text.toLowerCase(), make))).toEqual([]);
  });

  it('of every exported function that takes one, but for those with a reason', () => {
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
    const call = exported?.[name] as (...given: unknown[]) => unknown;
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
      .flatMap((given) => TEXTS.map((make) => ({ given, make })))
      .find(({ given, make }) => isSuperlinear((text) => attempt(() => call(...given(text))), make));
    expect(slow?.make(20)).toBeUndefined();
  });
});
