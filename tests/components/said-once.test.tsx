import { readdirSync, readFileSync } from 'node:fs';
import { fireEvent, screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { companyOf } from '../../components/app/notebook-company';
import { clippedWords } from '../../components/readings/clip/clipped-words';
import { STATUS_AT_START } from '../../lib/model/notebook-status';
import { NO_TIME } from '../../lib/util/possible-time';
import { FakeLibrary } from '../support/fake-library';
import { FakeSession, makeReading, ME, NOW, PARTNER } from '../support/fake-session';
import { renderRoot, settled } from '../support/render';
import { useWords } from '../support/words';

// What is said of a thing: once, in its own letters, and without the date where its time is not known.

const FILE = 'f'.repeat(64);

async function opened(session: FakeSession) {
  const page = renderRoot(FakeLibrary.with(session));
  await screen.findByRole('tablist', { name: 'Sections' });
  return page;
}
const openReading = async (title: string) =>
  fireEvent.click(await screen.findByRole('button', { name: title }));

it('a stamp is read in its own letters, and in a reading the writer is said once', async () => {
  const session = new FakeSession();
  session.put('readings', makeReading({ id: 'r', title: 'R', by: PARTNER, at: NOW }));
  const { container } = await opened(session);
  const stamp = () => container.querySelector('.stamp');
  expect(stamp()?.querySelector('.vh')?.textContent).toMatch(/^Clipped by Ruth, November 20(, 2026)? $/);
  expect(stamp()?.querySelector('[aria-hidden]')?.textContent).toMatch(/^Nov 20(, 2026)?$/);
  await openReading('R');
  const head = container.querySelector('.reading-head');
  expect(head?.textContent?.match(/Clipped by Ruth/g)).toHaveLength(1);
});

it('no style writes in capitals what is read aloud', () => {
  const files = readdirSync('components', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.css'))
    .map((path) => readFileSync(`components/${path}`, 'utf8'));
  const rules = files.flatMap((css) => [...css.matchAll(/([^{}]+)\{[^{}]*text-transform:[^{}]*\}/g)]);
  const selectors = rules.map(([, selector = '']) => selector.replaceAll(/\/\*.*?\*\//gs, '').trim());
  const silent = /\[aria-hidden\]|::after|::first-letter/;
  expect(selectors.length).toBeGreaterThan(0);
  expect(selectors.filter((selector) => !silent.test(selector))).toEqual([]);
});

it('the button “Add a PDF” is the one way to a file that is read', async () => {
  const { container } = await opened(new FakeSession());
  const input = container.querySelector<HTMLInputElement>('input[type=file]');
  expect(input?.hidden).toBe(true);
  let opens = 0;
  input?.addEventListener('click', () => (opens += 1));
  fireEvent.click(screen.getByRole('button', { name: 'Add a PDF' }));
  expect(opens).toBe(1);
});

it('no stamp and no sentence has a gap where a time is not known', async () => {
  useWords('en');
  const session = new FakeSession();
  session.put('readings', makeReading({ id: 'r', title: 'R', by: PARTNER, at: NO_TIME }));
  const { container } = await opened(session);
  const card = container.querySelector('.catalogue-top');
  expect(card?.textContent).toBe('Clipped by Ruth');
  await openReading('R');
  expect(container.querySelector('.stamp')).toBeNull();
  expect(container.querySelector('.reading-head')?.textContent).toContain('Clipped by Ruth');

  const known = makeReading({ id: 'r', at: NO_TIME });
  const clipped = { notebook: 'n1', reading: 'r', already: true };
  const person = { id: ME, name: 'Marisol', seat: 'a', isMe: true } as const;
  const people = { me: person, partner: null, of: () => person };
  expect(clippedWords(clipped, known, people, false)).toBe('You have this article already.');
  const dated = { ...known, at: NOW };
  expect(clippedWords(clipped, dated, people, false)).toMatch(/You clipped it on November 20(, 2026)?\.$/);

  const entry = { id: 'n', name: '', partner: '', begun: NO_TIME, example: false, lowRoom: false };
  expect(companyOf(entry, undefined, NOW)).toBe('');
  expect(companyOf(entry, { ...STATUS_AT_START, readings: 2 }, NOW)).toBe('2 readings');
  const here = { ...STATUS_AT_START, lastHere: NO_TIME };
  expect(companyOf({ ...entry, name: 'Ours', partner: 'Ruth' }, here, NOW)).toBe('with Ruth');
});

it('notes of which nobody knows the day do not stand under another day', async () => {
  const session = new FakeSession();
  for (const [id, at] of [
    ['a', NOW],
    ['b', NO_TIME],
    ['c', NO_TIME],
  ] as const)
    session.put('notes', { id, at, by: PARTNER, text: `Note ${id}` });
  await opened(session);
  fireEvent.click(screen.getByRole('tab', { name: 'Notes' }));
  const headings = screen.getAllByRole('heading', { level: 2 }).map((one) => one.textContent);
  expect(headings).toEqual([expect.stringMatching(/November 20|Today/), 'Without a date']);
});

it('a PDF from the partner’s disk says where the file is and how to see its pages; one’s own does not', async () => {
  const session = new FakeSession();
  const pdf = { file: FILE, url: '' };
  session.put('readings', makeReading({ id: 'a', title: 'Theirs', by: PARTNER, ...pdf }));
  session.put('readings', makeReading({ id: 'b', title: 'Mine', by: ME, ...pdf }));
  session.put('readings', makeReading({ id: 'c', title: 'Of a page', by: PARTNER, file: FILE }));
  await opened(session);
  const words = 'The PDF is on Ruth’s computer. To see its pages, ask Ruth for the file and add it here.';
  await openReading('Theirs');
  expect(await screen.findByText(words)).toBeTruthy();
  for (const title of ['Mine', 'Of a page']) {
    fireEvent.click(screen.getByRole('tab', { name: 'Readings' }));
    await openReading(title);
    await screen.findByRole('heading', { name: title });
    await settled();
    expect(screen.queryByText(words)).toBeNull();
  }
});

it('a PDF that is on this computer too says nothing of that', async () => {
  const session = new FakeSession();
  session.pdfs.set(FILE, new Uint8Array(1));
  session.put('readings', makeReading({ id: 'a', title: 'Theirs', by: PARTNER, file: FILE, url: '' }));
  await opened(session);
  await openReading('Theirs');
  await screen.findByRole('heading', { name: 'Theirs' });
  await settled();
  expect(screen.queryByText(/The PDF is on/)).toBeNull();
});

it('the header says of the example what it is', async () => {
  useWords('en');
  const session = new FakeSession();
  session.status.set(STATUS_AT_START);
  const library = FakeLibrary.with(session);
  library.notebooks.set((library.notebooks.get() ?? []).map((entry) => ({ ...entry, example: true })));
  renderRoot(library);
  const status = await screen.findByRole('status', { name: 'Sync status' });
  expect(status.textContent).toBe('Only you so far · an example');
  fireEvent.click(screen.getByRole('button', { name: /Only you so far/ }));
  const dialog = within(screen.getByRole('dialog'));
  expect(dialog.getByText(/Nothing in it is sent to anybody/)).toBeTruthy();
  expect(dialog.queryByRole('button', { name: 'Try now' })).toBeNull();
});
