import { describe, expect, it } from 'vitest';
import { isWeak, madePassphrase, spelled } from '../../../lib/backup/passphrase';
import { wordList } from '../../../lib/backup/words/word-list';

describe('a made passphrase', () => {
  it.each(['en', 'es'])('is six words of a list of 2,048 plain ones (%s)', async (language) => {
    const list = await wordList(language);
    expect(new Set(list).size).toBe(2048);
    expect(list.filter((word) => !/^[a-z]{3,10}$/.test(word))).toEqual([]);
    const words = madePassphrase(list).split(' ');
    expect(words).toHaveLength(6);
    expect(words.every((word) => list.includes(word))).toBe(true);
    expect(madePassphrase(list)).not.toBe(words.join(' '));
    expect(isWeak(words.join(' '))).toBe(false);
  });
});

describe('a passphrase of one’s own', () => {
  it('is spelled in one way, however it was typed', () => {
    expect(spelled('  one\ttwo \n three ')).toBe('one two three');
    expect(spelled('caf\u0065\u0301')).toBe(spelled('caf\u00e9'));
    expect(spelled('One')).toBe('One');
  });

  it('is weak when it is short, of few signs, a row, or what everybody takes', () => {
    for (const weak of [
      '',
      'abcdexyz123',
      'ababababababab',
      'abcdefghijklmn',
      'password1234',
      'Passphrase 2026',
    ])
      expect([weak, isWeak(weak)]).toEqual([weak, true]);
    for (const good of ['abcdxyz12.3q', 'mi gato duerme mucho', 'Bo likes 3 plums'])
      expect([good, isWeak(good)]).toEqual([good, false]);
  });
});
