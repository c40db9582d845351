import { applyUpdate, type Doc } from 'yjs';
import { type Contents, parseBodies, parseContents } from '../../backup/contents';
import { openBackup, type OpenedBackup } from '../../backup/seal';
import type { Stretch } from '../../crypto/stretch';
import { newSecret } from '../../crypto/keys';
import type { Restored, RestoreFailure, RestoreWish } from '../../messages/backup';
import { members } from '../../model/member';
import { readingKeys } from '../../model/reading-keys';
import { versions } from '../../model/version';
import { copyRecords } from '../../notebook/copy';
import { listRecords } from '../../notebook/list';
import { listNamedPictures } from '../../notebook/named-pictures';
import { addSeen } from '../../store/cursors';
import type { BookbagDb } from '../../store/db';
import { diskFailure } from '../../store/disk/disk-error';
import { addPrivate } from '../../store/private';
import { addToPrivateDoc } from '../../store/private-doc';
import { stateOf } from '../../sync/digest';
import { ELSEWHERE } from '../../sync/foreign/brought';
import { takePieces } from '../../sync/foreign/take-pieces';
import { sha256Hex } from '../../util/bytes';
import { randomId } from '../../util/random-id';
import { report } from '../../util/report';
import { fail, ok, type Result } from '../../util/result';
import { beginNotebook } from '../hosting/begin-notebook';
import { type BodyShelf, bodyShelf } from '../hosting/body-shelf';
import type { Hosts } from '../hosting/hosts';
import { notebookHere } from '../hosting/notebook-here';
import { nameMyself, relaysFor } from './new-device';
import { scratchOf } from './scratch';

/** Origin of what a backup brings: it is stored, and it goes to the partner. */
const RESTORED = Symbol('restored');

interface Parts {
  readonly db: BookbagDb;
  readonly hosts: Pick<Hosts, 'get'>;
  readonly stretched: Stretch;
}

/** A backup of which every part was read once, and none was stored. */
interface Read {
  readonly opened: OpenedBackup;
  readonly contents: Contents;
  readonly scratch: Doc;
}

/**
 * Restores a backup, which is foreign. Reads all of it before it writes anything. Where the notebook is on this device
 * already, the two are put together, and what is there is never overwritten.
 */
export async function restoreBackup(
  parts: Parts,
  file: Blob,
  { passphrase, another }: Pick<RestoreWish, 'passphrase' | 'another'>,
): Promise<Result<Restored, RestoreFailure>> {
  try {
    const read = await readBackup(file, passphrase, parts.stretched);
    if (!read.ok) return read;
    const { contents, scratch } = read.value;
    try {
      if (another !== null) return await begin(parts.db, read.value, another);
      const here = await notebookHere(parts.db, contents.secret);
      return here === undefined
        ? await begin(parts.db, read.value, null)
        : await putTogether(parts, read.value, here);
    } finally {
      contents.secret.fill(0);
      scratch.destroy();
    }
  } catch (error) {
    report('restore', error);
    return fail(diskFailure(error));
  }
}

/** Goes through a whole backup once: its seals, its contents, and what its documents would do. */
async function readBackup(
  file: Blob,
  passphrase: string,
  stretched: Stretch,
): Promise<Result<Read, RestoreFailure>> {
  const opened = await openBackup(file, passphrase, stretched);
  if (!opened.ok) return opened;
  let contents: Contents | undefined;
  let first = true;
  for await (const part of opened.value.parts()) {
    if (part === undefined) return fail('damaged');
    if (first) contents = parseContents(part);
    else if (parseBodies(part) === undefined) return fail('damaged');
    first = false;
  }
  if (contents === undefined) return fail('damaged');
  try {
    return ok({ opened: opened.value, contents, scratch: await scratchOf(contents) });
  } catch (error) {
    report('restore.scratch', error);
    return fail('harmful');
  }
}

/** Begins a notebook of a backup: this device comes as a new one of the same member. */
async function begin(
  db: BookbagDb,
  { opened, contents, scratch }: Read,
  another: string | null,
): Promise<Result<Restored, RestoreFailure>> {
  const { me, secret } = contents;
  const ended = new AbortController();
  const id = randomId();
  const people = listRecords(scratch, members, ended.signal).get();
  const shelf = await shelfOf(db, scratch, ended.signal);
  const bodies = await keepBodies(opened, shelf);
  ended.abort();
  // its name stands in the document: to write it anew would be a change by this device
  const beginning =
    another === null
      ? {
          ...{
            name: '',
            secret: secret.slice(),
            relays: await relaysFor(db, contents, people),
          },
          fill: (doc: Doc) => applyUpdate(doc, contents.update),
        }
      : {
          ...{ name: another, secret: newSecret(), relays: [] },
          fill: (doc: Doc) => copyRecords(scratch, doc, me),
        };
  await keepBeside(db, id, contents);
  await beginNotebook(db, { id, me, myName: '', seat: 'a', ...beginning });
  await nameMyself(db, me, people);
  return ok({ notebook: id, how: 'begun', changed: true, bodies });
}

/** Puts a backup together with the notebook that is here, as two devices do. */
async function putTogether(
  { db, hosts }: Parts,
  { opened, contents }: Read,
  here: string,
): Promise<Result<Restored, RestoreFailure>> {
  const host = await hosts.get(here);
  if (host === undefined) return fail('failed');
  const { doc, whenStored } = host.open;
  const before = stateOf(doc).digest;
  // the other member's backup is no place for words of this one
  const origin = contents.me === host.me ? RESTORED : ELSEWHERE;
  await takePieces(doc, contents.update, origin, new Set([doc.clientID]));
  await whenStored();
  const bodies = await keepBodies(opened, host.shelf);
  // what only the other member sees is nothing for this one
  if (contents.me === host.me) await keepBeside(db, here, contents);
  return ok({ notebook: here, how: 'together', changed: stateOf(doc).digest !== before, bodies });
}

/** What only this member sees and what they have seen, beside a notebook; what is there stays. */
async function keepBeside(db: BookbagDb, id: string, { seen, privately }: Contents): Promise<void> {
  if (seen.length > 0) await addSeen(db, id, seen);
  if (privately === null) return;
  await addPrivate(db, id, privately.rows);
  if (privately.update.length > 0) await addToPrivateDoc(db, id, privately.update);
}

const shelfOf = (db: BookbagDb, doc: Doc, signal: AbortSignal): Promise<BodyShelf> =>
  bodyShelf(
    db,
    {
      readings: listRecords(doc, readingKeys, signal),
      versions: listRecords(doc, versions, signal),
      inTexts: listNamedPictures(doc, signal),
    },
    signal,
  );

/** Stores the texts and pictures that are named, that are not here, and that are what their names say. */
async function keepBodies(opened: OpenedBackup, { port }: BodyShelf): Promise<number> {
  const missing = new Set(await port.missing(Infinity));
  let kept = 0;
  for await (const part of opened.parts()) {
    const good = [];
    for (const body of (part && parseBodies(part)) ?? [])
      if (missing.has(body.hash) && (await sha256Hex(body.bytes)) === body.hash) good.push(body);
    if (good.length > 0) await port.write(good);
    kept += good.length;
  }
  return kept;
}
