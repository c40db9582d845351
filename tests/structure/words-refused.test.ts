import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Locale, readLocale } from '../support/words';
import { ROOT } from './source-files';
import { type Refused, refusedOf, rowsOf, says, WORDS } from './word-list';

const english = refusedOf(WORDS, 'not');
const spanish = refusedOf(WORDS, 'no');

/** Every page that a person or a maintainer reads, but the list itself. */
const PAGES = [
  ...['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'server/README.md'],
  ...readdirSync(join(ROOT, 'docs'), { recursive: true })
    .map((name) => `docs/${String(name).replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.md') && path !== 'docs/words.md'),
];

/** A page's prose: no code, no addresses. */
const proseOf = (page: string): string =>
  page
    .replace(/^```[\s\S]*?^```/gm, '')
    .replace(/^ {4}.*$/gm, '')
    .replace(/`[^`\n]*`/g, '')
    .replace(/\]\([^)]*\)/g, ']');

const saidIn = (name: string, text: string, refused: readonly Refused[]): string[] =>
  refused
    .filter((word) => says(text, word))
    .map(({ word, instead }) => `${name} says "${word}". docs/words.md has for it: ${instead}`);

const saidBy = (locale: Locale, refused: readonly Refused[]): string[] =>
  [...readLocale(locale)].flatMap(([key, text]) => saidIn(`${locale}.yml ${key}`, text, refused));

describe('the list of words', () => {
  it('is read whole: words, italics and what may stand all the same', () => {
    expect(rowsOf(WORDS, 'not').length).toBeGreaterThan(40);
    expect(rowsOf(WORDS, 'no').length).toBeGreaterThan(15);
    expect(english.filter(({ word }) => word === '')).toEqual([]);
    expect(spanish.filter(({ word }) => word === '')).toEqual([]);
    const table = '| word | not |\n| --- | --- |\n| click | *press* (but: press Ctrl+C), tap |';
    expect(refusedOf(table, 'not')).toEqual([
      { word: 'press', instead: 'click', onlyInterface: true, allowed: 'press Ctrl+C' },
      { word: 'tap', instead: 'click', onlyInterface: false, allowed: undefined },
    ]);
  });

  it('has each word once: two rows for one thing are one row', () => {
    const words = rowsOf(WORDS, 'not').map((row) => row['word']);
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
  });

  it('is heard: whole words, plurals, over two lines, and nothing within another word', () => {
    const word = (text: string, allowed?: string): Refused => ({
      ...{ word: text, instead: '', onlyInterface: false, allowed },
    });
    expect(says('Two Machines.', word('machine'))).toBe(true);
    expect(says('It has\nended', word('has ended'))).toBe(true);
    expect(says('The machinery', word('machine'))).toBe(false);
    expect(says('press Ctrl+C', word('press', 'press Ctrl+C'))).toBe(false);
    expect(says('press Ctrl+C or press Save', word('press', 'press Ctrl+C'))).toBe(true);
    expect(proseOf('Say `user` [here](host.md), `peer`')).toBe('Say  [here], ');
  });
});

describe('words that are crossed out', () => {
  it('are in no English text of the interface: say the word of docs/words.md', () => {
    expect(saidBy('en', english)).toEqual([]);
  });

  it('are in no Spanish text of the interface: say the word of docs/words.md', () => {
    expect(saidBy('es', spanish)).toEqual([]);
  });

  it('speak to no two: neither “vosotros” nor its verbs, which Mexico does not know', () => {
    const nouns = 'ORCID|red|amistad|mitad|libertad|voluntad|dificultad|facultad';
    const verbs = new RegExp(
      String.raw`(?<!\p{L})(?!(?:${nouns})(?!\p{L}))\p{L}*(?:[áé]is|steis|(?<!d)ad|[ei]d)(?!\p{L})`,
      'iu',
    );
    expect(['habéis', 'comentad', 'Comparad', 'coincidid', 'vinisteis'].every((one) => verbs.test(one))).toBe(
      true,
    );
    expect(['país', 'edad', 'amistad', 'red', 'ORCID', 'seis'].some((one) => verbs.test(one))).toBe(false);
    const said = [...readLocale('es')].filter(([, text]) => verbs.test(text));
    expect(said).toEqual([]);
  });

  it('are on no page: say the word of docs/words.md', () => {
    const refused = english.filter(({ onlyInterface }) => !onlyInterface);
    const said = PAGES.flatMap((path) =>
      saidIn(path, proseOf(readFileSync(join(ROOT, path), 'utf8')), refused),
    );
    expect(said).toEqual([]);
  });
});
