import { describe, expect, it } from 'vitest';
import {
  bookBlock,
  booklistBlocks,
  noteBlocks,
  offered,
  quoteBlocks,
} from '../../../../lib/export/draft/inserts';
import type { Book } from '../../../../lib/model/book';
import type { Highlight } from '../../../../lib/model/highlight';
import { drawn } from '../../../support/draft-lines';
import { makeBook } from '../../../support/make-book';
import { ARTICLE, work } from '../works';

const book = (title: string, author = ''): Book => makeBook({ id: title.toLowerCase(), title, author });

describe('what is put into a draft', () => {
  it('is a quote with its citation, which leads to the source and names the reading', () => {
    const [block] = quoteBlocks(
      { ...ARTICLE, id: 'r' },
      { id: 'h', quote: 'We "sing".' },
      { page: '', paragraph: 4 },
    );
    expect(block).toMatchObject({ kind: 'quote', reading: 'r', highlight: 'h' });
    expect(drawn(block ? [block] : [])).toEqual([
      '> “We ‘sing’.” [(Marlowe & Okonkwo, 2024, para. 4)](https://doi.org/10.0000/ijys.9n2.15)',
    ]);
    const bare = quoteBlocks(work({ title: 'Songs' }), { id: 'h', quote: 'a' }, { page: 'ii', paragraph: 0 });
    expect(drawn(bare)).toEqual(['> “a” (“Songs”, n.d., p. ii)']);
  });

  it('is a note, line by line, and no more of it than a draft takes', () => {
    expect(drawn(noteBlocks({ text: 'One\n\n two ' }))).toEqual(['One', 'two']);
    expect(noteBlocks({ text: 'x\n'.repeat(300) })).toHaveLength(200);
  });

  it('is a book, or the booklist with both voices', () => {
    expect(drawn([bookBlock(book('Owl'), 'by')])).toEqual(['book: _Owl_']);
    const voices = [
      { name: 'Ana', text: 'It is\nquiet.' },
      { name: 'Ruth', text: ' ' },
    ];
    expect(drawn(booklistBlocks([book('Owl', 'T. Z.')], 'by', () => voices))).toEqual([
      ...['book: _Owl_ by T. Z.', '  - *Ana: *It is quiet.'],
    ]);
  });

  it('is offered with what was marked for the post first', () => {
    const all = ['liked', 'quote', 'note', 'quote'].map((meaning, n) => ({
      id: `${n}`,
      meaning,
    })) as Highlight[];
    expect(offered(all).map(({ id }) => id)).toEqual(['1', '3', '0', '2']);
  });
});
