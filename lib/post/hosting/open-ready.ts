import type { Doc } from 'yjs';
import type { Answer } from '../../model/answer';
import type { Member } from '../../model/member';
import { decodeWords, ownRow, seenRow } from '../../model/seal-answer';
import { openIn, readyToOpen } from '../../notebook/answers';
import type { Clock } from '../../util/clock';

/** What opens this member's answers. */
export interface Opener {
  readonly doc: Doc;
  readonly me: string;
  readonly answers: () => readonly Answer[];
  readonly members: () => readonly Pick<Member, 'id' | 'brought'>[];
  /** What this device alone keeps, by the names of lib/model/seal-answer.ts; '' where it keeps nothing. */
  readonly read: (row: string) => Promise<string>;
  /** Resolves once it is on the disk. */
  readonly keep: (row: string, value: string) => Promise<void>;
  readonly now: Clock;
}

type Ready = ReturnType<typeof readyToOpen>[number];

const readyNow = ({ doc, me, answers, members }: Opener): Ready[] =>
  readyToOpen(doc, answers(), members(), me);

async function openOne(opener: Opener, [own, theirs]: Ready): Promise<void> {
  const words = decodeWords(await opener.read(ownRow(own.seal)));
  if (words === undefined) return; // sealed on another device of this member
  // first what was seen, so that no partner can change their seal after they have read this
  for (const { id, seal } of theirs) if (seal !== '') await opener.keep(seenRow(id), seal);
  const { doc, me, answers, now } = opener;
  const isStill = readyNow(opener).some(([{ id, seal }]) => id === own.id && seal === own.seal);
  if (isStill) openIn(doc, answers(), { id: own.id, by: me, at: now() }, own, words);
}

/**
 * Opens this member's sealed answers whose prompts the partner has answered, as far as this device keeps their words.
 * Rejects where the disk refuses: nothing is told then.
 */
export async function openReady(opener: Opener): Promise<void> {
  for (const one of readyNow(opener)) await openOne(opener, one);
}
