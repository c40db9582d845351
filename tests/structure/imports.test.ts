import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importsOf, type SourceFile, sourceFiles } from './source-files';

/**
 * Who may import whom (docs/design.md, "The house"). What a row does not name is refused, packages and type
 * imports too. Entries are folders of lib/, other folders or files of the project, or packages.
 */
const LIB: Record<string, readonly string[]> = {
  util: ['valibot', 'fflate'],
  model: ['util', 'valibot', 'diff'],
  anchor: ['model', 'util', 'approx-string-match'],
  live: ['anchor', 'model', 'util'],
  plan: ['model', 'util'],
  clip: ['model', 'util', '@mozilla/readability', 'dompurify', 'pdfjs-dist'],
  export: ['model', 'plan', 'util', 'docx', 'fflate', 'write-excel-file'],
  import: ['model', 'util', 'dompurify', 'marked', 'mammoth', 'papaparse', 'read-excel-file'],
  platform: ['util', 'wxt'],
  i18n: ['util', 'wxt', '@wxt-dev/i18n', '#i18n'],
  messages: ['model', 'util', 'platform'],
  notebook: ['model', 'util', 'yjs', 'fractional-indexing-jittered', 'fast-diff'],
  store: ['crypto', 'util', 'yjs', 'dexie', 'y-dexie'],
  sync: ['crypto', 'util', 'yjs', 'y-protocols', 'y-webrtc', 'lib0'],
  backup: ['crypto', 'model', 'util', 'lib0', 'valibot'],
  crypto: ['util', '@noble/hashes'],
  search: ['model', 'util', 'minisearch'],
  reader: ['util'],
  session: [
    ...['store', 'notebook', 'model', 'messages', 'platform', 'crypto', 'util', 'yjs', 'y-protocols'],
    ...['search', 'lib/sync/local-bus', 'lib/sync/protocol', 'lib/clip/canonical-url'],
  ],
  post: [
    ...['store', 'notebook', 'sync', 'backup', 'crypto', 'clip', 'messages', 'model', 'plan', 'util'],
    ...['yjs', 'y-protocols'],
  ],
};

const COMPONENTS = [
  ...[
    'model',
    'notebook',
    'session',
    'export',
    'import',
    'backup',
    'anchor',
    'plan',
    'reader',
    'search',
    'i18n',
    'util',
  ],
  ...[
    'lib/clip/sanitize',
    'lib/clip/shown/too-large',
    'lib/clip/pdf',
    'lib/messages/send',
    'lib/messages/clip',
    'lib/messages/to-post',
    'components',
  ],
  ...['react', 'react-dom', 'react-aria-components', '@tanstack/react-virtual', '@fontsource-variable'],
  ...['react-data-grid', 'uqr'],
];

/** The editor alone knows how a text is stored, and by what it is drawn. */
const EDITOR = ['yjs', '@tiptap/pm'];

const PAGE_SCRIPT = [
  'anchor',
  'clip',
  'live',
  'messages',
  'model',
  'i18n',
  'platform',
  'util',
  'wxt',
  'entrypoints',
];

/** Rooms of lib/sync: which other rooms each may import. The files on top have no room and may import none. */
const SYNC_ROOMS: Record<string, readonly string[]> = {
  link: ['bodies', 'foreign'],
  webrtc: ['link', 'bodies', 'foreign', 'pairing'],
  letter: ['foreign'],
  mailbox: ['foreign', 'letter', 'bodies'],
  relayed: ['link', 'mailbox'],
  pairing: ['mailbox'],
  epoch: ['mailbox'],
};

const isUnder = (path: string, folder: string): boolean => path === folder || path.startsWith(`${folder}/`);

/** Where an import leads: a path of the project without its ending, or a package. */
function target(file: SourceFile, specifier: string): string {
  if (!specifier.startsWith('.')) return specifier;
  return posix.join(posix.dirname(file.path), specifier).replace(/\.(tsx?|css)$/, '');
}

