import type { PieceToPutBack, PutBackFailure, TextReplaced } from '../../model/put-back';
import { MAX_BODY_INFLATED } from '../../model/body-limits';
import { type LeftOut, leftOutText, MAX_LEFT_OUT_STORED, parseLeftOut } from '../../model/left-out';
import type { Reading } from '../../model/reading';
import { replaceText } from '../../notebook/readings';
import { refusalOf } from '../../notebook/schema';
import { readBody } from '../../store/bodies';
import type { BookbagDb } from '../../store/db';
import { diskFailure } from '../../store/disk/disk-error';
import { gunzip } from '../../util/gzip';
import { report } from '../../util/report';
import { fail, ok, type Result } from '../../util/result';
import type { HostedNotebook } from '../hosting/host-notebook';
import type { Hosts } from '../hosting/hosts';
import { type ClipBody, clipBody } from './clip-body';
import { readingOf } from './known-reading';
import { putIn } from './put-in';
import { storeSideCar } from './side-car';

type Outcome = Result<TextReplaced, PutBackFailure>;

/**
 * Puts a piece that was left out back into the text of a reading: a new text, and the one of now stays as an earlier
 * one. Both are on the disk before this answers.
 *
 * @returns the texts before and after by their hashes, the way back; or why nothing was written
 */
export async function putBack(db: BookbagDb, hosts: Hosts, asked: PieceToPutBack): Promise<Outcome> {
  const host = await hosts.get(asked.notebook);
  if (host === undefined) return fail('gone');
  const refusal = refusalOf(host.open.doc);
  if (refusal !== undefined) return fail(refusal);
  const reading = stillOf(host, asked);
  if (!reading.ok) return reading;
  try {
    return await write(db, host, asked, reading.value);
  } catch (error) {
    report('put-back', error);
    return fail(diskFailure(error));
  }
}

/** The reading, while it has the text and the pieces that the person saw. */
function stillOf(host: HostedNotebook, asked: PieceToPutBack): Result<Reading, 'gone' | 'changed'> {
  const reading = readingOf(host, asked.reading);
  if (reading === undefined) return fail('gone');
  const isSame = reading.body === asked.body && reading.leftOut === asked.leftOut;
  return isSame && reading.leftOut !== '' ? ok(reading) : fail('changed');
}

async function write(
  db: BookbagDb,
  host: HostedNotebook,
  asked: PieceToPutBack,
  reading: Reading,
): Promise<Outcome> {
  const made = await newText(db, reading, asked.piece);
  if (!made.ok) return made;
  const { body, left } = made.value;
  await host.shelf.store(body);
  const leftOut = await storeSideCar(host, leftOutText(left));
  const still = stillOf(host, asked); // the partner may have been quicker
  if (!still.ok) return still;
  const { direction, file, extractor, pictures } = still.value;
  const text = { direction, file, extractor, pictures, body: body.hash, words: body.words, leftOut };
  const written = replaceText(host.open.doc, still.value, { kind: 'article', ...text }, Date.now());
  if (!written.ok) return fail(written.reason);
  await host.open.whenStored();
  return ok({ before: reading.body, after: body.hash });
}

/** The text with the piece in it, and the pieces that are still left out. */
async function newText(
  db: BookbagDb,
  { body, leftOut, language }: Reading,
  n: number,
): Promise<Result<{ body: ClipBody; left: readonly LeftOut[] }, PutBackFailure>> {
  const [bytes, pieces] = await Promise.all([readBody(db, body), readBody(db, leftOut)]);
  if (bytes === undefined || pieces === undefined) return fail('not-here');
  const html = await gunzip(bytes, MAX_BODY_INFLATED);
  if (html === undefined) return fail('failed');
  const made = putIn(html, parseLeftOut((await gunzip(pieces, MAX_LEFT_OUT_STORED)) ?? ''), n);
  if (made === undefined) return fail('failed');
  const packed = await clipBody(made.html, language);
  if (!packed.ok) return fail(packed.reason === 'too-long' ? 'too-long' : 'failed');
  return ok({ body: packed.value, left: made.left });
}
