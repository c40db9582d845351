import { applyUpdate, type Doc } from 'yjs';
import { type Contents, parseBodies, parseContents } from '../../backup/contents';
import { openBackup, type OpenedBackup } from '../../backup/seal';
import type { Stretch } from '../../crypto/stretch';
import { newSecret } from '../../crypto/keys';
import type { Restored, RestoreFailure, RestoreWish } from '../../messages/backup';
import { type Member, members } from '../../model/member';
import { readingKeys } from '../../model/reading-keys';
import { versions } from '../../model/version';
import { copyRecords } from '../../notebook/copy';
import { listRecords } from '../../notebook/list';
import { listNamedPictures } from '../../notebook/named-pictures';
import { addSeen } from '../../store/cursors';
import type { BookbagDb } from '../../store/db';
import { diskFailure } from '../../store/disk/disk-error';
import { forgetHashes, forgetStrays } from '../../store/leave-notebook';
import { addPrivate } from '../../store/private';
import { addToPrivateDoc } from '../../store/private-doc';
import { stateOf } from '../../sync/digest';
import { ELSEWHERE } from '../../sync/foreign/brought';
import { takePieces } from '../../sync/foreign/take-pieces';
import type { BodyPort } from '../../sync/transport';
import { sha256Hex } from '../../util/bytes';
import { randomId } from '../../util/random-id';
import { report } from '../../util/report';
import { fail, ok, type Result } from '../../util/result';
import type { Work } from '../../messages/work';
import { beginNotebook } from '../hosting/begin-notebook';
import { bodyShelf } from '../hosting/body-shelf';
import type { Hosts } from '../hosting/hosts';
import { namedElsewhere } from './named-elsewhere';
import { notebookHere } from '../hosting/notebook-here';
import { nameMyself, relaysFor } from './new-device';
import { scratchOf } from './scratch';

/** Origin of what a backup brings: it is stored, and it goes to the partner. */
const RESTORED = Symbol('restored');

interface Parts {
  readonly db: BookbagDb;
  readonly hosts: Pick<Hosts, 'get'>;
  readonly stretched: Stretch;
  readonly work: Work;
}

/** A backup of which every part was read once, and none was stored. */
interface Read {
  readonly opened: OpenedBackup;
  readonly contents: Contents;
  readonly scratch: Doc;
}

/**
 * Restores a backup, which is foreign. Reads all of it before it writes anything. Where the notebook is on this device
 * already, the two are put together, and what is there is never overwritten. Texts and pictures come first, and the
 * notebook last: where that is ended, or the disk refuses before, they go again.
 */
export async function restoreBackup(
  parts: Parts,
  file: Blob,
  { passphrase, another }: Pick<RestoreWish, 'passphrase' | 'another'>,
): Promise<Result<Restored, RestoreFailure>> {
  try {
    const read = await readBackup(file, passphrase, parts);
    if (!read.ok) return read;
    const { contents, scratch } = read.value;
    try {
      if (another !== null) return await begin(parts, read.value, another);
      const here = await notebookHere(parts.db, contents.secret);
      return here === undefined
        ? await begin(parts, read.value, null)
        : await putTogether(parts, read.value, here);
    } finally {
      contents.secret.fill(0);
      scratch.destroy();
    }
  } catch (error) {
    if (parts.work.signal.aborted) return fail('ended');
    report('restore', error);
    return fail(diskFailure(error));
  }
}

/** Goes through a whole backup once: its seals, its contents, and what its documents would do. */
async function readBackup(
  file: Blob,
  passphrase: string,
  { stretched, work: { signal, told } }: Parts,
): Promise<Result<Read, RestoreFailure>> {
  const opened = await openBackup(file, passphrase, stretched);
  if (!opened.ok) return opened;
  let contents: Contents | undefined;
  let first = true;
  for await (const part of opened.value.parts((far) => told(far / 2))) {
    signal.throwIfAborted();
    if (part === undefined) return fail('damaged');
    if (first) contents = parseContents(part);
    else if (parseBodies(part) === undefined) return fail('damaged');
    first = false;
  }
  if (contents === undefined) return fail('damaged');
  try {
    return ok({ opened: opened.value, contents, scratch: await scratchOf(contents, signal) });
  } catch (error) {
    signal.throwIfAborted();
    report('restore.scratch', error);
    return fail('harmful');
  }
}

