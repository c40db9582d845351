import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { books } from '../../../lib/model/book';
import { comments, MOST_QUOTED } from '../../../lib/model/comment';
import { parseExtraction } from '../../../lib/model/extraction';
import { highlights, MAX_BESIDE, MAX_QUOTE } from '../../../lib/model/highlight';
import { ALL_KINDS } from '../../../lib/model/kinds';
import { initialOf, members } from '../../../lib/model/member';
import { notes } from '../../../lib/model/note';

const AT = 1_790_000_000_000;

describe('records from outside', () => {
  it('book: a wrong ISBN is dropped, the book stays; voices by member', () => {
    const book = books.parse({
      id: 'b',
      title: 'The Quiet Umbrella',
      isbn: '978-0-306-40615-8',
      addedBy: 'm',
      addedAt: AT,
      'why:m': 'Because',
    });
    expect(book).toMatchObject({ title: 'The Quiet Umbrella', isbn: '', values: '' });
    expect({ ...book?.why }).toEqual({ m: 'Because' });
  });

  it('comment: on something we know, else refused', () => {
    const comment = { id: 'c', on: 'reading', subject: 'r', by: 'm', at: AT, text: 'hi' };
    expect(comments.parse(comment)).toMatchObject({ parent: '', editedAt: 0 });
    expect(comments.parse({ ...comment, on: 'window' })).toBeUndefined();
  });

  it('comment: stays with its words whatever is said of its figure', () => {
    const comment = { id: 'c', on: 'reading', subject: 'r', by: 'm', at: AT, text: 'hi' };
    const wrong = {
      figure: 'video',
      body: 'x',
      nth: -1,
      picture: 7,
      quote: 'a'.repeat(1e6),
      prefix: 'b'.repeat(1e6),
    };
    expect(comments.parse({ ...comment, ...wrong, quote: wrong.quote })).toMatchObject({
      ...{ text: 'hi', figure: '', body: '', nth: 0, picture: '' },
      ...{ quote: 'a'.repeat(MOST_QUOTED), prefix: 'b'.repeat(MAX_BESIDE) },
    });
    const fits = { figure: 'table', nth: 3, quote: 'a'.repeat(MOST_QUOTED) };
    expect(comments.parse({ ...comment, ...fits })).toMatchObject(fits);
  });

  it('highlight: one that is too long, of nothing, or nowhere is refused; offsets and meanings are cleaned', () => {
    const highlight = { id: 'h', by: 'm', at: AT, reading: 'r', quote: 'the\u202E song', start: 3, end: 9 };
    expect(highlights.parse(highlight)).toMatchObject({
      quote: 'the song',
      meaning: 'note',
      once: false,
      body: '',
    });
    expect(highlights.parse({ ...highlight, meaning: 'try' })?.meaning).toBe('try');
    expect(highlights.parse({ ...highlight, meaning: 'of a newer app' })?.meaning).toBe('note');
    expect(highlights.parse({ ...highlight, quote: 'x'.repeat(MAX_QUOTE) })?.quote).toHaveLength(MAX_QUOTE);
    expect(highlights.parse({ ...highlight, prefix: 'x'.repeat(MAX_BESIDE) })?.prefix).toHaveLength(
      MAX_BESIDE,
    );
    for (const wrong of [
      { quote: 'x'.repeat(MAX_QUOTE + 1) },
      { quote: ' \n' },
      { prefix: 'x'.repeat(MAX_BESIDE + 1) },
      { suffix: 'x'.repeat(MAX_BESIDE + 1) },
      { start: -1 },
      { end: 1.5 },
      { start: NaN },
      { body: 'not a hash' },
      { reading: '' },
    ])
      expect(highlights.parse({ ...highlight, ...wrong })).toBeUndefined();
    expect(highlights.parentOf(highlight)).toEqual({ kind: 'readings', id: 'r' });
    const comment = { on: 'highlight', subject: 'h' };
    expect(comments.parentOf(comment)).toEqual({ kind: 'highlights', id: 'h' });
  });

  it('note and member', () => {
    expect(notes.parse({ id: 'n', by: 'm', at: AT, text: 'Ask\u0000 about' })?.text).toBe('Ask about');
    expect(notes.parse({ id: 'n', by: 'm', at: '1', text: 'x' })).toBeUndefined();
    expect(members.parse({ id: 'm', name: ' Ana\u202E ', seat: 'a', joinedAt: AT })?.name).toBe('Ana');
    expect(members.parse({ id: 'm', name: 'Ana', seat: 'c', joinedAt: AT })).toBeUndefined();
    expect([initialOf({ name: 'ángela' }), initialOf({ name: ' ' })]).toEqual(['Á', '·']);
  });

  it('extraction: html too large is refused', () => {
    const found = { title: 'T', html: '<p>x</p>', pictures: 0 };
    expect(parseExtraction(found)).toMatchObject({ creators: [], url: '' });
    expect(parseExtraction({ ...found, html: 'x'.repeat(5_000_000) })).toBeUndefined();
    expect(parseExtraction({ ...found, pictures: 1e9 })).toBeUndefined();
  });

  it('nothing throws', () => {
    fc.assert(
      fc.property(fc.object(), (input) => {
        for (const kind of Object.values(ALL_KINDS)) {
          kind.parse(input);
          kind.parentOf(input);
        }
        parseExtraction(input);
      }),
    );
  });
});
