import { canonicalUrl } from '../clip/canonical-url';
import { type Prompt, type Reading, readings } from '../model/reading';
import type { FieldsReplaced } from '../model/put-back';
import type { ReadingEdit } from '../model/reading-fields';
import {
  editReading,
  markProgress,
  markRead,
  restoreText,
  shareAnswer,
  takeTextBack,
} from '../notebook/readings';
import { readRecord } from '../notebook/record';
import { addRecord, removeRecord } from '../notebook/records';
import { cameAfter } from '../notebook/came-after';
import { recordsMap } from '../notebook/schema';
import { GONE, type Undo, type Written } from '../notebook/written';
import { writePrivate } from '../store/private';
import { randomId } from '../util/random-id';
import { ok } from '../util/result';
import { report } from '../util/report';
import { cleanLine, cleanText } from '../util/text';
import { parseUrl } from '../util/web-url';
import type { Here } from './here';

/** What a person can do with a reading beside adding and removing one. */
export interface ReadingVerbs {
  /** Adds an address with a note, where a page cannot be clipped. Answers the reading's id. */
  addLink(link: { url: string; title: string; note: string }): Written<string>;
  markRead(reading: string, read: boolean): Written<Undo>;
  /** How far this person has read, in thousandths of the text: no act of theirs, so nothing to undo. */
  markProgress(reading: string, progress: number): void;
  /** What this person typed anew, fact by fact: the partner's change to another one stands. */
  edit(reading: string, edit: ReadingEdit): Written<Undo>;
  /**
   * Makes an earlier text the reading's own again; the text of now stays as an earlier one.
   *
   * @param undone the text of now, where it is to be as if it had never come
   */
  restoreText(reading: string, body: string, undone?: string): Written<Undo>;
  /** Makes a reading what it was before a clip gave it its first text; what was changed since stays. */
  takeTextBack(reading: string, replaced: FieldsReplaced): Written<Undo>;
  shareAnswer(reading: string, prompt: Prompt, text: string): Written<Undo>;
}

/** Longest text of one fact, in characters: the abstract. The model cuts the others to their own length. */
const MAX_FACT = 5000;

/** What a person typed, without controls and of a length that the notebook bears. */
const tidy = (edit: ReadingEdit): ReadingEdit =>
  Object.fromEntries(
    Object.entries(edit).map(([fact, value]) => [
      fact,
      typeof value === 'string' ? cleanText(value, MAX_FACT) : value,
    ]),
  );

/** What was missed of the pictures of a text is nothing to another text, whose pictures are others. */
function forgetMissed({ db, id }: Here, reading: string): void {
  writePrivate(db, id, `missed:${reading}`, '').catch((error: unknown) => report('pictures', error));
}

/** Gives a reading an earlier text, or none, as `act` does. */
function withOtherText(here: Here, id: string, act: (reading: Reading) => Written<Undo>): Written<Undo> {
  const reading = readRecord(recordsMap(here.doc, readings.name), readings, id);
  if (reading === undefined) return GONE;
  const written = act(reading);
  if (written.ok) forgetMissed(here, id);
  return written;
}

/** Adds an address with a note, under a title that is never empty. */
function addLink(
  { doc, me, now, acts }: Here,
  { url, title, note }: Parameters<ReadingVerbs['addLink']>[0],
): Written<string> {
  const address = canonicalUrl('', url);
  const host = parseUrl(address)?.hostname ?? '';
  const id = randomId();
  const added = addRecord(doc, readings, cameAfter(doc, readings, { id, by: me, at: now() }), {
    kind: 'link',
    title: cleanLine(title, 500) || host || address,
    site: host,
    url: address,
    note: cleanText(note, 5000),
  });
  const undo = (): boolean => removeRecord(doc, readings, id, { by: me, at: now() }).ok;
  if (added.ok) acts.keep({ verb: 'add', kind: readings.name, id }, ok(undo));
  return added;
}

export function readingVerbs(here: Here): ReadingVerbs {
  const { doc, me, now, acts } = here;
  const keep = (id: string, written: Written<Undo>): Written<Undo> =>
    acts.keep({ verb: 'edit', kind: readings.name, id }, written);
  return {
    restoreText: (id, body, undone) =>
      keep(
        id,
        withOtherText(here, id, (reading) => restoreText(doc, reading, body, now(), undone)),
      ),
    takeTextBack: (id, replaced) =>
      keep(
        id,
        withOtherText(here, id, (reading) => takeTextBack(doc, reading, replaced)),
      ),
    addLink: (link) => addLink(here, link),
    edit: (reading, edit) => keep(reading, editReading(doc, reading, me, tidy(edit))),
    markRead: (reading, read) => keep(reading, markRead(doc, reading, me, read ? now() : 0)),
    markProgress: (reading, progress) => void markProgress(doc, reading, me, progress),
    shareAnswer: (reading, prompt, text) =>
      keep(reading, shareAnswer(doc, reading, prompt, me, cleanText(text, 20_000))),
  };
}
