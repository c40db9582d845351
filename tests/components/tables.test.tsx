import { act, fireEvent, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import '../support/grid-here';
import { leading } from '../../lib/notebook/texts/plain-text';
import { FakeLibrary } from '../support/fake-library';
import { FakeSession, ME } from '../support/fake-session';
import { expectAccessible, renderRoot, settled } from '../support/render';

const AT = 1_790_000_000_000;
let session: FakeSession;
let room = 1280;
beforeEach(() => {
  session = new FakeSession();
  localStorage.clear();
  room = 1280;
  // a page has no layout here, and the grid draws what there is room for
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(1280);
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(700);
  vi.spyOn(window, 'matchMedia').mockImplementation(
    (query) =>
      ({
        matches: room >= Number(/min-width: (\d+)px/.exec(query)?.[1] ?? Infinity),
        addEventListener: () => undefined,
        removeEventListener: () => undefined,
      }) as never,
  );
});

const press = async (role: string, name: string): Promise<void> => {
  const found = await screen.findByRole(role, { name });
  await act(async () => fireEvent.click(found));
  await settled();
};
const type = (name: string, value: string): void => {
  act(() => void fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } }));
};
const start = async () => {
  const page = renderRoot(FakeLibrary.with(session));
  await press('tab', 'Plan');
  await press('link', 'Ideas');
  await screen.findByRole('button', { name: 'Add an idea' });
  return page;
};
const idea = (id: string, title: string, cell: Record<string, string> = {}, by = ME): void => {
  session.tables.ready('ideas');
  session.put('rows', { id, by, at: AT, table: 'ideas', title, cell, order: `a${id}` } as never);
};
const rows = () => session.records.rows.list.get();

