import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { expectOnlyKnown } from './known';
import { ROOT, type SourceFile, sourceFiles } from './source-files';

const ROOMS = ['lib', 'components', 'server'];

/** Those who take exports besides the rooms: what is built from, not what tests it. */
const scripts = readdirSync(join(ROOT, 'scripts'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.mjs'))
  .map((name) => ({
    path: posix.join('scripts', name),
    text: readFileSync(join(ROOT, 'scripts', name), 'utf8'),
  }));

/** Names in braces: `a, type b, c as d` are a, b and c, or a, b and d where the other name counts. */
const namesIn = (braces: string, which: 'own' | 'other'): string[] =>
  braces
    .split(',')
    .map((one) => one.replace(/^\s*type\s/, '').split(/\sas\s|:/))
    .map((parts) => (which === 'own' ? parts[0] : parts.at(-1)) ?? '')
    .map((name) => name.trim())
    .filter((name) => name !== '');

/** The names that a file exports. */
function exportsOf({ text }: SourceFile): string[] {
  const declared = text.matchAll(
    /^export (?:declare )?(?:async )?(?:function\*?|const|let|class|interface|type)\s+([\w$]+)/gm,
  );
  const listed = text.matchAll(/^export (?:type )?\{([^}]*)\}(?! from)/gm);
  return [
    ...[...declared].map((match) => match[1] ?? ''),
    ...[...listed].flatMap((match) => namesIn(match[1] ?? '', 'other')),
  ];
}

/** How a file is told when it is imported: without its ending, and a folder's list by the folder. */
const moduleOf = (path: string): string => path.replace(/\.(?:tsx?|mjs)$/, '').replace(/\/index$/, '');

/** `file name` for each name that a file takes from another; `file *` where it may take all. */
function takenBy({ path, text }: SourceFile): string[] {
  const file = (to: string): string => moduleOf(posix.join(posix.dirname(path), to));
  const listed = text.matchAll(
    /\b(?:import|export)\s+(?:type\s+)?(?:[\w$]+\s*,\s*)?\{([^}]*)\}\s*from\s*['"](\.[^'"]+)['"]/g,
  );
  const whole = text.matchAll(/\*(?:\s+as\s+[\w$]+)?\s+from\s*['"](\.[^'"]+)['"]/g);
  const later = text.matchAll(/\bimport\(\s*['"](\.[^'"]+)['"]\s*\)/g);
  const words = new Set(text.match(/[\w$]+/g));
  return [
    ...[...listed].flatMap(([, braces, to]) =>
      namesIn(braces ?? '', 'own').map((name) => `${file(to ?? '')} ${name}`),
    ),
    ...[...whole].map((match) => `${file(match[1] ?? '')} *`),
    // What is imported later is taken by its name somewhere near.
    ...[...later].flatMap((match) => [...words].map((name) => `${file(match[1] ?? '')} ${name}`)),
  ];
}

/** Exports of `rooms` that none of `takers` takes. */
function untaken(rooms: readonly SourceFile[], takers: readonly SourceFile[]): string[] {
  const taken = new Set(takers.flatMap(takenBy));
  return rooms.flatMap((file) => {
    const path = moduleOf(file.path);
    const isTaken = (name: string): boolean => taken.has(`${path} ${name}`) || taken.has(`${path} *`);
    return exportsOf(file)
      .filter((name) => !isTaken(name))
      .map((name) => `${file.path} ${name}`);
  });
}

/** A limit is tested at it and one beyond it, by its name: a number of the test's own would not see it change. */
const isLimit = (one: string): boolean => / (?:MAX|MOST)_[A-Z_]+$/.test(one);

/** What only tests take, each with its reason. */
const FOR_TESTS = [
  'components/app/status-words.ts shortTitle', // tested at its length and one beyond
  'lib/clip/ask.ts Fetched', // a test answers in the place of the page script
  'lib/clip/fetched.ts isPdf', // the signature is tested at every offset
  'lib/clip/fetched.ts decodePage', // each way to say a charset is tested by itself
  'lib/clip/find-article.ts findArticle', // tested without the wrapper that reads the open page
  'lib/clip/pdf/lines/piece.ts cleaned', // fuzzed: no input may break it
  'lib/notebook/schema.ts APP_VERSION', // a notebook is tested at it and one beyond
  'lib/notebook/schema.ts notebookVersion', // a test reads what a write has raised
  'lib/store/disk/keeper.ts STOP_AT', // a limit from below: tested at it and one byte under it
  'lib/store/disk/keeper.ts GO_ON_AT', // likewise
  'lib/sync/bodies/body-line.ts BodyLineEvents', // a test stands for the line
  'lib/sync/bodies/body-messages.ts BodyWord', // a test stands for the line
  'lib/sync/pairing/invitation.ts Invitation', // a test makes what no app would
  'lib/util/fflate-here.ts zip', // the build gives them to packages (wxt.config.ts)
  'lib/util/fflate-here.ts unzip',
  'lib/sync/local-line.ts STRAIGHT_MOST', // tested at it and one byte beyond
  'lib/sync/webrtc/frames.ts BULK_FRAME', // tested at it and one byte beyond
  'lib/sync/link/healing.ts Standing', // a test plays how a link stands
  'lib/sync/link/heartbeat.ts encodeBeat', // the words on the wire are tested both ways
  'lib/sync/link/heartbeat.ts encodeAcknowledgement',
  'lib/sync/link/heartbeat.ts decodeBeat',
  'server/log.ts LogEvent', // a test listens to the log
  'server/log.ts LogFields',
  'server/relay.ts Relay', // a test holds one that runs
];

describe('exports', () => {
  it('are taken by somebody: take `export` away, or the thing with it', () => {
    const rooms = sourceFiles(...ROOMS);
    const takers = [...rooms, ...sourceFiles('entrypoints'), ...scripts];
    const found = untaken(rooms, takers).filter((one) => !isLimit(one));
    expectOnlyKnown(found, FOR_TESTS, 'nobody takes them; tests do not count');
  });

  it('that are limits are known by their names', () => {
    expect(['lib/a.ts MAX_KEYED', 'lib/b.ts MOST_DEVICES'].filter(isLimit)).toHaveLength(2);
    expect(['lib/a.ts MAXIMUM', 'lib/MAX_A.ts b', 'lib/c.ts max_d'].filter(isLimit)).toEqual([]);
  });

  it('are seen in every form, and so are those who take them (the test can fail)', () => {
    const one = {
      path: 'lib/one.ts',
      text: `export const a = 1;
export async function b() {}
export interface C {}
const x = 1, y = 2;
export { x as d, y };
export type { E } from './two';
export class F {}`,
    };
    expect(exportsOf(one)).toEqual(['a', 'b', 'C', 'F', 'd', 'y']);
    const text = `import z, { a as other, type C } from '../lib/one';
const { b } = await import('../lib/one');`;
    expect(untaken([one], [{ path: 'components/three.tsx', text }])).toEqual([
      'lib/one.ts F',
      'lib/one.ts d',
      'lib/one.ts y',
    ]);
    expect(untaken([one], [{ path: 'lib/four.ts', text: "import * as all from './one';" }])).toEqual([]);
  });
});
