import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { stateOf } from '../../lib/sync/digest';
import { DamagedDocument, takeUpdate } from '../../lib/sync/foreign/take-update';
import { seeded } from '../support/random';
import { RandomUpdates } from '../support/random-update';
import { FAILING_FOREIGN_SEEDS } from './foreign-seeds';

/**
 * A notebook with honest words in it takes updates that somebody made up who knows the form of Yjs' updates and means
 * harm. Each is refused whole or taken. After each the person's next edit goes out, and what is stored can be read,
 * joined and sent again.
 */

const UPDATES = 60;
const SEEDS = Array.from({ length: Number(process.env['FOREIGN_SEEDS'] ?? 50) }, (_, n) => n + 1);
const WAY = { name: 'a way' };

/** Two people's notebook with records, a text, and things removed. */
function honest(): Y.Doc {
  const [doc, other] = [new Y.Doc(), new Y.Doc()];
  [doc.clientID, other.clientID] = [70_001, 70_002];
  for (const [n, one] of [doc, other, doc, other].entries()) {
    const notes = one.getMap<Y.Map<unknown>>('notes');
    notes.set(`n${n}`, new Y.Map<unknown>([['base', { text: 'words', at: n }]]));
    notes.get(`n${n}`)?.set('text', `word ${n}`);
    one.getText('text').insert(0, 'some words');
    one.getText('text').delete(2, 3);
    if (n > 1) notes.delete(`n${n - 2}`);
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
  }
  return doc;
}

/** What a person does next must make an update. */
function editGoesOut(doc: Y.Doc, n: number): boolean {
  let told = 0;
  const count = (): unknown => (told += 1);
  doc.on('update', count);
  doc.getMap('mine').set('k', n);
  doc.getText('mine text').insert(0, 'a');
  doc.off('update', count);
  return told === 2;
}

/** What the person wrote last. The partner may delete what is older. */
const ownWords = (doc: Y.Doc): unknown => [doc.getMap('mine').get('k'), doc.getText('mine text').toJSON()[0]];

/** A notebook over what is on disk, opened anew whenever an update threw half-way. */
class Reopened {
  readonly rows: Uint8Array[] = [Y.encodeStateAsUpdateV2(honest())];
  doc = this.#open();

  #open(): Y.Doc {
    const doc = loaded(this.rows);
    doc.on('updateV2', (update: Uint8Array) => this.rows.push(update));
    return doc;
  }

  /** Whether the document is as it was, or has the update, or had to be opened anew. */
  take(update: Uint8Array): 'refused' | 'taken' | 'reopened' {
    const before = stateOf(this.doc).digest;
    try {
      takeUpdate(this.doc, update, WAY, new Set([this.doc.clientID]));
      return 'taken';
    } catch (error) {
      if (error instanceof DamagedDocument) {
        this.doc = this.#open();
        return 'reopened';
      }
      if (stateOf(this.doc).digest !== before)
        throw new Error('refused, and yet it touched the document', { cause: error });
      return 'refused';
    }
  }
}

function loaded(rows: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc();
  for (const row of rows) Y.applyUpdateV2(doc, row);
  return doc;
}

function play(seed: number): Record<'refused' | 'taken' | 'reopened', number> {
  const notebook = new Reopened();
  const random = seeded(seed);
  const counts = { taken: 0, refused: 0, reopened: 0 };
  for (let n = 0; n < UPDATES; n++) {
    const update = new RandomUpdates(notebook.doc, random).next();
    counts[notebook.take(update)] += 1;
    if (!editGoesOut(notebook.doc, n))
      throw new Error(`update ${n}, [${update.toString()}], stops own edits`);
  }
  const { doc, rows } = notebook;
  const v1 = Y.convertUpdateFormatV1ToV2(Y.encodeStateAsUpdate(doc));
  for (const stored of [rows, [Y.mergeUpdatesV2(rows)], [Y.encodeStateAsUpdateV2(doc)], [v1]])
    expect(ownWords(loaded(stored))).toEqual(ownWords(doc));
  return counts;
}

describe('a foreign update harms no document', () => {
  it.each([...FAILING_FOREIGN_SEEDS, ...SEEDS])(`seed %i: ${UPDATES} updates`, (seed) => {
    const { taken, refused, reopened } = play(seed);
    if (reopened > 0)
      console.log(`measured: seed ${seed}: ${taken} taken, ${refused} refused, ${reopened} threw`);
    expect(Math.min(taken, refused)).toBeGreaterThan(0);
    expect(reopened).toBeLessThan(UPDATES / 10);
  });
});