describe('the programme ideas', () => {
  it('take in an idea of which only the first column is needed', async () => {
    const page = await start();
    expect(await screen.findByRole('grid', { name: 'Programme ideas' })).toBeTruthy();
    for (const name of ['Idea', 'Age band', 'Materials', 'Cost'])
      expect(screen.getByRole('columnheader', { name })).toBeTruthy();
    await expectAccessible(page);
    await press('button', 'Add an idea');
    await press('button', 'Save');
    expect(screen.getByText('Give it a title.')).toBeTruthy();
    type('Idea', 'Parent leads the song');
    await press('button', 'Save');
    expect(rows().map(({ title, table }) => [title, table])).toEqual([['Parent leads the song', 'ideas']]);
    expect(document.activeElement).toBe(await screen.findByRole('button', { name: 'Parent leads the song' }));
    await expectAccessible(page);
  });

  it('are written cell by cell, by keys; what the partner wrote in another cell stands', async () => {
    idea('b', 'Loan shelf');
    await start();
    const cells = () => [...document.querySelectorAll<HTMLElement>('[role="row"] [aria-colindex="3"]')];
    const cell = cells().at(-1)!;
    act(() => void fireEvent.mouseDown(cell));
    session.tables.fill('ideas', [{ row: 'b', cells: { materials: 'crate' } }]);
    act(() => void fireEvent.keyDown(cell, { key: 'F2' }));
    await settled();
    const box = await screen.findByRole('textbox', { name: 'Age band' });
    act(() => void fireEvent.change(box, { target: { value: 'all' } }));
    await settled();
    act(() => void fireEvent.keyDown(box, { key: 'Enter' }));
    await settled();
    expect(rows()[0]?.cell).toEqual({ ages: 'all', materials: 'crate' });
  });

  it('stand in the order that people make: by Alt and arrows, by the pointer, and in the open row', async () => {
    for (const id of ['a', 'b', 'c']) idea(id, `Idea ${id}`);
    const page = await start();
    const titles = () =>
      rows()
        .map(({ id }) => id)
        .join('');
    const cell = screen.getByRole('button', { name: 'Idea a' }).closest('[role="gridcell"]')!;
    await act(async () => fireEvent.focus(cell));
    await act(async () => fireEvent.keyDown(cell, { key: 'ArrowDown', altKey: true }));
    expect(titles()).toBe('bac');
    await settled();
    const handles = page.container.querySelectorAll('[data-drag]');
    const dataTransfer = { setData: () => undefined, setDragImage: () => undefined };
    fireEvent.dragStart(handles[2]!, { dataTransfer });
    await act(async () => fireEvent.drop(handles[0]!, { dataTransfer }));
    expect(titles()).toBe('cba');
    await settled();
    await press('button', 'Idea a');
    await press('button', 'Up');
    expect(titles()).toBe('cab');
    await expectAccessible(page);
  });

  it('take what both type in one cell of several lines of a row that is open', async () => {
    room = 360;
    idea('b', 'Loan shelf');
    const { tables, records } = session;
    const long = records.columns.add({ table: 'ideas', name: 'Notes', holds: 'lines' });
    const column = long.ok ? long.value : '';
    const page = await start();
    await press('button', 'Loan shelf');
    const box = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Notes' });
    act(() => void fireEvent.input(box, { target: { value: 'Ask first.' } }));
    await act(async () => void tables.merge('b', column, { was: '', mine: 'Open late. ' }, leading));
    expect(box.value).toContain('Ask first.');
    expect(box.value).toContain('Open late.');
    await expectAccessible(page);
    fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Back' }));
    await settled();
    expect(rows()[0]?.cell[column]).toContain('Ask first.');
  });

  it('are cards where there is little room; one opens with all its cells and its thread', async () => {
    room = 360;
    idea('b', 'Loan shelf', { ages: 'all', cost: '60' });
    const page = await start();
    expect(screen.getByRole('list', { name: 'Programme ideas' })).toBeTruthy();
    expect(screen.getByText('$60')).toBeTruthy();
    await expectAccessible(page);
    await press('button', 'Loan shelf');
    type('Materials', 'crate, 40 discards');
    await act(async () => fireEvent.blur(screen.getByRole('textbox', { name: 'Materials' })));
    type('Write a comment', 'Ask the laundromat first.');
    await press('button', 'Comment');
    expect(rows()[0]?.cell).toMatchObject({ materials: 'crate, 40 discards' });
    expect(session.records.comments.list.get()).toMatchObject([{ on: 'row', subject: 'b' }]);
    await expectAccessible(page);
    fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Back' }));
    await settled();
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('teach what to do while there are none', async () => {
    room = 360;
    const page = await start();
    expect(screen.getByText('No ideas yet')).toBeTruthy();
    await expectAccessible(page);
  });
});

describe('a table', () => {
  it('gets columns of its own, which hold one of several', async () => {
    const page = await start();
    await press('button', 'Add a column');
    type('Name of the column', 'Season');
    act(
      () =>
        void fireEvent.change(screen.getByRole('combobox', { name: 'It holds' }), {
          target: { value: 'choice' },
        }),
    );
    await press('button', 'Save');
    expect(screen.getByRole('columnheader', { name: 'Season' })).toBeTruthy();
    await press('button', 'Columns');
    await press('menuitem', 'Season');
    type('Add a choice', 'Summer');
    await act(async () =>
      fireEvent.submit(screen.getByRole('textbox', { name: 'Add a choice' }).closest('form')!),
    );
    const season = session.records.columns.list.get().at(-1);
    expect(Object.values(season?.option ?? {})).toEqual(['Summer']);
    await expectAccessible(page);
    await press('button', 'Move left');
    expect(session.records.columns.list.get().at(-2)?.name).toBe('Season');
  });

  it('may begin with the headings of a journal', async () => {
    await start();
    await press('button', 'Add a table');
    type('Title', 'Summer 2027');
    act(
      () =>
        void fireEvent.change(screen.getByRole('combobox', { name: 'Begin with the columns of' }), {
          target: { value: 'bestPractice' },
        }),
    );
    await press('button', 'Save');
    expect(await screen.findByRole('grid', { name: 'Summer 2027' })).toBeTruthy();
    const names = session.records.columns.list.get().map(({ name, holds }) => [name, holds]);
    expect(names.slice(0, 3)).toEqual([
      ['Funding', 'money'],
      ['Marketing', 'lines'],
      ['Attendance', 'number'],
    ]);
  });
});
