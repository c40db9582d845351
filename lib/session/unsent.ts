import type { BookbagDb } from '../store/db';
import { diskFailure } from '../store/disk/disk-error';
import { readPrivate, writePrivate } from '../store/private';
import { observe } from '../util/observed';
import { report } from '../util/report';
import { fail, ok, type Result } from '../util/result';

/** Words typed and not yet sent, kept on this computer only: they outlive a closed panel and a killed browser. */
export interface Unsent {
  /** The words under a key such as `comment:<reading>`; '' when there are none. */
  read(key: string): Promise<string>;
  /** Resolves once kept; an empty text forgets them. */
  save(key: string, text: string): Promise<Result<null, 'disk-full' | 'failed'>>;
}

export function unsentWords(db: BookbagDb, notebook: string, signal: AbortSignal): Unsent {
  const keyOf = (key: string): string => `draft:${key}`; // the name that 0.1 kept them under
  /** Words that the disk refused, the last of each key: written as soon as there is room. */
  const refused = new Map<string, string>();
  const save = async (key: string, text: string): Promise<Result<null, 'disk-full' | 'failed'>> => {
    refused.delete(key);
    try {
      await writePrivate(db, notebook, keyOf(key), text);
      return ok(null);
    } catch (error) {
      report('unsent', error);
      refused.set(key, text);
      return fail(diskFailure(error));
    }
  };
  const saveAfterAll = (): void => {
    if (db.gate.writing.get() !== 'going') return;
    for (const [key, text] of refused) void save(key, text);
  };
  observe(db.gate.writing, saveAfterAll, signal);
  return { read: (key) => readPrivate(db, notebook, keyOf(key)), save };
}
