// @ts-check
// The files of pdf.js that ship with the extension. Only Node built-ins are imported.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './packages.mjs';

/** The folder of the extension that lib/clip/pdf/file/pdfjs.ts looks in. */
const FOLDER = 'pdf';

/**
 * What of pdfjs-dist is needed, by its folder there. The `legacy` build is the one for browsers that are
 * not of this month: the other wants Chromium 145. Pictures are decoded without WebAssembly.
 *
 * @type {readonly (readonly [folder: string, names: RegExp])[]}
 */
const NEEDED = [
  ['', /^LICENSE$/],
  ['legacy/build', /^pdf(?:\.worker)?\.min\.mjs$/],
  ['cmaps', /./],
  ['standard_fonts', /./],
  ['wasm', /_nowasm_fallback\.js$|^LICENSE_(?:PDFJS_)?(?:JBIG2|OPENJPEG)$/],
];

/** Each file with the place it is copied from and its place in the extension. */
export function pdfFiles() {
  return NEEDED.flatMap(([folder, names]) => {
    const from = join(root, 'node_modules/pdfjs-dist', folder);
    const to = join(FOLDER, folder === 'legacy/build' ? '' : folder);
    return readdirSync(from)
      .filter((name) => names.test(name))
      .map((name) => ({ absoluteSrc: join(from, name), relativeDest: join(to, name) }));
  });
}
