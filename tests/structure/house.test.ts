import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { expectOnlyKnown } from './known';
import { sourceFiles, styleSheets } from './source-files';

const files = sourceFiles('lib', 'components', 'entrypoints', 'server');
const lines = (text: string): number => text.split('\n').length - (text.endsWith('\n') ? 1 : 0);

/** Most source files that lie side by side in a folder. */
const MOST_FILES = 24;

/** Folders that are lists of like things, where a file is one entry and its index the list. */
const LISTS = [
  'lib/clip/metadata', // a source of metadata each
  'lib/clip/tidy', // a rule of tidying each
  'lib/model', // a record kind or a value each
];

/** What may listen for "input" without React. */
const LISTEN = [
  'components/commands/CommandKeys.tsx', // draws nothing
  'components/plan/meetings/use-notes-box.ts', // its field is the browser's, not React's
];

describe('the house', () => {
  it('no file is over 300 lines: split it by its nouns', () => {
    expect(files.filter((file) => lines(file.text) > 300).map((file) => file.path)).toEqual([]);
  });

  it('what is typed reaches React first: an own listener for "input" could draw the field anew before that', () => {
    const own = files.filter(
      ({ path, text }) =>
        path.startsWith('components/') && /EventListener\('input'|\['input'|'input',.*\]/.test(text),
    );
    expectOnlyKnown(
      own.map(({ path }) => path),
      LISTEN,
      'use onChange',
    );
  });

  it('no style sheet is over 300 lines: split it by its nouns', () => {
    const sheets = styleSheets('components', 'entrypoints', 'lib');
    expect(sheets.length).toBeGreaterThan(10);
    expect(sheets.filter((file) => lines(file.text) > 300).map((file) => file.path)).toEqual([]);
  });

  it('a class has its rule in one style sheet: others load when they like, and would change it', () => {
    const rules = styleSheets('components', 'entrypoints', 'lib').flatMap(({ path, text }) =>
      [...new Set([...text.matchAll(/^\.([\w-]+) \{/gm)].map(([, name]) => name))].map((name) => [
        name,
        path,
      ]),
    );
    expect(rules.length).toBeGreaterThan(100);
    const twice = rules.filter(([name], at) => rules.findIndex(([other]) => other === name) !== at);
    expect(twice).toEqual([]);
  });

  it('the median file has at most 80 lines: one noun a file', () => {
    const sorted = files.map((file) => lines(file.text)).sort((a, b) => a - b);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(80);
  });

  it('no folder has more than 24 source files: make rooms by noun, as lib/clip/pdf has', () => {
    const folders = files.map((file) => posix.dirname(file.path));
    const full = [...new Set(folders)].filter(
      (folder) => folders.filter((other) => other === folder).length > MOST_FILES,
    );
    expectOnlyKnown(full, LISTS, 'make rooms by noun');
  });

  it('names: kebab-case for files, PascalCase for a component; no utils2, manager, service, handler', () => {
    const odd = files
      .map((file) => file.path)
      .filter((path) => {
        const name = (path.split('/').at(-1) as string).replace(/\.tsx?$/, '');
        const pattern = path.endsWith('.tsx')
          ? /^([A-Z][A-Za-z]*|main)$/
          : /^[a-z0-9]+(-[a-z0-9]+)*(\.content)?$/;
        return !pattern.test(name) || /manager|service|handler|utils2/i.test(name);
      });
    expect(odd).toEqual([]);
  });

  it('no escape from the types: no any, no ts-ignore', () => {
    const escapes = files.filter((file) => /\bas any\b|: any\b|@ts-(ignore|nocheck)/.test(file.text));
    expect(escapes.map((file) => file.path)).toEqual([]);
  });

  it('only util/report writes to the console (the relay has its own log)', () => {
    const chatty = files.filter(
      (file) => /\bconsole\./.test(file.text) && !/^(lib\/util\/report|server\/log)\.ts$/.test(file.path),
    );
    expect(chatty.map((file) => file.path)).toEqual([]);
  });

  it('only platform/ calls the browser: hand what is needed down from there', () => {
    const callers = files.filter(
      (file) =>
        /from 'wxt\/browser'|\bchrome\.\w|\bbrowser\.(runtime|tabs|storage)/.test(file.text) &&
        !/^lib\/(platform|i18n)\//.test(file.path),
    );
    expect(callers.map((file) => file.path)).toEqual([]);
  });
});
