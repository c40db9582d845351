import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT, type SourceFile } from './source-files';

/** What git ignores, and git's own folder. */
const ignored = new Set(
  ['.git', ...readFileSync(join(ROOT, '.gitignore'), 'utf8').split('\n')]
    .map((line) => line.trim().replace(/^\/|\/$/g, ''))
    .filter((line) => line !== ''),
);

function textFiles(folder: string): SourceFile[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (ignored.has(entry.name)) return [];
    const file = join(folder, entry.name);
    if (entry.isDirectory()) return textFiles(file);
    if (!/\.(md|mjs|mts|tsx?|css|html|ya?ml|json)$/.test(entry.name)) return [];
    return [{ path: relative(ROOT, file).replaceAll('\\', '/'), text: readFileSync(file, 'utf8') }];
  });
}

const MD = '.md';

/** Pages that planned the project and are not part of it. Joined here, so that this file names none. */
const PLANS = ['DESIGN', 'PRODUCT', 'NAMES', 'LOOK'].map((name) => name + MD);

/**
 * Pages that a file names. In code only our own pages count, by their folder or their capitals: a test may
 * well speak of a download called `notes.md`.
 */
function pagesOf({ path, text }: SourceFile): string[] {
  const pattern = path.endsWith('.md')
    ? /(?<![\w./:-])[\w./-]+\.md\b/g
    : /(?<![\w./:-])(?:[\w./-]*docs\/[\w./-]+|server\/[\w-]+|[A-Z]{4,})\.md\b/g;
  return [...text.matchAll(pattern)].map((match) => match[0]);
}

const stands = (file: SourceFile, page: string): boolean =>
  existsSync(join(ROOT, page)) || existsSync(join(ROOT, dirname(file.path), page));

/** Sections that a file names: `docs/design.md, "Sync"`, over two lines of a comment too. */
function sectionsOf({ text }: SourceFile): { page: string; section: string }[] {
  return [...text.matchAll(/\b(docs\/[\w-]+\.md),(?:\s|\*|\/\/)+"([^"]+)"/g)].map((match) => ({
    page: match[1] as string,
    section: match[2] as string,
  }));
}

const headingsOf = (page: string): string[] =>
  [...readFileSync(join(ROOT, page), 'utf8').matchAll(/^#+ (.+)$/gm)].map((match) => match[1] as string);

const files = textFiles(ROOT);

describe('pages', () => {
  it('are read, all of them (the test can fail)', () => {
    const paths = files.map((file) => file.path);
    for (const path of ['README.md', 'docs/protocol.md', 'lib/sync/transport.ts', 'scripts/bench.mjs'])
      expect(paths).toContain(path);
    expect(pagesOf({ path: 'a.ts', text: '/** See docs/x.md, LAWS.md and not notes.md. */' })).toEqual([
      'docs/x.md',
      'LAWS.md',
    ]);
    expect(pagesOf({ path: 'a.md', text: '[it](../b.md), https://example.org/c.md' })).toEqual(['../b.md']);
    expect(sectionsOf({ path: 'a.ts', text: '(docs/x.md,\n * "Two words")' })).toHaveLength(1);
  });

  it('that a file names stand in the repository: write the page, or say the reason in place', () => {
    const missing = files.flatMap((file) =>
      pagesOf(file)
        .filter((page) => !stands(file, page))
        .map((page) => `${file.path}: ${page}`),
    );
    expect(missing.filter((line) => !line.startsWith('tests/structure/pages.test.ts'))).toEqual([]);
  });

  it('that planned the project are named nowhere: say the reason in place, or name docs/design.md', () => {
    const named = files.flatMap((file) =>
      PLANS.filter((page) => file.text.includes(page)).map((page) => `${file.path}: ${page}`),
    );
    expect(named).toEqual([]);
  });

  it('have the sections that a file names: `docs/design.md, "Sync"` wants a heading "Sync" there', () => {
    const missing = files
      .filter((file) => file.path !== 'tests/structure/pages.test.ts')
      .flatMap((file) =>
        sectionsOf(file)
          .filter(({ page, section }) => !headingsOf(page).includes(section))
          .map(({ page, section }) => `${file.path}: ${page}, "${section}"`),
      );
    expect(missing).toEqual([]);
  });
});
