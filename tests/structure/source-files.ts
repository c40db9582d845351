import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** The project's root, from which all paths here are told. */
export const ROOT = join(import.meta.dirname, '../..');

export interface SourceFile {
  /** With forward slashes, relative to the root. */
  readonly path: string;
  readonly text: string;
}

/** All files below the folders named whose names are wanted. */
function filesBelow(folders: readonly string[], isWanted: (name: string) => boolean): SourceFile[] {
  return folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && isWanted(entry.name))
      .map((entry) => {
        const file = join(entry.parentPath, entry.name);
        return { path: relative(ROOT, file).replaceAll('\\', '/'), text: readFileSync(file, 'utf8') };
      }),
  );
}

/** All TypeScript files below the folders named. */
export const sourceFiles = (...folders: readonly string[]): SourceFile[] =>
  filesBelow(folders, (name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'));

/** All style sheets below the folders named. */
export const styleSheets = (...folders: readonly string[]): SourceFile[] =>
  filesBelow(folders, (name) => name.endsWith('.css'));

/** What a file imports: every `from '…'`, bare `import '…'` and `import('…')`, types too. */
export function importsOf({ text }: SourceFile): string[] {
  const bare = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  const found = bare.matchAll(
    /(?:^|[;\s}])(?:import|export)\s[^'"`;]*?from\s*['"]([^'"]+)['"]|(?:^|[;\s])import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g,
  );
  return [...found].map((match) => (match[1] ?? match[2] ?? match[3]) as string);
}
