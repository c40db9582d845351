import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importsOf, ROOT } from './source-files';

const entries = readdirSync(join(ROOT, 'scripts'), { recursive: true, withFileTypes: true });
const scripts = entries
  .filter((entry) => entry.isFile())
  .map((entry) => ({
    path: entry.name,
    text: readFileSync(join(entry.parentPath, entry.name), 'utf8'),
  }));

/** Static imports, without those of types in comments and those that wait until they are needed. */
const staticImportsOf = (text: string): string[] =>
  importsOf({ path: '', text: text.replaceAll(/\bimport\([^)]*\)/g, '') });

const mayImport = (to: string): boolean =>
  (to.startsWith('node:') && builtinModules.includes(to.slice('node:'.length))) ||
  /^\.{1,2}\/.*\.mjs$/.test(to);

describe('scripts/', () => {
  it('holds plain .mjs only: what is TypeScript belongs into lib/, server/ or tests/support/', () => {
    expect(scripts.map(({ path }) => path).filter((path) => !path.endsWith('.mjs'))).toEqual([]);
  });

  it('has its types checked: begin each script with `// @ts-check` and write JSDoc', () => {
    const unchecked = scripts.filter(({ text }) => !text.startsWith('// @ts-check\n'));
    expect(unchecked.map(({ path }) => path)).toEqual([]);
  });

  it('imports statically only Node built-ins, since nothing is installed yet: import() the rest when needed', () => {
    const found = scripts.flatMap(({ path, text }) =>
      staticImportsOf(text)
        .filter((to) => !mayImport(to))
        .map((to) => `${path} imports ${to}`),
    );
    expect(found).toEqual([]);
  });

  it('sees a package that is imported statically (the test can fail)', () => {
    const text = `import { x } from 'node:fs';\nimport y from "vite";\nconst z = await import('wxt');`;
    expect(staticImportsOf(text).filter((to) => !mayImport(to))).toEqual(['vite']);
  });
});
