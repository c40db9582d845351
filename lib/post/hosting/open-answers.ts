import type { Doc } from 'yjs';
import { type Answer, answers, hasOpened } from '../../model/answer';
import type { Member } from '../../model/member';
import { ownRow } from '../../model/seal-answer';
import { listRecords } from '../../notebook/list';
import type { BookbagDb } from '../../store/db';
import { readPrivate, writePrivate } from '../../store/private';
import type { Clock } from '../../util/clock';
import { observe, type Observed } from '../../util/observed';
import { report } from '../../util/report';
import { soon } from '../../util/timers';
import { openReady, type Opener } from './open-ready';

interface Parts {
  readonly db: BookbagDb;
  readonly id: string;
  readonly me: string;
  readonly doc: Doc;
  readonly members: Observed<readonly Member[]>;
  readonly now: Clock;
}

/** Milliseconds for which changes of the notebook are gathered. */
const GATHER = 50;

/**
 * Opens this member's sealed answers as soon as the partner has answered the same prompt, whether a panel is open or
 * not. Ends when the signal aborts.
 */
export function openAnswers({ db, id, me, doc, members, now }: Parts, signal: AbortSignal): void {
  const all = listRecords(doc, answers, signal);
  const opener: Opener = {
    ...{ doc, me, now, answers: () => all.get(), members: () => members.get() },
    read: (row) => readPrivate(db, id, row),
    keep: (row, value) => writePrivate(db, id, row, value),
  };
  let opening: Promise<void> = Promise.resolve(); // one after another
  const open = async (): Promise<void> => {
    if (!signal.aborted) await openReady(opener);
  };
  const look = soon(
    GATHER,
    () => {
      opening = opening.then(open).catch((error: unknown) => report('sealed answers', error));
    },
    signal,
  );
  doc.on('update', look);
  signal.addEventListener('abort', () => doc.off('update', look), { once: true });
  observe(db.gate.writing, look, signal); // what a full disk has kept from opening
  forgetOpened(db, id, all.get(), me).catch((error: unknown) => report('sealed answers', error));
  look();
}

/** Forgets the words of answers that have opened: the notebook, as it was just read from the disk, has them. */
async function forgetOpened(db: BookbagDb, id: string, all: readonly Answer[], me: string): Promise<void> {
  const opened = all.filter((one) => one.by === me && hasOpened(one));
  for (const { seal } of opened) await writePrivate(db, id, ownRow(seal), '');
}
