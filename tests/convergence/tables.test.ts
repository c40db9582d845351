import { applyUpdate, Doc, encodeStateAsUpdate, encodeStateVector } from 'yjs';
import { beforeEach, describe, expect, it } from 'vitest';
import { columnsOf } from '../../lib/model/column';
import { acts } from '../../lib/session/acts';
import { tableVerbs } from '../../lib/session/plan/tables';
import { recordLists } from '../../lib/session/records';
import { pick, seeded } from '../support/random';

const AT = 1_790_000_000_000;
const NEVER = new AbortController().signal;
const open = (me: string) => {
  const doc = new Doc();
  const here = { db: undefined as never, id: 'n', me, doc, now: () => AT, acts: acts() };
  const records = recordLists(here, NEVER);
  return { doc, me, records, ...tableVerbs(here, records) };
};
type Member = ReturnType<typeof open>;
let [ana, bo]: Member[] = [];
const exchange = (): void => {
  applyUpdate(bo!.doc, encodeStateAsUpdate(ana!.doc, encodeStateVector(bo!.doc)), 'wire');
  applyUpdate(ana!.doc, encodeStateAsUpdate(bo!.doc, encodeStateVector(ana!.doc)), 'wire');
};
const rows = ({ records }: Member) =>
  records.rows.list.get().map(({ id, title, cell }) => ({ id, title, cell: { ...cell } }));
const columns = ({ records }: Member) =>
  columnsOf('ideas', records.columns.list.get(), true).map(({ id, name, holds, option }) => ({
    ...{ id, name, holds, option: { ...option } },
  }));

beforeEach(() => {
  [ana, bo] = [open('ana'), open('bo')];
});

describe('a table', () => {
  it('that both begin apart is one, with its columns once and the rows of both', () => {
    ana!.fill('ideas', [], [{ title: 'A song' }]);
    bo!.fill('ideas', [], [{ title: 'A loan shelf', cost: '60' }]);
    exchange();
    expect(rows(ana!)).toHaveLength(2);
    expect(rows(ana!)).toEqual(rows(bo!));
    expect(columns(ana!)).toHaveLength(6);
    expect(ana!.records.tables.list.get()).toHaveLength(1);
  });

  it('has the cells of one row that each wrote, in whatever order they come', () => {
    ana!.fill('ideas', [], [{ title: 'A song' }]);
    exchange();
    const [{ id } = { id: '' }] = rows(ana!);
    ana!.fill('ideas', [{ row: id, cells: { ages: '0–5', cost: '10' } }]);
    bo!.fill('ideas', [{ row: id, cells: { title: 'A long song', materials: 'drum' } }]);
    exchange();
    for (const one of [ana!, bo!])
      expect(rows(one)).toEqual([
        { id, title: 'A long song', cell: { ages: '0–5', cost: '10', materials: 'drum' } },
      ]);
  });

  it('keeps the cells of a column that one removes while the other writes in it', () => {
    ana!.fill('ideas', [], [{ title: 'A song' }]);
    exchange();
    const [{ id } = { id: '' }] = rows(ana!);
    ana!.records.columns.remove('cost');
    bo!.fill('ideas', [{ row: id, cells: { cost: '60' } }]);
    bo!.records.columns.edit('cost', { name: 'Price', option: { k: 'free' } });
    exchange();
    expect(columns(bo!).map((one) => one.id)).not.toContain('cost');
    ana!.records.columns.putBack('cost');
    exchange();
    expect(columns(bo!).find((one) => one.id === 'cost')).toMatchObject({ name: 'Price' });
    expect(rows(bo!)[0]?.cell).toEqual({ cost: '60' });
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'comes out alike, and loses no cell that one alone wrote (seed %i)',
    (seed) => {
      const random = seeded(seed);
      ana!.fill('ideas', [], [{ title: 'one' }, { title: 'two' }, { title: 'three' }]);
      exchange();
      const mine = { ana: ['ages', 'cost'], bo: ['materials', 'source'] } as const;
      const wrote = new Map<string, string>();
      for (let n = 0; n < 200; n += 1) {
        const member = pick(random, [ana!, bo!]);
        const row = pick(random, rows(member)).id;
        const column = pick(random, mine[member.me as 'ana' | 'bo']);
        const chance = random();
        if (chance < 0.7) {
          member.fill('ideas', [{ row, cells: { [column]: `w${n}` } }]);
          wrote.set(`${row} ${column}`, `w${n}`);
        } else if (chance < 0.8)
          member.records.columns.place(column, pick(random, ['ages', 'source', 'timeline']));
        else if (chance < 0.9) member.records.columns.edit(column, { option: { [`k${n}`]: `o${n}` } });
        else member.fill('ideas', [], [{ title: `row ${n}` }]);
        if (random() < 0.3) exchange();
      }
      exchange();
      expect(rows(ana!)).toEqual(rows(bo!));
      expect(columns(ana!)).toEqual(columns(bo!));
      const cells = new Map(
        rows(ana!).flatMap(({ id, cell }) =>
          Object.entries(cell).map(([column, value]) => [`${id} ${column}`, value]),
        ),
      );
      expect(cells).toEqual(wrote);
    },
  );
});
