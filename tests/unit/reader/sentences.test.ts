import { describe, expect, it } from 'vitest';
import { MAX_SPOKEN, sentencesOf } from '../../../lib/reader/sentences';

const cut = (text: string, language = 'en'): string[] =>
  sentencesOf(text, language).map(({ start, end }) => text.slice(start, end).trim());

describe('the sentences of a text', () => {
  it.each([
    ['One here. Two there! Three?', 'en', ['One here.', 'Two there!', 'Three?']],
    ['Ask Dr. Quint about Vol. 3 of it. Then go.', 'en', ['Ask Dr. Quint about Vol. 3 of it.', 'Then go.']],
    ['“Really?” she asked. Yes.', 'en', ['“Really?” she asked.', 'Yes.']],
    ['It was J. Halloran who came. He sat.', 'en', ['It was J. Halloran who came.', 'He sat.']],
    ['A line\nthat the page breaks. And on.', 'en', ['A line\nthat the page breaks.', 'And on.']],
    ['¿Vienes? La Sra. Ruiz espera.', 'es', ['¿Vienes?', 'La Sra. Ruiz espera.']],
    ['雨が降る。傘を持つ。', 'ja', ['雨が降る。', '傘を持つ。']],
    ['One. Two.', 'no language at all', ['One.', 'Two.']],
    ['One. Two.', '', ['One.', 'Two.']],
  ])('"%s" (%s)', (text, language, sentences) => {
    expect(cut(text, language)).toEqual(sentences);
  });

  it.each(['', '  ', '\n'])('has none in "%s"', (text) => expect(cut(text)).toEqual([]));

  it('are whole up to a length, and parted at a comma beyond it', () => {
    const fits = `${'word '.repeat((MAX_SPOKEN - 5) / 5)}end.`.slice(-MAX_SPOKEN);
    expect(cut(fits).length).toBe(1);
    const over = `${'word '.repeat(30)}stop, ${'then '.repeat(30)}end.`;
    expect(cut(over).length).toBeGreaterThan(1);
    expect(cut(over)[0]?.endsWith('stop,')).toBe(true);
    expect(cut(over).join(' ')).toBe(over);
    expect(cut('x'.repeat(MAX_SPOKEN + 1)).map(({ length }) => length)).toEqual([MAX_SPOKEN, 1]);
  });
});
