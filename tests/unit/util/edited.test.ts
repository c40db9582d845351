import { describe, expect, it } from 'vitest';
import { type Edited, judge, keepMine, settle, shownIn, typeIn } from '../../../lib/util/edited';

describe('a field that nobody here typed in', () => {
  it('shows what stands there now, and writes nothing', () => {
    expect(shownIn(null, 'Ruth’s title')).toBe('Ruth’s title');
    expect(judge(null, 'Ruth’s title')).toBe('nothing');
  });
});

describe('a field that this person typed in', () => {
  const mine = typeIn(null, 'Soup', 'Soups') as Edited;

  it('remembers what stood there at the first letter, not at the last', () => {
    expect(typeIn(mine, 'Soup for two', 'Soups!')).toEqual({ was: 'Soup', mine: 'Soups!' });
  });

  it('is written where nobody else changed it', () => {
    expect(judge(mine, 'Soup')).toBe('write');
  });

  it('is asked about where another change came, also one to nothing', () => {
    expect(judge(mine, 'Soup for two')).toBe('clash');
    expect(judge(mine, '')).toBe('clash');
  });

  it('needs no question where both typed the same', () => {
    expect(judge(mine, 'Soups')).toBe('nothing');
    expect(judge({ was: 'Soup', mine: ' Soups ' }, 'Soups')).toBe('nothing');
  });

  it('is compared as the field would keep it', () => {
    const digits = (text: string): string => text.replaceAll('-', '');
    expect(judge({ was: '', mine: '978-0' }, '9780')).toBe('clash');
    expect(judge({ was: '', mine: '978-0' }, '9780', digits)).toBe('nothing');
  });

  it('counts as not typed in once it is back as it stands', () => {
    expect(typeIn(mine, 'Soup', 'Soup')).toBeNull();
  });

  it('that is back as it was does not jump to what another wrote meanwhile: the person decides', () => {
    const back = typeIn(mine, 'Soup for two', 'Soup');
    expect(shownIn(back, 'Soup for two')).toBe('Soup');
    expect(judge(back, 'Soup for two')).toBe('clash');
  });

  it('is written once the person holds on to it, until the next change', () => {
    const held = keepMine(mine, 'Soup for two');
    expect(judge(held, 'Soup for two')).toBe('write');
    expect(judge(held, 'Soup for three')).toBe('clash');
  });
});

describe('a form', () => {
  it('writes what this person changed and nothing else, trimmed', () => {
    const now = { title: 'Soup', author: 'B. Kato', why: '' };
    const edits = { title: null, author: null, why: { was: '', mine: ' Salt. ' } };
    expect(settle(edits, now)).toEqual({ write: { why: 'Salt.' }, clashes: [] });
  });

  it('names the fields that both changed, and still says what else it would write', () => {
    const now = { title: 'Soup for two', author: '', values: 'family' };
    const edits = {
      title: { was: 'Soup', mine: 'Soups' },
      author: { was: '', mine: 'A. Boateng' },
      values: { was: '', mine: 'family' },
    };
    expect(settle(edits, now)).toEqual({ write: { author: 'A. Boateng' }, clashes: ['title'] });
  });

  it('can empty a field', () => {
    expect(settle({ why: { was: 'Salt.', mine: '' } }, { why: 'Salt.' })).toEqual({
      write: { why: '' },
      clashes: [],
    });
  });
});
