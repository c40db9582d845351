import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT, sourceFiles } from './source-files';

/** Words that a sentence may have: so many a reader holds without going back. */
const MOST_WORDS = 25;

/** A text without what is no prose: code, tables, headings, tags with their types. */
const prose = (text: string): string[] =>
  text
    .replace(/```.*?```/gs, '')
    .split(/\n\s*\n|\n(?=\s*(?:[-*|@]|\d+\. ))/)
    .filter((part) => !/^\s*(?:\||#|@(?:typedef|property|type))/.test(part));

/** Its sentences that are too long. A colon or a semicolon ends one too, and what stands in brackets does not count. */
export const tooLong = (text: string): string[] =>
  prose(text)
    .flatMap((part) => part.replace(/\s+/g, ' ').split(/(?<=[.!?:;]["'*_)\]`]*)\s/))
    .filter((sentence) => {
      const words = sentence.replace(/\([^)]*\)/g, '').split(' ');
      return words.filter((word) => /[\p{L}\d]/u.test(word)).length > MOST_WORDS;
    });

/** What stands in the comments of a source that say what a thing is. */
const comments = (text: string): string =>
  [...text.matchAll(/\/\*\*(.*?)\*\//gs)]
    .map((match) => (match[1] ?? '').replace(/^\s*\*\s?/gm, ''))
    .join('\n\n');

const pages = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .filter((path) => /^(?:[A-Z]+|docs\/.*|server\/[A-Z]+)\.md$/.test(path.replaceAll('\\', '/')))
  .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));

const WORDS = Array.from({ length: MOST_WORDS }, (_, n) => `word${n}`).join(' ');

describe('a sentence', () => {
  it('is measured: 25 words are not too many, 26 are', () => {
    expect(tooLong(`${WORDS}. Another one.`)).toEqual([]);
    expect(tooLong(`${WORDS} more.`)).toHaveLength(1);
    expect(tooLong(`${WORDS}, (what stands in brackets).`)).toEqual([]);
  });

  it.each([
    [
      'comments',
      sourceFiles('lib', 'components', 'entrypoints', 'server').map((one) => ({
        ...one,
        text: comments(one.text),
      })),
    ],
    ['pages', pages],
  ])('of our %s has 25 words at most: say who does what, and make two of it', (_what, texts) => {
    expect(texts.length).toBeGreaterThan(10);
    const long = texts.flatMap(({ path, text }) => tooLong(text).map((one) => `${path}: ${one}`));
    expect(long).toEqual([]);
  });
});
