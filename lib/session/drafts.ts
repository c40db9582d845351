import type { BookbagDb } from '../store/db';
import { diskFailure } from '../store/disk-error';
import { readPrivate, writePrivate } from '../store/private';
import { report } from '../util/report';
import { fail, ok } from '../util/result';
import type { Session } from './session';

/** Words typed and not yet sent: they outlive a closed panel and a killed browser. */
export function drafts(db: BookbagDb, notebook: string): Pick<Session, 'draft' | 'saveDraft'> {
  const keyOf = (key: string): string => `draft:${key}`;
  return {
    draft: (key) => readPrivate(db, notebook, keyOf(key)),
    saveDraft: async (key, text) => {
      try {
        await writePrivate(db, notebook, keyOf(key), text);
        return ok(null);
      } catch (error) {
        report('draft', error);
        return fail(diskFailure(error));
      }
    },
  };
}
