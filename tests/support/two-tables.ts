import { applyUpdate, Doc, encodeStateAsUpdate, encodeStateVector } from 'yjs';
import { acts } from '../../lib/session/acts';
import { tableVerbs } from '../../lib/session/plan/tables';
import { recordLists } from '../../lib/session/records';

const AT = 1_790_000_000_000;
const NEVER = new AbortController().signal;

/** One of the two, with the tables of their notebook and no disk. */
function member(me: string) {
  const doc = new Doc();
  const here = { db: undefined as never, id: 'n', me, doc, now: () => AT, acts: acts() };
  const records = recordLists(here, NEVER);
  return { doc, me, records, ...tableVerbs(here, records) };
}
export type TableMember = ReturnType<typeof member>;

const missing = (to: Doc, from: Doc): Uint8Array => encodeStateAsUpdate(from, encodeStateVector(to));

/** Two who write in tables apart, and the wire between them. */
export function twoTables() {
  const [ana, bo] = [member('ana'), member('bo')] as const;
  const exchange = (): void => {
    const [forBo, forAna] = [missing(bo.doc, ana.doc), missing(ana.doc, bo.doc)];
    applyUpdate(bo.doc, forBo, 'wire');
    applyUpdate(ana.doc, forAna, 'wire');
  };
  return { ana, bo, exchange };
}

/** Two who have one row, with some words in a cell of several lines. */
export function twoLongCells(words: string) {
  const two = twoTables();
  const { ana, exchange } = two;
  const table = ana.addTable({ title: 'Wishes' }, [{ name: 'Notes', holds: 'lines', option: {} }]);
  const column = ana.records.columns.list.get()[0]?.id ?? '';
  const filled = table.ok && ana.fill(table.value, [], [{ title: 'A song', [column]: words }]);
  exchange();
  const said = ({ records }: TableMember): string => records.rows.list.get()[0]?.cell[column] ?? '';
  const row = filled !== false && filled.ok ? (filled.value.added[0] ?? '') : '';
  return { ...two, column, row, table: table.ok ? table.value : '', said };
}
