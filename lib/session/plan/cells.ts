import type { Awareness } from 'y-protocols/awareness';
import { id } from '../../model/field';
import { parse } from '../../model/parse';
import { Cell, type Observed } from '../../util/observed';

/** Where a member is in a table: a row and one of its columns. */
export interface CellAt {
  readonly table: string;
  readonly row: string;
  readonly column: string;
}

/** Where the two are in tables, while both are here. It travels as Yjs awareness and is never stored. */
export interface CellsHere {
  /** The partner's cell; null where they are in no table or not here. */
  readonly partner: Observed<CellAt | null>;
  /** Tells the partner where one is; null for nowhere. */
  show(cell: CellAt | null): void;
}

/** What a foreign state says of its member's cell; null where it says nothing that fits. */
function cellAt(state: unknown, me: string): CellAt | null {
  if (typeof state !== 'object' || state === null) return null;
  const { member, cell } = state as { member?: unknown; cell?: unknown };
  if (typeof member !== 'string' || member === me || typeof cell !== 'object' || cell === null) return null;
  const said = cell as { readonly [Name in keyof CellAt]?: unknown };
  const [table, row, column] = [said.table, said.row, said.column].map((one) => parse(id, one));
  return table === undefined || row === undefined || column === undefined ? null : { table, row, column };
}

const isSame = (a: CellAt | null, b: CellAt | null): boolean =>
  a?.table === b?.table && a?.row === b?.row && a?.column === b?.column;

export function cellsHere(awareness: Awareness, me: string, signal: AbortSignal): CellsHere {
  const partner = new Cell<CellAt | null>(null);
  const onChange = (): void => {
    const found = [...awareness.getStates().values()].map((state) => cellAt(state, me));
    const now = found.find((one) => one !== null) ?? null;
    if (!isSame(now, partner.get())) partner.set(now);
  };
  awareness.on('change', onChange);
  signal.addEventListener('abort', () => awareness.off('change', onChange), { once: true });
  // Other fields of the state, such as the reading that is open, stay.
  const show = (one: CellAt | null): void =>
    awareness.setLocalState({ ...awareness.getLocalState(), member: me, cell: one });
  return { partner, show };
}
