import { fireEvent, render, screen, within, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Offer } from '../../components/drafts/insert/ChooseOne';
import { InsertMenu, type Offers } from '../../components/drafts/insert/InsertMenu';
import type { Block } from '../../lib/model/draft-text';
import { expectAccessible } from '../support/render';
import { useWords } from '../support/words';

const line = (text: string): Block => ({ kind: 'paragraph', runs: [{ text }] });
const offer = (id: string, words: string, from = ''): Offer => ({
  id,
  words,
  from,
  blocks: () => [line(words)],
});
const OFFERS: Offers = {
  quotes: () => [offer('1', 'Sing the song', 'The Second Verse'), offer('2', '<b>Éclair</b>', 'Another')],
  books: () => [],
  notes: () => Array.from({ length: 70 }, (_, n) => offer(`n${n}`, `Note ${n}`)),
  booklist: () => [line('Owl')],
};
const onInsert = vi.fn();
beforeEach(() => {
  useWords('en');
  onInsert.mockReset();
});
const choose = (name: string): void => {
  fireEvent.click(screen.getByRole('button', { name: 'Insert' }));
  fireEvent.click(screen.getByRole('menuitem', { name }));
};

describe('"Insert"', () => {
  it('puts in the quote that a person finds', async () => {
    const page = render(
      <main>
        <InsertMenu offers={OFFERS} onInsert={onInsert} onPicture={vi.fn()} />
      </main>,
    );
    choose('A quote');
    const list = screen.getByRole('list', { name: 'Which quote?' });
    expect(
      within(list)
        .getAllByRole('button')
        .map(({ textContent }) => textContent),
    ).toEqual([...['Sing the song', '<b>Éclair</b>']]);
    await expectAccessible(page);
    fireEvent.change(screen.getByRole('searchbox', { name: 'Find by its words' }), {
      target: { value: 'eclair' },
    });
    expect(screen.getByRole('status').textContent).toBe('1 found');
    fireEvent.click(within(list).getByRole('button'));
    await waitFor(() => expect(onInsert).toHaveBeenCalledWith([line('<b>Éclair</b>')]));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('says where there is nothing, and draws so many', () => {
    render(
      <main>
        <InsertMenu offers={OFFERS} onInsert={onInsert} onPicture={vi.fn()} />
      </main>,
    );
    choose('A book');
    expect(screen.getByText('There are no books yet. Add one under Books.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Close' }));
    choose('A note');
    expect(within(screen.getByRole('list')).getAllByRole('button')).toHaveLength(60);
    expect(screen.getByRole('status').textContent).toBe('70 found');
  });

  it('puts the booklist in at once, and asks for a picture where a draft takes one', () => {
    const onPicture = vi.fn();
    const page = render(
      <main>
        <InsertMenu offers={OFFERS} onInsert={onInsert} onPicture={vi.fn()} />
      </main>,
    );
    choose('Our booklist');
    expect(onInsert).toHaveBeenCalledWith([line('Owl')]);
    page.rerender(
      <main>
        <InsertMenu offers={OFFERS} onInsert={onInsert} onPicture={onPicture} />
      </main>,
    );
    choose('A picture');
    expect(onPicture).toHaveBeenCalledOnce();
  });
});
