import { encodeStateAsUpdate } from 'yjs';
import {
  type BackedUpBody,
  type Contents,
  encodeBodies,
  encodeContents,
  isBackedUp,
} from '../../backup/contents';
import { sealBackup } from '../../backup/seal';
import type { Stretch } from '../../crypto/stretch';
import type { BackupFailure, BackupWish } from '../../messages/backup';
import { readName } from '../../notebook/name';
import { bodyReader } from '../../store/bodies';
import { readSeen, writeBackedUp } from '../../store/cursors';
import type { BookbagDb } from '../../store/db';
import { diskFailure } from '../../store/disk/disk-error';
import { notebookSecret } from '../../store/notebooks';
import { listPrivate } from '../../store/private';
import { readPrivateDoc } from '../../store/private-doc';
import { report } from '../../util/report';
import type { Work } from '../../messages/work';
import { fail, ok, type Result } from '../../util/result';
import type { HostedNotebook } from '../hosting/host-notebook';
import { relaysOf } from '../hosting/relays';

type Bytes = Uint8Array<ArrayBuffer>;

/** Bytes of texts and pictures in one part: so much is in memory at a time. */
const BODIES_IN_PART = 8 * 1024 * 1024;

/**
 * Makes a backup of a notebook as it is now. The example has none: nothing in it is a person's own. One that is ended
 * by its signal has left nothing.
 */
export async function writeBackup(
  db: BookbagDb,
  host: HostedNotebook | undefined,
  { passphrase, privately }: Pick<BackupWish, 'passphrase' | 'privately'>,
  stretched: Stretch,
  work: Work,
): Promise<Result<Blob, BackupFailure>> {
  if (host === undefined) return fail('failed');
  try {
    await host.open.whenStored();
    const contents = await contentsOf(db, host, privately);
    if (contents === undefined) return fail('failed');
    const file = await sealBackup(partsOf(db, host, contents, work), passphrase, stretched);
    contents.secret.fill(0);
    work.signal.throwIfAborted();
    await writeBackedUp(db, host.id, contents.made);
    return ok(file);
  } catch (error) {
    if (work.signal.aborted) return fail('ended');
    report('backup', error);
    return fail(error instanceof RangeError ? 'too-large' : diskFailure(error));
  }
}

async function contentsOf(
  db: BookbagDb,
  { id, me, open }: HostedNotebook,
  privately: boolean,
): Promise<Contents | undefined> {
  const row = await db.notebooks.get(id);
  const secret = row && (await notebookSecret(db, row));
  if (row === undefined || secret === undefined) return undefined;
  return {
    ...{ name: readName(open.doc), made: Date.now(), me, secret },
    relays: await relaysOf(db, row),
    seen: await readSeen(db, id),
    update: encodeStateAsUpdate(open.doc) as Bytes,
    privately: privately ? await privatePart(db, id) : null,
  };
}

async function privatePart(db: BookbagDb, id: string): Promise<Contents['privately']> {
  const rows = await listPrivate(db, id, '');
  return { update: await readPrivateDoc(db, id), rows: [...rows].filter(([key]) => isBackedUp(key)) };
}

async function* partsOf(
  db: BookbagDb,
  { shelf }: HostedNotebook,
  contents: Contents,
  { signal, told }: Work,
): AsyncGenerator<Bytes> {
  yield encodeContents(contents);
  const read = bodyReader(db);
  let bodies: BackedUpBody[] = [];
  let size = 0;
  const named = shelf.namesIn(null);
  for (const [n, hash] of named.entries()) {
    signal.throwIfAborted();
    told(n / named.length);
    const bytes = await read(hash);
    if (bytes === undefined) continue; // not here: the partner may have it
    if (bodies.length > 0 && size + bytes.length > BODIES_IN_PART) {
      yield encodeBodies(bodies);
      [bodies, size] = [[], 0];
    }
    bodies.push({ hash, bytes });
    size += bytes.length;
  }
  if (bodies.length > 0) yield encodeBodies(bodies);
}
