import { describe, expect, it } from 'vitest';
import { expectOnlyKnown } from './known';
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

/** Timers to be mended by those who rebuild these rooms. */
const KNOWN_TIMERS = [
  'components/hooks/use-draft.ts: timer.current = setTimeout(() => void save(), SAVE_AFTER);',
  'components/ui/Toasts.tsx: timer.current = setTimeout(() => onDrop(toast.id), SHOWN_FOR);',
  'lib/post/status-of.ts: timer ??= setTimeout(() => {',
  'server/connection.ts: const heartbeat = setInterval(() => {',
  'server/relay.ts: const impatience = setTimeout(() => {',
];

/** Subscriptions to be mended by those who rebuild these rooms. */
const KNOWN_SUBSCRIPTIONS = [
  'lib/post/badge.ts: const stops = [readings, lists.notes, lists.comments, lists.books].map((list) => list.subscribe(countSoon));',
  'lib/post/body-shelf.ts: const stop = readings.subscribe(() => {',
  'lib/post/label.ts: const stops = [name.subscribe(keep), members.subscribe(keep)];',
  'lib/post/start-post.ts: const stopStatus = status.subscribe(tellStatus);',
  'lib/post/start-post.ts: const stopFailure = open.failure.subscribe(() => {',
  'lib/post/status-of.ts: const stops = [members.subscribe(tellSoon), shelf.progress.subscribe(tellSoon)];',
  'lib/session/trouble.ts: const stop = failure.subscribe(onFailure);',
  'components/app/Arrivals.tsx: const stops = watched.map((list) => list.subscribe(compare));',
  'components/reader/MissedPictures.tsx: const unsubscribe = missed.subscribe(() => setOrigins(missed.get()));',
];

describe('what is begun', () => {
  it('ends by a signal: use every, after or pause of lib/util/timers, or say why not with `// timer:`', () => {
    const others = files.filter(({ path }) => path !== 'lib/util/timers.ts');
    expectOnlyKnown(found(others, isRawTimer), KNOWN_TIMERS, 'use lib/util/timers');
  });

  it('ends by a signal: use observe of lib/util/observed, or useObserved, instead of subscribe', () => {
    const owners = ['lib/util/observed.ts', 'components/hooks/use-observed.ts'];
    // The relay's rooms have a `subscribe` of the wire, which is another thing.
    const others = files.filter(({ path }) => !owners.includes(path) && !path.startsWith('server/'));
    expectOnlyKnown(found(others, isRawSubscription), KNOWN_SUBSCRIPTIONS, 'use observe with a signal');
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
