import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importsOf, type SourceFile, sourceFiles } from './source-files';

/** What each file imports of the others, types too; names without their endings. */
function importGraph(files: readonly SourceFile[]): Map<string, readonly string[]> {
  const nameOf = (path: string): string => path.replace(/\.tsx?$/, '');
  const names = new Set(files.map((file) => nameOf(file.path)));
  return new Map(
    files.map((file) => {
      const targets = importsOf(file).map((to) => posix.join(posix.dirname(file.path), to));
      return [nameOf(file.path), [...new Set(targets)].filter((to) => names.has(to))];
    }),
  );
}

/** Each ring of imports, told from where it is entered; one ring is told once. */
function cyclesOf(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (name: string, way: readonly string[]): void => {
    const at = way.indexOf(name);
    if (at >= 0) found.push([...way.slice(at), name].join(' -> '));
    if (at >= 0 || done.has(name)) return;
    for (const to of graph.get(name) ?? []) visit(to, [...way, name]);
    done.add(name);
  };
  for (const name of graph.keys()) visit(name, []);
  return found;
}

describe('imports', () => {
  it('make no ring, types too: move what both need to a file of its own', () => {
    expect(cyclesOf(importGraph(sourceFiles('lib', 'components', 'entrypoints', 'server')))).toEqual([]);
  });

  it('make a ring also by a type (the test can fail)', () => {
    const graph = importGraph([
      { path: 'a/one.ts', text: "import { x } from '../b/two';" },
      { path: 'b/two.ts', text: "import type { Three } from './three';" },
      { path: 'b/three.tsx', text: "export type { X } from '../a/one';" },
      { path: 'b/four.ts', text: "import { x } from '../a/one';" },
    ]);
    expect(cyclesOf(graph)).toEqual(['a/one -> b/two -> b/three -> a/one']);
  });
});
