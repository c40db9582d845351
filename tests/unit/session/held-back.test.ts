import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { type Kinds, KINDS } from '../../../lib/model/kinds';
import { notes } from '../../../lib/model/note';
import { addRecord } from '../../../lib/notebook/records';
import { acts } from '../../../lib/session/acts';
import { heldBack } from '../../../lib/session/held-back';
import { recordLists } from '../../../lib/session/records';

const AT = 1_790_000_000_000;
const MOST = 3;
let doc: Y.Doc;
let end: AbortController;

beforeEach(() => {
  vi.useFakeTimers();
  Object.assign(KINDS.notes, { most: MOST });
  doc = new Y.Doc();
  end = new AbortController();
});
afterEach(() => {
  end.abort();
  Object.assign(KINDS.notes, { most: 20_000 } satisfies Partial<Kinds['notes']>);
  vi.useRealTimers();
});

const flood = (from: number, count: number, by = 'ben') => {
  for (let i = from; i < from + count; i++)
    addRecord(doc, notes, { id: `${by}${i}`, by, at: AT + i }, { text: 'x' });
};
const settle = () => vi.advanceTimersByTimeAsync(3_000);
function begin() {
  const here = { db: undefined as never, id: 'n', me: 'ana', doc, now: () => AT, acts: acts() };
  const records = recordLists(here, end.signal);
  return { records, ...heldBack(here, records, end.signal) };
}

it('a partner’s flood beyond the limit is counted, at the limit nothing is', async () => {
  const { held } = begin();
  flood(0, MOST);
  await settle();
  expect(held.get()).toEqual([]);
  flood(MOST, 1);
  await settle();
  expect(held.get()).toEqual([{ kind: 'notes', count: 1 }]);
});

it('one’s own do not count, and the flood of an earlier day is found at the start', async () => {
  flood(0, MOST + 2);
  flood(0, MOST, 'ana');
  const { held, records } = begin();
  await settle();
  expect(held.get()).toEqual([{ kind: 'notes', count: 2 }]);
  expect(records.notes.list.get()).toHaveLength(2 * MOST);
});

it('what is held back can be thrown away and put back; what is shown stays', async () => {
  flood(0, MOST + 600);
  flood(0, 1, 'ana');
  const { held, records, throwAway } = begin();
  await settle();
  const shown = records.notes.list.get();
  const thrown = throwAway();
  await settle();
  expect(await thrown).toBe(600);
  expect(held.get()).toEqual([]);
  expect(records.notes.list.get().map(({ id }) => id)).toEqual(shown.map(({ id }) => id));
  const [gone] = records.notes.removed.get();
  records.notes.remove(`ben0`);
  expect(records.notes.putBack(gone?.record.id ?? '').ok).toBe(true);
});

it('what was held back is shown when there is room', async () => {
  flood(0, MOST + 2);
  const { held, records } = begin();
  await settle();
  records.notes.remove('ben0');
  expect(records.notes.list.get()).toHaveLength(MOST);
  await settle();
  expect(held.get()).toEqual([{ kind: 'notes', count: 1 }]);
});

it('throwing away ends with its session', async () => {
  flood(0, MOST + 600);
  const { throwAway } = begin();
  await settle();
  const thrown = throwAway();
  end.abort();
  expect(await thrown).toBe(250);
});
