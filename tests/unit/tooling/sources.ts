import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** Returns the parsed TypeScript files in a folder of the product and below, by their paths. */
export function sourcesIn(folder: string): Map<string, ts.SourceFile> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => /\.tsx?$/u.test(path));
  return new Map(
    paths.map((path) => {
      const file = join(folder, path);
      return [file, ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true)];
    }),
  );
}

/** Returns every node of a file, from the outside in. */
export function* nodesOf(node: ts.Node): Generator<ts.Node> {
  yield node;
  for (const child of node.getChildren()) yield* nodesOf(child);
}

const TEXT = /^(?:readonly )?\(?string(?: \| (?:null|undefined))*\)?(?:\[\])?(?: \| (?:null|undefined))*$/u;

/** Returns the names of what a file exports as a function that takes a text. */
export function textFunctionsOf(file: ts.SourceFile): string[] {
  return file.statements.flatMap((statement) => {
    const isExported =
      ts.canHaveModifiers(statement) &&
      ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    if (!isExported) return [];
    const functions: [string, ts.SignatureDeclaration][] = [];
    if (ts.isFunctionDeclaration(statement) && statement.name) functions.push([statement.name.text, statement]);
    if (ts.isVariableStatement(statement))
      for (const { name, initializer } of statement.declarationList.declarations)
        if (initializer && (ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer)))
          functions.push([name.getText(), initializer]);
    const takesText = ({ parameters }: ts.SignatureDeclaration) =>
      parameters.some(({ type }) => type !== undefined && TEXT.test(type.getText()));
    return functions.filter(([, one]) => takesText(one)).map(([name]) => name);
  });
}
