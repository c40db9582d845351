import { applyUpdate, Doc, encodeStateAsUpdate } from 'yjs';
import { describe, expect, it } from 'vitest';
import { notes } from '../../lib/model/note';
import { writeClosing } from '../../lib/notebook/year/closing';
import { addRecord } from '../../lib/notebook/records';
import { canWrite, closingOf } from '../../lib/notebook/schema';
import { stateOf } from '../../lib/sync/digest';
import { listOf } from '../support/records';
import { pick, seeded } from '../support/random';

const AT = 1_790_000_000_000;
const WHO = ['ana', 'ben'] as const;
const SEEDS = 60;
const STEPS = 40;

/** Two who write, close and open again, each on their own, and hear of each other now and then. */
function lived(seed: number) {
  const random = seeded(seed);
  const docs = { ana: new Doc(), ben: new Doc() };
  const written = new Set<string>();
  let refused = 0;
  const hear = (to: Doc, from: Doc): void => applyUpdate(to, encodeStateAsUpdate(from));
  for (let step = 0; step < STEPS; step += 1) {
    const by = pick(random, WHO);
    const doc = docs[by];
    const act = pick(random, ['write', 'write', 'write', 'close', 'open', 'hear'] as const);
    const id = `${by}-${step}`;
    if (act === 'hear') hear(doc, docs[by === 'ana' ? 'ben' : 'ana']);
    else if (act !== 'write') writeClosing(doc, { by, at: AT + step, closed: act === 'close' });
    else if (addRecord(doc, notes, { id, by, at: AT + step }, { text: id }).ok) written.add(id);
    else refused += 1;
  }
  hear(docs.ana, docs.ben);
  hear(docs.ben, docs.ana);
  return { ...docs, written, refused };
}

describe('closing a notebook, and opening it again', () => {
  it('is the same for both in the end, and nothing that a verb wrote is lost', () => {
    let refusals = 0;
    for (let seed = 0; seed < SEEDS; seed += 1) {
      const { ana, ben, written, refused } = lived(seed);
      expect(stateOf(ben).digest).toBe(stateOf(ana).digest);
      expect([closingOf(ben), canWrite(ben)]).toEqual([closingOf(ana), canWrite(ana)]);
      const ids = listOf(ben, 'notes')
        .get()
        .map(({ id }) => id);
      expect(new Set(ids)).toEqual(written);
      refusals += refused;
    }
    expect(refusals).toBeGreaterThan(SEEDS); // verbs do refuse meanwhile
  });
});
