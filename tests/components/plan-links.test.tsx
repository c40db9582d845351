import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { CellValue } from '../../components/plan/tables/CellValue';
import type { OpenTable, ShownColumn } from '../../components/plan/tables/use-table';
import { rows } from '../../lib/model/row';
import { FakeLibrary } from '../support/fake-library';
import { FakeSession, ME, PARTNER } from '../support/fake-session';
import { renderRoot, settled } from '../support/render';
import { showView } from '../support/meeting-views';
import { useWords } from '../support/words';

const AT = 1_790_000_000_000;
const press = async (role: string, name: string | RegExp): Promise<void> => {
  const found = await screen.findByRole(role, { name });
  await act(async () => fireEvent.click(found));
  await settled();
};
/** Words with an address in them, and one that nobody is to follow by a click. */
const says = (what: string): string => `${what} https://example.org/${what}, not javascript:alert(1)`;
/** Where the links of an element lead, by their words. */
const leads = (within_: HTMLElement): readonly string[] =>
  within(within_)
    .queryAllByRole<HTMLAnchorElement>('link')
    .map(({ href, rel }) => `${href} ${rel.includes('noopener') ? '' : 'opens us'}`.trim());

it('addresses in points of an agenda, in what is talked about now and in to-dos are links', async () => {
  useWords('en');
  const session = new FakeSession();
  session.put('meetings', { id: 'm', by: ME, at: AT, title: 'We meet', startedAt: AT });
  session.put('points', { id: 'p', by: PARTNER, at: AT, meeting: 'm', text: says('point') });
  session.put('toDos', { id: 't', by: PARTNER, at: AT, meeting: 'm', text: says('to-do'), owner: ME });
  showView(session, 'meeting');
  expect(leads(screen.getByRole('list', { name: 'Agenda' }))).toEqual(['https://example.org/point']);
  await press('button', 'Next point');
  expect(leads(screen.getByRole('region', { name: 'Now' }))).toEqual(['https://example.org/point']);
  const toDo = screen.getByRole('checkbox', { name: /^to-do/ });
  expect(leads(toDo.closest('li')!)).toEqual(['https://example.org/to-do']);
});

it('addresses in the steps of a goal are links', async () => {
  const session = new FakeSession();
  session.put('goals', { id: 'g', by: ME, at: AT, title: 'Lead one story time' });
  session.put('steps', { id: 's', by: PARTNER, at: AT, goal: 'g', text: says('step') });
  renderRoot(FakeLibrary.with(session));
  await press('tab', 'Plan');
  await press('link', 'Goals');
  await press('button', 'Lead one story time');
  const step = screen.getByRole('checkbox', { name: /^step/ });
  expect(leads(step.closest('li')!)).toEqual(['https://example.org/step']);
});

it('addresses in the words of a cell are links, as in a column of links', () => {
  const row = rows.parse({ id: 'r', by: PARTNER, at: AT, table: 'ideas', title: 'Puppets' });
  const cells = { ...row!, cell: { c: says('cell') } };
  const column = { id: 'c', holds: 'text' } as ShownColumn;
  render(<CellValue row={cells} column={column} words={{} as OpenTable['words']} tabIndex={-1} />);
  expect(leads(document.body)).toEqual(['https://example.org/cell']);
  expect(screen.getByRole('link').tabIndex).toBe(-1); // arrows lead to it in the grid
});
