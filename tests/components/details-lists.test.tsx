import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { NO_DETAILS } from '../../lib/model/details';
import { FakeLibrary } from '../support/fake-library';
import { FakeSession, makeReading, ME } from '../support/fake-session';
import { card, edit, line } from '../support/details-card';
import { expectAccessible, renderRoot, settled } from '../support/render';

const SIDE_CAR = 'c'.repeat(64);
let session: FakeSession;

const article = makeReading({ id: 'r1', title: 'Songs on the Rug', details: SIDE_CAR });

beforeEach(() => {
  session = new FakeSession();
  session.put('readings', article);
  session.details.set(SIDE_CAR, { ...NO_DETAILS, references: ['One.', 'Two.'] });
});

const openDetails = async () => {
  const page = renderRoot(FakeLibrary.with(session));
  fireEvent.click(await screen.findByRole('button', { name: 'Songs on the Rug' }));
  fireEvent.click(screen.getByRole('button', { name: 'Details' }));
  await screen.findByRole('region', { name: 'Details' });
  return page;
};
const reading = () => session.records.readings.list.get()[0];

describe('references', () => {
  const box = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'References' });
  const type = (value: string) => fireEvent.change(box(), { target: { value } });
  const save = () => fireEvent.click(screen.getByRole('button', { name: 'Save' }));

  it('are typed one a line: blank lines, edges and pasted numbers go', async () => {
    const page = await openDetails();
    await within(card()).findByText('Two.');
    edit('References');
    expect(box().value).toBe('One.\nTwo.');
    await expectAccessible(page);
    type('  [1] Roe, J. (2019). A rug.\n\n\n[2]  Quill, M. 12 soups.\r\n');
    save();
    expect(reading()).toMatchObject({
      references: ['Roe, J. (2019). A rug.', 'Quill, M. 12 soups.'],
      typed: { references: ME },
    });
    await settled();
    expect(line('References').textContent).toContain('as you typed it');
  });

  it('keep numbers that are theirs', async () => {
    await openDetails();
    await within(card()).findByText('Two.');
    edit('References');
    type('1. A list of one.\n1984. A novel.');
    save();
    expect(reading()?.references).toEqual(['1. A list of one.', '1984. A novel.']);
  });

  it('that are too many or too long are said so, and stay in the box', async () => {
    await openDetails();
    edit('References');
    const many = Array.from({ length: 501 }, (_, n) => `Book ${n}`).join('\n');
    type(many);
    save();
    expect(screen.getByText(/500 references/)).toBeTruthy();
    expect(box().value).toBe(many);
    type(`One.\n${'x'.repeat(1001)}`);
    save();
    expect(screen.getByText(/Line 2/)).toBeTruthy();
    expect(reading()).toEqual(article);
  });

  it('can all be taken away, typed where there were none, and are found again unsaved', async () => {
    const page = await openDetails();
    await within(card()).findByText('Two.');
    edit('References');
    type('');
    save();
    expect(reading()).toMatchObject({ references: [], typed: { references: ME } });
    fireEvent.click(screen.getByRole('button', { name: 'Add a field' }));
    await settled();
    fireEvent.click(screen.getByRole('menuitem', { name: 'References' }));
    type('Three.');
    page.unmount();
    await waitFor(() => expect(session.kept.get('details:r1:references')).toBe('Three.'));
  });

  it('when there are many, stand after the first only when asked for', async () => {
    const references = Array.from({ length: 42 }, (_, n) => `Book ${n + 1}.`);
    session.details.set(SIDE_CAR, { ...NO_DETAILS, references });
    const page = await openDetails();
    await within(card()).findByText('Book 1.');
    const items = () => within(line('References')).getAllByRole('listitem').length;
    expect(items()).toBe(5);
    const more = screen.getByRole('button', { name: 'Show all 42 references' });
    expect(more.getAttribute('aria-expanded')).toBe('false');
    fireEvent.click(more);
    expect(items()).toBe(42);
    await expectAccessible(page);
    fireEvent.click(screen.getByRole('button', { name: 'Show fewer references' }));
    expect(items()).toBe(5);
  });
});

describe('the cover', () => {
  const [one, two] = ['1'.repeat(64), '2'.repeat(64)];
  const webp = () => new Blob(['RIFF'], { type: 'image/webp' });
  const choices = () => screen.getAllByRole<HTMLInputElement>('radio');
  const save = () => fireEvent.click(screen.getByRole('button', { name: 'Save' }));
  beforeEach(() => {
    session.pictures.set(one, webp());
    session.pictures.set(two, webp());
    vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:x');
  });

  it('is one of the pictures that were saved, chosen by hand', async () => {
    session.put('readings', { ...article, pictures: [one, 'not saved', two] });
    const page = await openDetails();
    await within(card()).findByText('Two.');
    fireEvent.click(screen.getByRole('button', { name: 'Add a field' }));
    fireEvent.click(screen.getByRole('menuitem', { name: 'Cover' }));
    const group = screen.getByRole('radiogroup', { name: 'Cover' });
    expect(within(group).getAllByRole('radio')).toEqual(choices());
    expect(choices().map(({ checked }) => checked)).toEqual([true, false, false]);
    expect(document.activeElement).toBe(screen.getByRole('radio', { name: 'No cover' }));
    await expectAccessible(page);
    fireEvent.click(screen.getByRole('radio', { name: 'Picture 3' }));
    save();
    expect(reading()).toMatchObject({ cover: two, typed: { cover: ME } });
    await settled();
    expect(await within(line('Cover')).findByRole('img', { name: 'Cover' })).toBeTruthy();
    expect(line('Cover').textContent).toContain('as you chose it');
  });

  it('of a book can be removed, and had again', async () => {
    session.details.set(SIDE_CAR, { ...NO_DETAILS, cover: 'https://shop.example/c.png' });
    session.put('readings', { ...article, type: 'book' as const });
    await openDetails();
    await within(card()).findByText('https://shop.example/c.png');
    edit('Cover');
    expect(screen.getByRole<HTMLInputElement>('radio', { name: /shop\.example/ }).checked).toBe(true);
    fireEvent.click(screen.getByRole('radio', { name: 'No cover' }));
    save();
    expect(reading()).toMatchObject({ cover: '', typed: { cover: ME } });
    await settled();
    expect(within(card()).queryByText('Cover', { selector: 'dt' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Add a field' }));
    fireEvent.click(screen.getByRole('menuitem', { name: 'Cover' }));
    fireEvent.click(screen.getByRole('radio', { name: /shop\.example/ }));
    save();
    await settled();
    expect(line('Cover').textContent).toContain('https://shop.example/c.png');
  });

  it('is not offered where there is nothing to choose', async () => {
    await openDetails();
    await within(card()).findByText('Two.');
    fireEvent.click(screen.getByRole('button', { name: 'Add a field' }));
    expect(screen.queryByRole('menuitem', { name: 'Cover' })).toBeNull();
  });
});
