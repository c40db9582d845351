import { act, fireEvent, screen } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import '../support/grid-here';
import { FakeLibrary } from '../support/fake-library';
import { FakeSession, ME } from '../support/fake-session';
import { renderRoot, settled } from '../support/render';

const AT = 1_790_000_000_000;
let session: FakeSession;
beforeEach(() => {
  session = new FakeSession();
});
const press = async (role: string, name: string): Promise<void> => {
  const found = await screen.findByRole(role, { name });
  await act(async () => fireEvent.click(found));
  await settled();
};
const start = async (): Promise<void> => {
  renderRoot(FakeLibrary.with(session));
  await press('tab', 'Plan');
  await press('link', 'Ideas');
  await screen.findByRole('button', { name: 'Add an idea' });
};

it('a table goes out as CSV, in which no cell is a formula', async () => {
  session.tables.ready('ideas');
  session.put('rows', {
    ...{ id: 'r', by: ME, at: AT, table: 'ideas', title: '=1+1', cell: { cost: '60', ages: '0–5' } },
  });
  await start();
  await press('button', 'Take out');
  await press('menuitem', 'CSV');
  await vi.waitFor(() => expect(session.shell.saved).toHaveLength(1));
  const [file] = session.shell.saved;
  expect(file?.name).toBe('Programme ideas.csv');
  expect(file?.text).toBe(
    "Idea,Age band,Materials,Cost,Inclusive how,Timeline,Source\r\n'=1+1,0–5,,60,,,\r\n",
  );
});

it('rows come in by the names of their columns; what has no place is said', async () => {
  await start();
  await press('button', 'Bring in');
  const input = document.querySelector<HTMLInputElement>('input[type=file][accept*=csv]')!;
  const file = new File(['Cost;IDEA;Weather\r\n"1.200,50";A song;dry\r\n=2+2;A walk;\r\n'], 'ideas.csv');
  await act(async () => void fireEvent.change(input, { target: { files: [file] } }));
  await settled();
  expect(await screen.findByText('2 rows are in. This table has no columns for: Weather.')).toBeTruthy();
  expect(session.records.rows.list.get().map(({ title, cell }) => [title, { ...cell }])).toEqual([
    ['A song', { cost: '1200.50' }],
    ['A walk', { cost: '=2+2' }],
  ]);
});

it('a quote that nobody closed takes no row along, and is told', async () => {
  await start();
  const input = document.querySelector<HTMLInputElement>('input[type=file][accept*=csv]')!;
  const file = new File(['Idea,Cost\n"A song,5\n"A walk",6\n'], 'ideas.csv');
  await act(async () => void fireEvent.change(input, { target: { files: [file] } }));
  const told = '2 rows are in. A quotation mark in the file has no second one.';
  expect(await screen.findByText(told, { exact: false })).toBeTruthy();
  expect(session.records.rows.list.get().map(({ title }) => title)).toEqual(['"A song', 'A walk']);
});

it('a table goes out as a workbook of Excel, and comes back with its figures', async () => {
  session.tables.ready('ideas');
  session.put('rows', {
    ...{ id: 'r', by: ME, at: AT, table: 'ideas', title: '=1+1', cell: { cost: '60.5', ages: '0–5' } },
  });
  await start();
  await press('button', 'Take out');
  await press('menuitem', 'Excel');
  await vi.waitFor(() => expect(session.shell.saved).toHaveLength(1));
  expect(session.shell.saved[0]?.name).toBe('Programme ideas.xlsx');
  const input = document.querySelector<HTMLInputElement>('input[type=file][accept*=xlsx]')!;
  const file = new File(session.shell.blobs, 'ideas.xlsx');
  await act(async () => void fireEvent.change(input, { target: { files: [file] } }));
  expect(await screen.findByText('1 row is in.')).toBeTruthy();
  expect(session.records.rows.list.get().map(({ title, cell }) => [title, { ...cell }])).toEqual([
    ['=1+1', { cost: '60.5', ages: '0–5' }],
    ['=1+1', { cost: '60.5', ages: '0–5' }],
  ]);
});
