import { describe, expect, it } from 'vitest';
import { importsOf, type SourceFile, sourceFiles } from './source-files';
import { refusedOf, WORDS } from './word-list';

/** Names crossed out in docs/words.md, without their backticks, and the word to use instead. */
const refused = refusedOf(WORDS, 'not in code').map(({ word, instead }) => ({
  name: word.replaceAll('`', ''),
  instead,
}));

/** Texts in quotes are no names: a record of an older app still holds some of the old ones. */
const withoutTexts = (text: string): string => text.replace(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g, "''");

/** A name with a hyphen is a file's. Any other is an identifier. */
function says(file: SourceFile, name: string): boolean {
  if (!name.includes('-')) return new RegExp(`\\b${name}\\b`).test(withoutTexts(file.text));
  const isNamed = (path: string): boolean =>
    path
      .split('/')
      .at(-1)
      ?.replace(/\.\w+$/, '') === name;
  return isNamed(file.path) || importsOf(file).some(isNamed);
}

// Tests stand apart: they hold records as older apps have stored them.
const files = sourceFiles('lib', 'components', 'entrypoints', 'server');

describe('names in code', () => {
  it('are found as identifiers and as files, not in texts (the test can fail)', () => {
    expect(refused.length).toBeGreaterThan(10);
    const file = {
      path: 'components/hooks/use-draft.ts',
      text: "const addedBy = { ['addedAt']: 1 };\nimport './deskOf';",
    };
    const said = refused.map(({ name }) => name).filter((name) => says(file, name));
    expect(said.toSorted()).toEqual(['addedBy', 'use-draft']);
  });

  it('are not those that docs/words.md crosses out: take the word it has for the thing', () => {
    const said = files.flatMap((file) =>
      refused
        .filter(({ name }) => says(file, name))
        .map(({ name, instead }) => `${file.path}: ${name}. docs/words.md has for it: ${instead}`),
    );
    expect(said).toEqual([]);
  });
});
