import { Awareness } from 'y-protocols/awareness';
import { Doc } from 'yjs';
import { beforeEach, expect, it } from 'vitest';
import { MAX_CELL } from '../../../../lib/model/row';
import { tableChoicesOf } from '../../../../lib/model/table-choices';
import { observeUnseen } from '../../../../lib/notebook/news';
import { metaMap } from '../../../../lib/notebook/schema';
import { acts } from '../../../../lib/session/acts';
import { cellsHere } from '../../../../lib/session/plan/cells';
import { tableVerbs } from '../../../../lib/session/plan/tables';
import { recordLists } from '../../../../lib/session/records';
import { Cell } from '../../../../lib/util/observed';

const AT = 1_790_000_000_000;
const NEVER = new AbortController().signal;
let doc: Doc;
let ana: ReturnType<typeof open>;
function open(me: string) {
  const here = { db: undefined as never, id: 'n', me, doc, now: () => AT, acts: acts() };
  const records = recordLists(here, NEVER);
  return { records, acts: here.acts, ...tableVerbs(here, records) };
}
beforeEach(() => {
  doc = new Doc();
  ana = open('ana');
});
const rows = () => ana.records.rows.list.get();

it('the first table is nobody’s news; a row of the partner’s is', () => {
  open('bo').fill('ideas', [], [{ title: 'A song' }]);
  const unseen = observeUnseen(doc, 'ana', new Cell<ReadonlySet<string> | null>(new Set()), NEVER).get();
  expect(unseen.map(({ kind, section, top }) => [kind, section, top.id])).toEqual([
    ['rows', 'plan', 'ideas'],
  ]);
});

it('what is pasted is one act, which Undo takes back but for what was changed since', () => {
  ana.fill('ideas', [], [{ title: 'one' }, { title: 'two' }]);
  const [one, two] = rows();
  ana.fill(
    'ideas',
    [
      { row: one!.id, cells: { cost: '5', ages: 'all' } },
      { row: two!.id, cells: { cost: '6' } },
    ],
    [{ title: 'three' }],
  );
  expect(rows().map(({ title }) => title)).toEqual(['one', 'two', 'three']);
  open('bo').fill('ideas', [{ row: one!.id, cells: { cost: '7' } }]);
  expect(ana.acts.undoLast()?.done).toBe(true);
  expect(rows().map(({ title, cell }) => [title, { ...cell }])).toEqual([
    ['one', { cost: '7' }],
    ['two', {}],
  ]);
});

it('rows are removed together and come back together', () => {
  ana.fill('ideas', [], [{ title: 'one' }, { title: 'two' }, { title: 'three' }]);
  const gone = ana.removeRows(
    rows()
      .slice(0, 2)
      .map(({ id }) => id),
  );
  expect(rows().map(({ title }) => title)).toEqual(['three']);
  expect(gone.ok && gone.value()).toBe(true);
  expect(rows()).toHaveLength(3);
  expect(ana.removeRows(['nobody'])).toEqual({ ok: false, reason: 'gone' });
});

it('says why it writes nothing: the row or the table is gone, or a newer app is needed', () => {
  ana.fill('ideas', [], [{ title: 'one' }]);
  expect(ana.fill('ideas', [{ row: 'nobody', cells: { cost: '5' } }])).toEqual({ ok: false, reason: 'gone' });
  expect(ana.fill('nowhere', [], [{ title: 'x' }])).toEqual({ ok: false, reason: 'gone' });
  metaMap(doc).set('version', 99);
  expect(ana.fill('ideas', [], [{ title: 'x' }])).toEqual({ ok: false, reason: 'too-new' });
  expect(ana.removeRows([rows()[0]!.id])).toEqual({ ok: false, reason: 'too-new' });
});

it('five thousand rows come in at once, in their order', () => {
  ana.fill(
    'ideas',
    [],
    Array.from({ length: 5_000 }, (_, n) => ({ title: String(n) })),
  );
  expect(
    rows()
      .map(({ title }) => title)
      .join(),
  ).toBe(Array.from({ length: 5_000 }, (_, n) => n).join());
});

it('a cell is cut at its most', () => {
  ana.fill('ideas', [], [{ title: 'x', ages: 'a'.repeat(MAX_CELL), cost: 'a'.repeat(MAX_CELL + 1) }]);
  expect(Object.values(rows()[0]!.cell).map(({ length }) => length)).toEqual([MAX_CELL, MAX_CELL]);
});

it('a foreign state says a cell only by three keys', () => {
  const awareness = new Awareness(new Doc());
  const cells = cellsHere(awareness, 'ana', NEVER);
  const said = (state: object | null) => {
    awareness.states.set(7, state as never);
    awareness.emit('change', [{ added: [], updated: [7], removed: [] }, 'wire']);
    return cells.partner.get();
  };
  const cell = { table: 'ideas', row: 'r', column: 'cost' };
  expect(said({ member: 'bo', cell })).toEqual(cell);
  expect(said({ member: 'ana', cell })).toBeNull();
  expect(said({ member: 'bo', cell: { ...cell, row: '__proto__' } })).toBeNull();
  expect(said({ member: 'bo', cell: { ...cell, column: 5 } })).toBeNull();
  cells.show(cell);
  expect(awareness.getLocalState()).toMatchObject({ member: 'ana', cell });
});

it('how a device shows a table is checked when it is read', () => {
  expect(tableChoicesOf('no JSON')).toEqual({ widths: {}, frozen: [], group: '' });
  expect(tableChoicesOf('{"widths":{"cost":50},"frozen":["cost"],"group":"ages"}')).toEqual({
    ...{ widths: { cost: 50 }, frozen: ['cost'], group: 'ages' },
  });
  expect(tableChoicesOf('{"widths":{"cost":49},"frozen":5,"group":"a b"}')).toEqual({
    widths: {},
    frozen: [],
    group: '',
  });
});
