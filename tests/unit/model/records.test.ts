import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseBook } from '../../../lib/model/book';
import { parseComment } from '../../../lib/model/comment';
import { parseExtraction } from '../../../lib/model/extraction';
import { initialOf, parseMember } from '../../../lib/model/member';
import { parseNote } from '../../../lib/model/note';

const AT = 1_790_000_000_000;

describe('records from outside', () => {
  it('book: a wrong ISBN is dropped, the book stays; voices by member', () => {
    const book = parseBook({
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
    expect(parseComment(comment)).toMatchObject({ parent: '', editedAt: 0 });
    expect(parseComment({ ...comment, on: 'window' })).toBeUndefined();
  });

  it('note and member', () => {
    expect(parseNote({ id: 'n', by: 'm', at: AT, text: 'Ask\u0000 about' })?.text).toBe('Ask about');
    expect(parseNote({ id: 'n', by: 'm', at: '1', text: 'x' })).toBeUndefined();
    expect(parseMember({ id: 'm', name: ' Ana\u202E ', seat: 'a', joinedAt: AT })?.name).toBe('Ana');
    expect(parseMember({ id: 'm', name: 'Ana', seat: 'c', joinedAt: AT })).toBeUndefined();
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
      fc.property(fc.anything(), (input) => {
        parseComment(input);
        parseNote(input);
        parseMember(input);
        parseExtraction(input);
      }),
    );
  });
});