/** Begins a notebook of a backup: this device comes as a new one of the same member. */
async function begin(
  parts: Parts,
  { opened, contents, scratch }: Read,
  another: string | null,
): Promise<Result<Restored, RestoreFailure>> {
  const { db, work } = parts;
  const { me, secret } = contents;
  const id = randomId();
  const people = membersIn(scratch);
  const kept: string[] = [];
  try {
    await keepBodies(opened, await missingIn(db, scratch), work, kept);
    // its name stands in the document: to write it anew would be a change by this device
    const beginning =
      another === null
        ? {
            ...{ name: '', secret: secret.slice(), relays: await relaysFor(db, contents, people) },
            fill: (doc: Doc) => applyUpdate(doc, contents.update),
          }
        : {
            ...{ name: another, secret: newSecret(), relays: [] },
            fill: (doc: Doc) => copyRecords(scratch, doc, me),
          };
    await keepBeside(db, id, contents);
    await beginNotebook(db, { id, me, myName: '', seat: 'a', ...beginning });
  } catch (error) {
    await takeBack(parts, kept);
    await forgetStrays(db).catch((failure: unknown) => report('restore.strays', failure)); // they go at the next start
    throw error;
  }
  await nameMyself(db, me, people);
  return ok({ notebook: id, how: 'begun', changed: true, bodies: kept.length });
}

/** Puts a backup together with the notebook that is here, as two devices do. */
async function putTogether(
  parts: Parts,
  { opened, contents, scratch }: Read,
  here: string,
): Promise<Result<Restored, RestoreFailure>> {
  const { db, hosts, work } = parts;
  const host = await hosts.get(here);
  if (host === undefined) return fail('failed');
  const { doc, whenStored } = host.open;
  const before = stateOf(doc).digest;
  const kept: string[] = [];
  try {
    await keepBodies(opened, await missingIn(db, scratch), work, kept);
  } catch (error) {
    await takeBack(parts, kept);
    throw error;
  }
  // from here on it goes to the partner, and there is no way back;
  // the other member's backup is no place for words of this one
  const origin = contents.me === host.me ? RESTORED : ELSEWHERE;
  await takePieces(doc, contents.update, origin, new Set([doc.clientID]));
  await whenStored();
  const named = new Set(host.shelf.namesIn(null));
  const came = kept.filter((hash) => named.has(hash));
  host.shelf.found(came);
  // of records that were removed since
  await takeBack(
    parts,
    kept.filter((hash) => !named.has(hash)),
  );
  // what only the other member sees is nothing for this one
  if (contents.me === host.me) await keepBeside(db, here, contents);
  return ok({
    notebook: here,
    how: 'together',
    changed: stateOf(doc).digest !== before,
    bodies: came.length,
  });
}

/** Takes texts and pictures off the disk again that nothing names. What cannot be found out stays. */
async function takeBack({ db, hosts }: Parts, kept: readonly string[]): Promise<void> {
  if (kept.length === 0) return;
  try {
    const named = await namedElsewhere(db, hosts, '');
    if (named === undefined) return;
    await forgetHashes(
      db,
      kept.filter((hash) => !named.has(hash)),
    );
  } catch (error) {
    report('restore.takeBack', error);
  }
}

/** What only this member sees and what they have seen, beside a notebook; what is there stays. */
async function keepBeside(db: BookbagDb, id: string, { seen, privately }: Contents): Promise<void> {
  if (seen.length > 0) await addSeen(db, id, seen);
  if (privately === null) return;
  await addPrivate(db, id, privately.rows);
  if (privately.update.length > 0) await addToPrivateDoc(db, id, privately.update);
}

/** The members of a document as they are now. */
function membersIn(doc: Doc): readonly Member[] {
  const ended = new AbortController();
  const all = listRecords(doc, members, ended.signal).get();
  ended.abort();
  return all;
}

/** The shelf of the bodies that a document names and that are not on the disk. */
async function missingIn(db: BookbagDb, doc: Doc): Promise<BodyPort> {
  const ended = new AbortController();
  const { signal } = ended;
  const lists = {
    readings: listRecords(doc, readingKeys, signal),
    versions: listRecords(doc, versions, signal),
    inTexts: listNamedPictures(doc, signal),
  };
  const { port } = await bodyShelf(db, lists, signal);
  ended.abort();
  return port;
}

/**
 * Stores the texts and pictures that are named, that are not here, and that are what their names say.
 *
 * @param kept gets the hashes of what is stored
 */
async function keepBodies(
  opened: OpenedBackup,
  port: BodyPort,
  { signal, told }: Work,
  kept: string[],
): Promise<void> {
  const missing = new Set(await port.missing(Infinity));
  for await (const part of opened.parts((far) => told((1 + far) / 2))) {
    signal.throwIfAborted();
    const good = [];
    for (const body of (part && parseBodies(part)) ?? [])
      if (missing.has(body.hash) && (await sha256Hex(body.bytes)) === body.hash) good.push(body);
    if (good.length > 0) await port.write(good);
    kept.push(...good.map(({ hash }) => hash));
  }
  signal.throwIfAborted();
}
