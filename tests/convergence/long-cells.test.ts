import { expect, it } from 'vitest';
import { NotesBox } from '../../components/plan/meetings/notes-box';
import { cellBox } from '../../lib/notebook/texts/cell-box';
import { leading } from '../../lib/notebook/texts/plain-text';
import { FakeBox } from '../support/fake-text-box';
import { pick, seeded } from '../support/random';
import { twoLongCells } from '../support/two-tables';

const NEVER = new AbortController().signal;
const TOLD = { onFull: () => undefined, onTooLarge: () => undefined };

it.each([1, 2, 3, 4, 5, 6, 7, 8])(
  'no letter is lost or doubled while both type in one cell (seed %i)',
  (seed) => {
    const { ana, bo, exchange, row, column, said } = twoLongCells('old words');
    const random = seeded(seed);
    const boxes = [ana, bo].map((member) => {
      const box = new FakeBox();
      return {
        member,
        box,
        notes: new NotesBox(box, cellBox(member.cell(row, column), 'bo', NEVER), TOLD, NEVER),
      };
    });
    const wrote: string[] = [];
    for (let n = 0; n < 200; n += 1) {
      const { member, box, notes } = pick(random, boxes);
      const mine = String.fromCodePoint(0x4e00 + n);
      wrote.push(mine);
      const at = Math.floor(random() * (box.value.length + 1));
      const typed = box.value.slice(0, at) + mine + box.value.slice(at);
      if (random() < 0.2) member.merge(row, column, { was: box.value, mine: typed }, leading);
      else {
        notes.remember();
        box.value = typed;
        notes.flush();
      }
      if (random() < 0.1) member.settle(row, column);
      if (random() < 0.2) exchange();
    }
    exchange();
    expect(said(ana)).toBe(said(bo));
    for (const { box } of boxes) expect(box.value).toBe(said(ana));
    expect([...said(ana).replace(/[a-z ]/g, '')].toSorted()).toEqual(wrote.toSorted());
  },
);
