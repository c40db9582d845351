import { Doc } from 'yjs';
import { newSecret } from '../../crypto/keys';
import type { BeginFailure } from '../../messages/to-post';
import { members, type Seat } from '../../model/member';
import { addRecord } from '../../notebook/records';
import { renameNotebook } from '../../notebook/name';
import type { BookbagDb } from '../../store/db';
import { diskFailure } from '../../store/disk/disk-error';
import { addNotebook } from '../../store/notebooks';
import { randomId } from '../../util/random-id';
import { report } from '../../util/report';
import { fail, ok, type Result } from '../../util/result';

interface Beginning {
  /** Its id on this device; not given, a new one. */
  readonly id?: string;
  /** This member's id; not given, a new one. */
  readonly me?: string;
  /** '' where `fill` writes the member. */
  readonly myName: string;
  /** The notebook's own name, '' for none or when the partner has given one. */
  readonly name: string;
  readonly seat: Seat;
  /** Wiped here; null for the example. */
  readonly secret: Uint8Array<ArrayBuffer> | null;
  readonly relays: readonly string[];
  /** What else is written before it counts as begun. */
  readonly fill?: (doc: Doc, me: string) => Promise<void> | void;
  /** The notebook that it is a copy of. */
  readonly copyOf?: string;
}

/**
 * Makes a notebook with this member in it; resolves with the id once it is on the disk. Row and document are written
 * in one transaction: a disk that refuses leaves no half notebook.
 */
export async function beginNotebook(db: BookbagDb, beginning: Beginning): Promise<string> {
  const { id = randomId(), me = randomId(), myName, name, seat, secret, relays, fill, copyOf } = beginning;
  const [now, doc] = [Date.now(), new Doc()];
  if (myName !== '') addRecord(doc, members, { id: me, by: me, at: now }, { name: myName, seat });
  if (name !== '') renameNotebook(doc, name);
  await fill?.(doc, me);
  const row = { id, me, secret, relays, label: name, createdAt: now, doc };
  await addNotebook(db, copyOf === undefined ? row : { ...row, copyOf });
  secret?.fill(0);
  return id;
}

/** Tells what came of beginning: the notebook's id, or what the disk said. */
export async function begun(beginning: Promise<string>): Promise<Result<string, BeginFailure>> {
  try {
    return ok(await beginning);
  } catch (error) {
    report('notebook.begin', error);
    return fail(diskFailure(error));
  }
}

/** Starts a notebook of one's own; the partner comes by invitation. */
export const startNotebook = (
  db: BookbagDb,
  myName: string,
  name: string,
): Promise<Result<string, BeginFailure>> =>
  begun(beginNotebook(db, { myName, name: name.trim(), seat: 'a', secret: newSecret(), relays: [] }));
