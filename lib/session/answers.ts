import { aboutAnswer, type Answer, hasOpened, MAX_ANSWER, standingOf } from '../model/answer';
import { readings } from '../model/reading';
import {
  decodeWords,
  encodeWords,
  newSalt,
  ownRow,
  sealAnswer,
  SEALED_ROWS,
  type SealedWords,
} from '../model/seal-answer';
import { type AnswerPlace, openIn, sealIn, shareIn, takeBackIn } from '../notebook/answers';
import { readRecord } from '../notebook/record';
import { patchRecord } from '../notebook/records';
import { recordsMap } from '../notebook/schema';
import { GONE, type Undo, type Written } from '../notebook/written';
import type { BookbagDb } from '../store/db';
import { diskFailure } from '../store/disk/disk-error';
import { watchPrivateRows, writePrivate } from '../store/private';
import { Cell, type Observed } from '../util/observed';
import { randomId } from '../util/random-id';
import { report } from '../util/report';
import { fail, ok, type Result } from '../util/result';
import { cleanText } from '../util/text';
import type { Here } from './here';

/** What this device alone keeps of sealed answers. */
export interface SealedRows {
  /** By the names of lib/model/seal-answer.ts; null until they are read. */
  readonly rows: Observed<ReadonlyMap<string, string> | null>;
  /** Resolves once the row is on the disk, or refused. */
  readonly keep: (row: string, value: string) => Promise<Result<null, 'disk-full' | 'failed'>>;
}

/** This member's answers to the prompts of readings. */
export interface Answers {
  /** The same rows, for what is said of answers. */
  readonly rows: SealedRows['rows'];
  /** Seals words until both have answered. They stay on this device. */
  seal(place: AnswerPlace, text: string): Promise<Written<Undo>>;
  /** Shares words at once, or changes what is shared. */
  share(place: AnswerPlace, text: string): Written<Undo>;
  /** Opens a sealed answer before the partner has answered. Refuses where another device keeps its words. */
  openNow(place: AnswerPlace): Written<Undo>;
  takeBack(place: AnswerPlace): Written<Undo>;
  /** Whether answers to a reading stay sealed until both have answered. */
  revealTogether(reading: string, together: boolean): Written<Undo>;
}

/** What lies on this device's disk. */
export function sealedRows(db: BookbagDb, id: string, signal: AbortSignal): SealedRows {
  const rows = new Cell<ReadonlyMap<string, string> | null>(null);
  watchPrivateRows(db, id, SEALED_ROWS, (found) => rows.set(found), signal);
  return {
    rows,
    keep: async (row, value) => {
      try {
        await writePrivate(db, id, row, value);
        return ok(null);
      } catch (error) {
        report('sealed answer', error);
        return fail(diskFailure(error));
      }
    },
  };
}

/** The words of a sealed answer, when this device keeps them. */
export const wordsOf = (rows: ReadonlyMap<string, string> | null, seal: string): SealedWords | undefined =>
  decodeWords(rows?.get(ownRow(seal)) ?? '');

export function answerVerbs(here: Here, { rows, keep }: SealedRows, list: () => readonly Answer[]): Answers {
  const { doc, me, acts } = here;
  const made = () => ({ id: randomId(), by: me, at: here.now() });
  const act = ({ reading }: AnswerPlace, written: Written<Undo>): Written<Undo> =>
    acts.keep({ verb: 'edit', kind: readings.name, id: reading }, written);
  const standing = ({ reading: id, prompt }: AnswerPlace) => {
    const reading = readRecord(recordsMap(doc, readings.name), readings, id);
    return reading === undefined ? undefined : standingOf(reading, list(), prompt, me);
  };
  const share = (place: AnswerPlace, text: string): Written<Undo> =>
    act(place, shareIn(doc, list(), made(), place, cleanText(text, MAX_ANSWER)));
  /** A seal is not taken back once it is open: both have read it. */
  const whileSealed = (place: AnswerPlace, written: Written<Undo>): Written<Undo> =>
    written.ok ? ok(() => standing(place)?.state === 'sealed' && written.value()) : written;
  return {
    rows,
    share,
    seal: async (place, text) => {
      const words = { salt: newSalt(), text: cleanText(text, MAX_ANSWER) };
      const commitment = await sealAnswer(aboutAnswer({ ...place, by: me }), words);
      const kept = await keep(ownRow(commitment), encodeWords(words));
      if (!kept.ok) return kept;
      const now = standing(place);
      if (now?.state === 'open' || hasOpened(now?.answer)) return share(place, text); // it opened meanwhile
      return act(place, whileSealed(place, sealIn(doc, list(), made(), place, commitment)));
    },
    openNow: (place) => {
      const words = wordsOf(rows.get(), standing(place)?.answer?.seal ?? '');
      return words === undefined ? GONE : act(place, openIn(doc, list(), made(), place, words));
    },
    takeBack: (place) => act(place, takeBackIn(doc, list(), made(), place)),
    revealTogether: (reading, together) => {
      const reveal = together ? 'together' : 'at once';
      return act({ reading, prompt: '' }, patchRecord(doc, readings, reading, { reveal }));
    },
  };
}
