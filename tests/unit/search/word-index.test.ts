import { beforeEach, describe, expect, it } from 'vitest';
import { MOST_ASKED } from '../../../lib/search/asks';
import { WordIndex } from '../../../lib/search/word-index';

let index: WordIndex;
beforeEach(() => {
  index = WordIndex.empty();
});
const put = (id: string, name: string, text = ''): void => index.put({ id, name, text });
const ids = (question: string, most = 20): string[] => index.ask(question, most).map(({ id }) => id);

describe('what is looked for', () => {
  it('has all the words, in name or text, best first', () => {
    put('a', 'Story time for babies', 'A room that sings.');
    put('b', 'Budget letters', 'The story of a room, and of a story time that nobody paid for.');
    put('c', 'Story walks', 'Out of the room.');
    expect(ids('story time')).toEqual(['a', 'b']);
    expect(ids('room story')).toHaveLength(3);
    expect(ids('story budget walks')).toEqual([]);
  });

  it.each([
    ['ECLAIR', 'Éclair'],
    ['éclair', 'eclair'],
    ['strasse', 'Straße'],
    ['Łodz', 'lódź'],
    ['smorgas', 'smørgås'],
  ])('is found whatever its accents and capitals: %s in %s', (asked, said) => {
    put('a', said);
    expect(ids(asked)).toEqual(['a']);
  });

  it.each([
    ['図書館', '公共図書館の夜', true],
    ['書館', '公共図書館の夜', true],
    ['館図', '公共図書館の夜', false],
    ['夜', '夜', true],
    ['ห้องสมุด', 'ห้องสมุดประชาชน', true],
    ['كتاب', 'هذا كتاب جديد', true],
  ])('%s in %s, where no spaces part words: %s', (asked, said, found) => {
    put('a', said);
    expect(ids(asked)).toEqual(found ? ['a'] : []);
  });

  it('may have its last word begun, from four letters on', () => {
    put('a', 'librarians meet');
    expect([ids('libr'), ids('meet libr'), ids('li'), ids('libr meet')]).toEqual([['a'], ['a'], [], []]);
    put('b', 'lib');
    expect([ids('lib'), ids('libr')]).toEqual([['b'], ['a']]);
  });

  it('may have one word of three letters begun, where nothing has it whole', () => {
    put('a', 'librarians meet');
    expect([ids('lib'), ids('lib ')]).toEqual([['a'], []]);
  });

  it('is found by the words before, while the last one has not four letters and nothing has it', () => {
    put('a', 'librarians meet');
    put('b', 'librarians meet me');
    const all = ['meet m', 'meet me', 'meet x', 'meet x ', 'meet xyzw'].map((one) => ids(one));
    expect(all).toEqual([['a', 'b'], ['b'], ['a', 'b'], [], []]);
  });

  it('has each pair of letters of a script without spaces', () => {
    put('a', '公共図書館の夜');
    expect([ids('図書館'), ids('図書店')]).toEqual([['a'], []]);
  });

  it('may have one letter wrong, where nothing has it right', () => {
    put('a', 'umbrella');
    put('b', 'umbrela');
    expect(ids('umbrella')).toEqual(['a']);
    expect(ids('umbrolla')).toEqual(['a']);
    put('c', 'cat');
    expect(ids('cut')).toEqual([]);
  });

  it('tells which words fitted, for marking them', () => {
    put('a', 'Libraries and Éclairs');
    expect(index.ask('eclairs libr', 5)[0]?.words.toSorted()).toEqual(['eclairs', 'libraries']);
  });

  it.each(['', '  ', '…?!', '\u0301'])('is nothing where it has no word: %j', (question) => {
    put('a', 'anything');
    expect(ids(question)).toEqual([]);
  });
});

describe('limits', () => {
  it('answers as many as asked for', () => {
    for (let n = 0; n < 30; n += 1) put(`n${n}`, `note ${n}`);
    expect(ids('note', 7)).toHaveLength(7);
  });

  it('reads 200 characters of a question, and eight words', () => {
    put('a', 'one two three four five six seven eight');
    expect(ids('one two three four five six seven eight nine')).toEqual(['a']);
    expect(ids('zero two three four five six seven eight')).toEqual([]);
    expect(ids(`${'!'.repeat(MOST_ASKED - 3)}one`)).toEqual(['a']);
    expect(ids(`${'!'.repeat(MOST_ASKED)}one`)).toEqual([]);
  });
});

describe('an index', () => {
  it('forgets what is dropped, and takes another text in place of the first', () => {
    put('a', 'umbrella');
    put('b', 'umbrella');
    index.drop('b');
    index.drop('nobody');
    put('a', 'lantern');
    expect([ids('umbrella'), ids('lantern')]).toEqual([[], ['a']]);
  });

  it('is the same when it was stored and read again', () => {
    put('a', 'Story time', 'in two languages');
    put('b', 'dropped');
    index.drop('b');
    index = WordIndex.of(index.stored());
    expect([ids('languages'), ids('dropped')]).toEqual([['a'], []]);
    put('b', 'put back');
    expect(ids('back')).toEqual(['b']);
    expect(() => WordIndex.of('{"no": "index"}')).toThrow();
  });
});
