import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
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

  it('names in scripts/mutants what stands in the code once: a guard that has moved is broken where it is now', async () => {
    const folder = join(ROOT, 'scripts', 'mutants');
    const stale: string[] = [];
    let count = 0;
    for (const name of readdirSync(folder)) {
      const { default: mutants } = (await import(pathToFileURL(join(folder, name)).href)) as {
        default: readonly { readonly file: string; readonly find: string; readonly breaks: string }[];
      };
      for (const { file, find, breaks } of mutants) {
        count += 1;
        const path = join(ROOT, file);
        const times = existsSync(path) ? readFileSync(path, 'utf8').split(find).length - 1 : 0;
        if (times !== 1) stale.push(`${name}: ${file}: ${breaks}`);
      }
    }
    expect(count).toBeGreaterThan(800);
    expect(stale).toEqual([]);
  });
});
