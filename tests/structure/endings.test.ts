import { describe, expect, it } from 'vitest';
import { type SourceFile, sourceFiles } from './source-files';

const files = sourceFiles('lib', 'components', 'entrypoints', 'server');

/** `file: line` for each line of code that is refused; `lines` are all of its file. */
function found(
  sources: readonly SourceFile[],
  isRefused: (line: string, at: number, lines: readonly string[]) => boolean,
): string[] {
  return sources.flatMap(({ path, text }) => {
    const lines = text.split('\n');
    return lines
      .filter((line, at) => !/^\s*(?:\/\/|\/?\*)/.test(line) && isRefused(line, at, lines))
      .map((line) => `${path}: ${line.trim()}`);
  });
}

/** A timer of the platform without a comment `// timer:` on its line or the line before. */
const isRawTimer = (line: string, at: number, lines: readonly string[]): boolean =>
  /\b(?:setTimeout|setInterval)\(/.test(line) && !/\/\/ timer: \S/.test(`${lines[at - 1] ?? ''}\n${line}`);

/** A subscription whose end is a function that somebody must keep. Those of Dexie take an observer: `liveQuery`. */
const isRawSubscription = (line: string): boolean =>
  /\.subscribe\(/.test(line) && !/\bliveQuery\(/.test(line);

describe('what is begun', () => {
  it('ends by a signal: use every, after or pause of lib/util/timers, or say why not with `// timer:`', () => {
    const others = files.filter(({ path }) => path !== 'lib/util/timers.ts');
    expect(found(others, isRawTimer)).toEqual([]);
  });

  it('ends by a signal: use observe of lib/util/observed, or useObserved, instead of subscribe', () => {
    const owners = ['lib/util/observed.ts', 'components/hooks/use-observed.ts'];
    // The relay's rooms have a `subscribe` of the wire, which is another thing.
    const others = files.filter(({ path }) => !owners.includes(path) && !path.startsWith('server/'));
    expect(found(others, isRawSubscription)).toEqual([]);
  });

  it('is seen where it is not mended (the tests can fail)', () => {
    const text = `setTimeout(a, 1);
// timer: it has to outlive its page
setInterval(b, 2);
setInterval(c, 3); // timer: so it is
// setTimeout(d, 4);
const stop = list.subscribe(e);
liveQuery(f).subscribe(g);`;
    const sources = [{ path: 'lib/a.ts', text }];
    expect(found(sources, isRawTimer)).toEqual(['lib/a.ts: setTimeout(a, 1);']);
    expect(found(sources, isRawSubscription)).toEqual(['lib/a.ts: const stop = list.subscribe(e);']);
  });
});