function allowed(to: string, row: readonly string[]): boolean {
  return row.some((entry) => (Object.hasOwn(LIB, entry) ? isUnder(to, `lib/${entry}`) : isUnder(to, entry)));
}

function violations(
  files: readonly SourceFile[],
  rowOf: (file: SourceFile) => readonly string[] | undefined,
): string[] {
  const found: string[] = [];
  for (const file of files) {
    const row = rowOf(file);
    for (const specifier of importsOf(file)) {
      const to = target(file, specifier);
      if (row === undefined)
        found.push(
          `${file.path}: its folder has no row in the import table; add one here and to docs/design.md`,
        );
      else if (!allowed(to, row)) {
        found.push(
          `${file.path} imports ${to}: not in its row. Move the code to a folder that may, or hand the thing in as an argument`,
        );
      }
    }
  }
  return found;
}

describe('who may import whom', () => {
  it('lib/: each folder imports only what its row names', () => {
    const files = sourceFiles('lib');
    const found = violations(files, (file) => {
      const folder = file.path.split('/')[1] as string;
      const row = LIB[folder];
      return row === undefined ? undefined : [...row, folder];
    });
    expect(found).toEqual([]);
  });

  it('lib/sync/: what all ways share knows no way, and bodies know nothing of WebRTC', () => {
    const file = /^lib\/sync\/(?:(\w+)\/)?[\w-]+$/;
    const found = sourceFiles('lib/sync').flatMap(({ path, text }) => {
      const room = file.exec(path.replace(/\.ts$/, ''))?.[1] ?? '';
      return importsOf({ path, text })
        .map((to) => file.exec(target({ path, text }, to))?.[1])
        .filter((to) => to !== undefined && to !== room && !SYNC_ROOMS[room]?.includes(to))
        .map((to) => `${path} imports from ${to}`);
    });
    expect(found).toEqual([]);
  });

  it('components/: only model, notebook, session and view libraries; never store, sync, platform', () => {
    const row = ({ path }: SourceFile): readonly string[] =>
      path.startsWith('components/drafts/') ? [...COMPONENTS, ...EDITOR] : COMPONENTS;
    expect(violations(sourceFiles('components'), row)).toEqual([]);
  });

  it('the scripts in a page never carry yjs, dexie or React', () => {
    const scripts = /^entrypoints\/(?:page\.content\/|live\.ts$)/;
    const files = sourceFiles('entrypoints').filter(({ path }) => scripts.test(path));
    expect(files.length).toBeGreaterThan(3);
    expect(violations(files, () => PAGE_SCRIPT)).toEqual([]);
  });

  it('nobody imports an entrypoint', () => {
    const files = sourceFiles('lib', 'components', 'server');
    const found = files.flatMap((file) =>
      importsOf(file)
        .map((to) => target(file, to))
        .filter((to) => isUnder(to, 'entrypoints'))
        .map((to) => `${file.path} imports ${to}`),
    );
    expect(found).toEqual([]);
  });

  it('server/: of lib only the protocols of sync', () => {
    const row = [
      'server',
      'lib/sync/protocol',
      'lib/sync/box-protocol',
      'classic-level',
      'pg',
      'ws',
      'node:http',
      'node:crypto',
      'node:net',
      'node:process',
      'node:url',
      'node:stream',
      'node:timers/promises',
      'node:buffer',
    ];
    expect(violations(sourceFiles('server'), () => row)).toEqual([]);
  });

  it('reads imports of every kind, type imports too (the test can fail)', () => {
    const file = {
      path: 'lib/model/x.ts',
      text: `import type { A } from 'yjs';\nimport 'dexie';\nexport * from "../store/db";\nconst b = import('react');`,
    };
    expect(importsOf(file)).toEqual(['yjs', 'dexie', '../store/db', 'react']);
    expect(violations([file], () => LIB['model'])).toHaveLength(4);
  });
});
