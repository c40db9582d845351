import type { BookbagDb } from '../store/db';
import { diskFailure } from '../store/disk/disk-error';
import { listPrivate, movePrivate, readPrivate, writePrivate } from '../store/private';
import type { Clock } from '../util/clock';
import { observe } from '../util/observed';
import { report } from '../util/report';
import { fail, ok, type Result } from '../util/result';
import type { Screen } from './screens';

/** Words as they are kept. */
interface UnsentFound {
  /** '' when there are none. */
  readonly text: string;
  /** What stood there when the person began to type over it; null where that is not known. */
  readonly was: string | null;
}

/**
 * Words typed and not yet sent, kept on this computer only: they outlive a closed panel and a killed browser. Each
 * screen keeps its own. Words of a screen that has closed go to the next one that asks for them, the newest first.
 */
export interface Unsent {
  /** The words under a key such as `comment:<reading>`; '' when there are none. */
  read(key: string): Promise<string>;
  /** The same, with what they stand in place of. */
  find(key: string): Promise<UnsentFound>;
  /**
   * Resolves once kept; an empty text forgets them.
   *
   * @param was what stood there when the person began, where they change something
   */
  save(key: string, text: string, was?: string): Promise<Result<null, 'disk-full' | 'failed'>>;
}

const NONE: UnsentFound = { text: '', was: null };

/** Milliseconds that a screen which is just closing has for it: a panel may be opened again at once. */
const CLOSING = 1000;

interface Kept extends UnsentFound {
  /** When they were typed, in milliseconds. */
  readonly at: number;
}

const encode = ({ at, text, was }: Kept): string => JSON.stringify([at, text, was]);

function decode(value: string): Kept | undefined {
  try {
    const [at, text, was]: readonly unknown[] = JSON.parse(value) as unknown[];
    if (typeof at !== 'number' || typeof text !== 'string') return undefined;
    return { at, text, was: typeof was === 'string' ? was : null };
  } catch {
    return undefined; // damaged: there is nothing to show
  }
}

/** Between a key and its screen; no key has it. */
const AT = '\n';

/** What is kept under a key, by screen, the newest first. */
async function keptBy(db: BookbagDb, notebook: string, key: string): Promise<(readonly [string, Kept])[]> {
  const rows = await listPrivate(db, notebook, key + AT);
  const kept = [...rows].flatMap(([row, value]) => {
    const one = decode(value);
    return one === undefined ? [] : [[row.slice(key.length + AT.length), one] as const];
  });
  return kept.toSorted(([, a], [, b]) => b.at - a.at);
}

/** The screen that has closed, or closes now, with the newest words; undefined when all are open. */
async function closedAmong(kept: readonly (readonly [string, Kept])[], screen: Screen) {
  const open = await screen.open();
  const closed = kept.find(([id]) => !open.has(id));
  if (closed !== undefined || kept.length === 0) return closed?.[0];
  const until = AbortSignal.timeout(CLOSING);
  const closes = await Promise.all(kept.map(([id]) => screen.closes(id, until)));
  return kept.find((_, n) => closes[n])?.[0];
}

/** This screen's words, else the newest of a screen that has closed: they are this one's from now on. */
async function ownWords(db: BookbagDb, notebook: string, key: string, screen: Screen) {
  const kept = await keptBy(db, notebook, key);
  const own = kept.find(([id]) => id === screen.id);
  if (own !== undefined) return own[1];
  const from = await closedAmong(kept, screen);
  return from === undefined
    ? undefined
    : decode(await movePrivate(db, notebook, key + AT + from, key + AT + screen.id));
}

export function unsentWords(
  db: BookbagDb,
  notebook: string,
  screen: Screen,
  now: Clock,
  signal: AbortSignal,
): Unsent {
  const keyOf = (key: string): string => `draft:${key}`; // the name that 0.1 kept them under
  const write = (key: string, { text, was }: UnsentFound): Promise<void> => {
    const value = text === '' ? '' : encode({ at: now(), text, was });
    return writePrivate(db, notebook, keyOf(key) + AT + screen.id, value);
  };
  /** Words that 0.1 kept had no screen. */
  const findEarlier = async (key: string): Promise<UnsentFound> => {
    const text = await readPrivate(db, notebook, keyOf(key));
    if (text === '') return NONE;
    await write(key, { text, was: null });
    await writePrivate(db, notebook, keyOf(key), '');
    return { text, was: null };
  };
  const refused = refusedWords(db, write, signal);
  const find = async (key: string): Promise<UnsentFound> =>
    refused.of(key) ?? (await ownWords(db, notebook, keyOf(key), screen)) ?? findEarlier(key);
  return {
    find,
    read: async (key) => (await find(key)).text,
    save: (key, text, was) => refused.save(key, { text, was: was ?? null }),
  };
}

/** Keeps the words that the disk refused, the last of each key, and writes them as soon as there is room. */
function refusedWords(
  db: BookbagDb,
  write: (key: string, words: UnsentFound) => Promise<void>,
  signal: AbortSignal,
) {
  const refused = new Map<string, UnsentFound>();
  const save = async (key: string, words: UnsentFound): Promise<Result<null, 'disk-full' | 'failed'>> => {
    refused.delete(key);
    try {
      await write(key, words);
      return ok(null);
    } catch (error) {
      report('unsent', error);
      refused.set(key, words);
      return fail(diskFailure(error));
    }
  };
  const saveAfterAll = (): void => {
    if (db.gate.writing.get() !== 'going') return;
    for (const [key, words] of refused) void save(key, words);
  };
  observe(db.gate.writing, saveAfterAll, signal);
  return { save, of: (key: string): UnsentFound | undefined => refused.get(key) };
}
