import { describe, expect, it } from 'vitest';
import { type SourceFile, sourceFiles } from './source-files';

/** A collection whose variable begins a line, so that it lies outside all functions. */
const COLLECTION = /^(?:export )?const (\w+)(?::[^=]+)? = (?:new (?:Weak)?(?:Map|Set)\b|new Array\b|\[|\{)/;

/** Whether the comment that ends right above line `at` has a line that begins with `// State:`. */
function hasReason(lines: readonly string[], at: number): boolean {
  let above = at - 1;
  while (lines[above]?.startsWith('//') === true && !/^\/\/ State: \S/.test(lines[above] ?? '')) above -= 1;
  return /^\/\/ State: \S/.test(lines[above] ?? '');
}

/** `file name` for each thing of a module that changes while the program runs, without its reason. */
function stateIn({ path, text }: SourceFile): string[] {
  const lines = text.split('\n');
  const isChanged = (name: string): boolean =>
    new RegExp(
      `\\b${name}(?:\\.(?:set|add|delete|clear|push|pop|shift|unshift|splice)\\(|\\[[^\\]]+\\] (?:\\?\\?)?= )`,
    ).test(text);
  return lines.flatMap((line, at) => {
    const variable = /^(?:export )?let (\w+)/.exec(line)?.[1];
    const collection = COLLECTION.exec(line)?.[1];
    const name = variable ?? (collection !== undefined && isChanged(collection) ? collection : undefined);
    return name === undefined || hasReason(lines, at) ? [] : [`${path} ${name}`];
  });
}

describe('modules', () => {
  it('keep nothing that changes without a comment `// State:` that says why: hand it down instead', () => {
    expect(sourceFiles('lib', 'components', 'server').flatMap(stateIn)).toEqual([]);
  });

  it('are seen to keep what changes (the test can fail)', () => {
    const text = `let a;
// State: since it must be so
// in two lines.
let b;
const c = new Map<string, number>();
const d: string[] = [];
const e = ['fixed'];
c.set('x', 1);
d.push('y');
const f: Record<string, number> = {};
f['z'] ??= 1;
  let inside = 1;`;
    expect(stateIn({ path: 'lib/x.ts', text })).toEqual([
      'lib/x.ts a',
      'lib/x.ts c',
      'lib/x.ts d',
      'lib/x.ts f',
    ]);
  });
});
