import { beforeEach, describe, expect, it } from 'vitest';
import { applyUpdate, Doc, encodeStateAsUpdate } from 'yjs';
import { KINDS } from '../../../../lib/model/kinds';
import { renameNotebook } from '../../../../lib/notebook/name';
import { observeOwnNames } from '../../../../lib/notebook/names/new-names';
import { observeUnseen } from '../../../../lib/notebook/news';
import { addRecord, editRecord } from '../../../../lib/notebook/records';
import { Cell, type Observed } from '../../../../lib/util/observed';
import type { Unseen } from '../../../../lib/notebook/news';

const AT = 1_790_000_000_000;
let end: AbortController;
let ana: Doc;
let bo: Doc;
let seen: Cell<ReadonlySet<string> | null>;
let unseen: Observed<readonly Unseen[]>;
const mark = (marks: readonly string[]): void => seen.set(new Set([...(seen.get() ?? []), ...marks]));
const news = (): string[] => unseen.get().map(({ kind, id, what }) => `${what} ${kind} ${id}`);
const see = (): void => mark(unseen.get().flatMap(({ marks }) => marks));

beforeEach(() => {
  end = new AbortController();
  [ana, bo] = [new Doc(), new Doc()];
  addRecord(ana, KINDS.members, { id: 'ana', by: 'ana', at: AT }, { name: 'Ana', seat: 'a' });
  renameNotebook(ana, 'Spring');
  seen = new Cell<ReadonlySet<string> | null>(new Set<string>());
  unseen = observeUnseen(ana, 'ana', seen, end.signal);
  observeOwnNames(ana, 'ana', seen, mark, end.signal);
});
/** Bo does something at his end, and it comes. */
const theyDo = (act: (doc: Doc) => void): void => {
  applyUpdate(bo, encodeStateAsUpdate(ana));
  act(bo);
  applyUpdate(ana, encodeStateAsUpdate(bo), 'bo');
};
const comes = (): void =>
  theyDo(
    (doc) => void addRecord(doc, KINDS.members, { id: 'bo', by: 'bo', at: AT }, { name: 'Bo', seat: 'b' }),
  );
const theyCall = (name: string): void => theyDo((doc) => void renameNotebook(doc, name));
const callsHimself = (name: string): void =>
  theyDo((doc) => void editRecord(doc, KINDS.members, 'bo', 'bo', { name }));

describe('names', () => {
  it('that come with the partner are no news', () => {
    expect(news()).toEqual([]);
    comes();
    expect(news()).toEqual([]);
  });

  it('that the partner changes are news until they are seen, and another one is news again', () => {
    comes();
    theyCall('Autumn');
    callsHimself('Bob');
    expect(news()).toEqual(['changed notebook *', 'changed members bo']);
    see();
    expect(news()).toEqual([]);
    theyCall('');
    callsHimself('Robert');
    expect(news()).toEqual(['changed notebook *', 'changed members bo']);
  });

  it('that somebody changes here are none, and leave those of the partner new', () => {
    comes();
    callsHimself('Bob');
    renameNotebook(ana, 'Winter');
    editRecord(ana, KINDS.members, 'ana', 'ana', { name: 'Anna' });
    expect(news()).toEqual(['changed members bo']);
  });

  it('of this member that came from another computer are news', () => {
    comes();
    theyDo((doc) => void editRecord(doc, KINDS.members, 'ana', 'ana', { name: 'Somebody' }));
    expect(news()).toEqual(['changed members ana']);
  });

  it('are none of people whose words were only brought along, nor of more than sixteen', () => {
    comes();
    theyDo((doc) => {
      for (let i = 0; i < 30; i += 1)
        addRecord(
          doc,
          KINDS.members,
          { id: `m${i}`, by: `m${i}`, at: AT },
          { name: 'X', seat: 'b', brought: i % 2 === 0 ? 0 : 1 },
        );
    });
    theyDo((doc) => {
      for (let i = 0; i < 30; i += 1) editRecord(doc, KINDS.members, `m${i}`, 'bo', { name: 'Y' });
    });
    expect(news()).toHaveLength(7); // sixteen with the two, of which half of the others came along
  });

  it('are no news after the signal aborts', () => {
    comes();
    end.abort();
    callsHimself('Bob');
    expect(news()).toEqual([]);
  });

  it('of a notebook in which none was seen before are seen from then on', () => {
    comes();
    seen.set(null);
    theyCall('Autumn');
    seen.set(new Set());
    observeOwnNames(ana, 'ana', seen, mark, end.signal);
    expect(news()).toEqual([]);
    theyCall('Winter');
    expect(news()).toEqual(['changed notebook *']);
  });
});
