import { describe, expect, it } from 'vitest';
import { quoteWithCitation } from '../../../lib/export/in-text';
import { ARTICLE, BOOK, NEWS, people, work } from './works';

const NOWHERE = { page: '', paragraph: 0 };
const plain = (...args: Parameters<typeof quoteWithCitation>): string => quoteWithCitation(...args).plain;

describe('a quote with its citation', () => {
  it('names the authors, the year and the place', () => {
    expect(plain(ARTICLE, 'the song', { page: 'ii', paragraph: 4 })).toBe(
      '“the song” (Marlowe & Okonkwo, 2024, p. ii)',
    );
    expect(plain(NEWS, 'the song', { page: '', paragraph: 4 })).toBe('“the song” (Okafor, 2026, para. 4)');
    expect(plain(BOOK, 'the song', NOWHERE)).toBe('“the song” (Zielińska, 2024)');
  });

  it('shortens many authors, and says the title where nobody is named', () => {
    const many = work({ title: 'T', creators: people('Ana Ruiz', 'Bo Lind', 'Cy Wren'), url: '' });
    expect(plain(many, 'x', NOWHERE)).toBe('“x” (Ruiz et al., n.d.)');
    const nobody = work({ title: 'The "Quiet" Hour', published: '2020', url: 'https://a.example/' });
    expect(plain(nobody, 'x', NOWHERE)).toBe('“x” (“The ‘Quiet’ Hour”, 2020)');
  });

  it('has quotes within the quote single, and leads to the reading in HTML, all of it escaped', () => {
    const { html, plain: text } = quoteWithCitation(ARTICLE, 'she said “<b>no</b>”', NOWHERE);
    expect(text).toBe('“she said ‘<b>no</b>’” (Marlowe & Okonkwo, 2024)');
    expect(html).toBe(
      '<p>“she said ‘&lt;b&gt;no&lt;/b&gt;’” (<a href="https://doi.org/10.0000/ijys.9n2.15">Marlowe &amp; Okonkwo, 2024</a>)</p>',
    );
    const none = quoteWithCitation(work({ title: 'T', url: '' }), 'x', NOWHERE);
    expect(none.html).toBe('<p>“x” (“T”, n.d.)</p>');
  });
});
