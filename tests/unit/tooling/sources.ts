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
