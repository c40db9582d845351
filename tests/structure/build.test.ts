import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

/** Limits in bytes (docs/design.md, "Speed"). */
const CONTENT_SCRIPT = 80_000;
const FIRST_LOAD = 800_000;
const FIRST_LOAD_GZIP = 250_000;
const EDITOR_GZIP = 130_000;

/** A string that only Yjs has: it guards itself by it against being loaded twice. */
const YJS = '__ $YJS$ __';

/** A string that pdf.js has and that its minified build keeps. */
const PDFJS = 'GlobalWorkerOptions';

/** A string that ProseMirror has and that its minified build keeps. */
const PROSEMIRROR = 'ProseMirror-trailingBreak';

const chrome = join('.output', 'chrome-mv3');
const firefox = join('.output', 'firefox-mv2');

/** The built file as text. */
const built = (...path: string[]): string => readFileSync(join(...path), 'utf8');

interface Manifest {
  readonly permissions: readonly string[];
  readonly optional_permissions?: readonly string[];
  readonly optional_host_permissions?: readonly string[];
  readonly content_scripts?: readonly unknown[];
  readonly [key: string]: unknown;
}

const manifestOf = (folder: string): Manifest => JSON.parse(built(folder, 'manifest.json')) as Manifest;

/** What a page loads before it runs: its scripts, styles and preloads, and all they import statically. */
function firstLoad(folder: string, page: string): string[] {
  const html = built(folder, page);
  const queue = [...html.matchAll(/<(?:script|link)\b[^>]*\b(?:src|href)="\/?([^"]+\.(?:js|css))"/g)].map(
    (match) => normalize(match[1] as string),
  );
  const files = new Set<string>();
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (files.has(file)) continue;
    files.add(file);
    for (const match of built(folder, file).matchAll(
      /(?:\bfrom|\bimport)\s*["'](\.{1,2}\/[^"']+\.js)["']/g,
    )) {
      queue.push(normalize(join(dirname(file), match[1] as string)));
    }
  }
  return [...files];
}

/** Sizes of files for a failure's message, largest first. */
const sizes = (folder: string, files: readonly string[]): string =>
  files
    .map((file) => ({ file, size: built(folder, file).length }))
    .toSorted((a, b) => b.size - a.size)
    .map(({ file, size }) => `${file} ${size}`)
    .join(', ');

describe('the build for Chrome and Edge', () => {
  it('has no Yjs in the background: import it in lib/post only, and lib/post only behind FIREFOX', () => {
    expect(built(chrome, 'background.js')).not.toContain(YJS);
  });

  it.each([['content-scripts', 'page.js'], ['live.js']])(
    'has a small script for pages: import no more than anchor, clip, live, messages, model, i18n, platform, util there',
    (...path) => {
      const script = built(chrome, ...path);
      expect(script.length).toBeLessThanOrEqual(CONTENT_SCRIPT);
      expect(script).not.toContain(YJS);
    },
  );

  it.runIf(existsSync(join('entrypoints', 'sidepanel', 'index.html')))(
    'opens its panel quickly: load with import() what the list of readings does not need',
    () => {
      const files = firstLoad(chrome, 'sidepanel.html');
      const all = files.map((file) => built(chrome, file)).join('\n');
      const packed = files.reduce((sum, file) => sum + gzipSync(built(chrome, file)).length, 0);
      expect(files.length).toBeGreaterThan(0);
      expect(all.length, `too large: ${sizes(chrome, files)}`).toBeLessThanOrEqual(FIRST_LOAD);
      expect(packed, `too large packed: ${sizes(chrome, files)}`).toBeLessThanOrEqual(FIRST_LOAD_GZIP);
    },
  );

  it('starts no worker that a library makes by itself: the policy of the pages refuses it', () => {
    const chunks = readdirSync(join(chrome, 'chunks')).filter((name) => name.endsWith('.js'));
    const made = chunks.filter((name) =>
      /new Worker\([^;]{0,60}createObjectURL/.test(built(chrome, 'chunks', name)),
    );
    expect(made).toEqual([]);
  });

  it('loads the editor of drafts only when one is opened, and little of it', () => {
    const first = firstLoad(chrome, 'sidepanel.html');
    const later = readdirSync(join(chrome, 'chunks')).map((name) => join('chunks', name));
    const editor = later.filter((file) => built(chrome, file).includes(PROSEMIRROR));
    expect(editor).toHaveLength(1);
    expect(first).not.toContain(editor[0]);
    const packed = gzipSync(built(chrome, editor[0] ?? '')).length;
    expect(packed, `too large packed: ${packed}`).toBeLessThanOrEqual(EDITOR_GZIP);
  });

  it('has a key for a clip, and one that does what a click on the toolbar button does', () => {
    expect(manifestOf(chrome)['commands']).toMatchObject({
      _execute_action: { suggested_key: { default: 'Alt+Shift+O' } },
      clip: { suggested_key: { default: 'Alt+Shift+K' } },
    });
  });

  it('asks for these permissions and no other: each needs a reason in an ADR', () => {
    const manifest = manifestOf(chrome);
    expect([...manifest.permissions].sort()).toEqual(
      [
        'activeTab',
        'alarms',
        'contextMenus',
        'offscreen',
        'scripting',
        'sidePanel',
        'storage',
        'unlimitedStorage',
      ].sort(),
    );
    expect(manifest.optional_permissions).toEqual(['tabs']);
    expect(manifest.optional_host_permissions).toEqual(['https://*/*', 'http://*/*']);
  });

  it('wants Chrome 144: lower ones lack CSS and Temporal that the views use', () => {
    expect(manifestOf(chrome)['minimum_chrome_version']).toBe('144');
  });
});

describe('the build for Firefox', () => {
  it('asks for the same less the panel’s and the offscreen page’s', () => {
    const manifest = manifestOf(firefox);
    expect([...manifest.permissions].sort()).toEqual(
      ['activeTab', 'alarms', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage'].sort(),
    );
    expect([...(manifest.optional_permissions ?? [])].sort()).toEqual(['http://*/*', 'https://*/*', 'tabs']);
  });

  it('wants Firefox 153: lower ones lack CSS and Temporal that the views use', () => {
    expect(manifestOf(firefox)['browser_specific_settings']).toMatchObject({
      gecko: { strict_min_version: '153.0' },
    });
  });

  it('has no offscreen page: leave that entrypoint out with `exclude: ["firefox"]`', () => {
    expect(existsSync(join(firefox, 'offscreen.html'))).toBe(false);
  });
});

describe.each([chrome, firefox])('%s', (folder) => {
  it.each(['web_accessible_resources', 'externally_connectable', 'host_permissions'])(
    'opens nothing to pages: take %s out of the manifest',
    (key) => expect(manifestOf(folder)).not.toHaveProperty(key),
  );

  it('runs on no page by itself: page.content stays `registration: "runtime"` without `matches`', () => {
    expect(manifestOf(folder).content_scripts ?? []).toEqual([]);
  });

  it('lets no page of ours run, load or send anything foreign: see contentSecurityPolicy in wxt.config.ts', () => {
    const policy = JSON.stringify(manifestOf(folder)['content_security_policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(
      /unsafe-inline|unsafe-eval|img-src[^;]*https?:|script-src[^;]*(?:https?:|blob:|data:)/,
    );
  });

  it('is not in private windows', () => expect(manifestOf(folder)['incognito']).toBe('not_allowed'));

  it('carries pdf.js as files of its own, which no script holds: load it with lib/clip/pdf/file/pdfjs when used', () => {
    expect(built(folder, 'pdf', 'pdf.min.mjs')).toContain(PDFJS);
    expect(existsSync(join(folder, 'pdf', 'pdf.worker.min.mjs'))).toBe(true);
    const names = readdirSync(folder, { recursive: true }).map(String);
    const scripts = names.filter((name) => name.endsWith('.js') && !name.startsWith('pdf'));
    expect(scripts.length).toBeGreaterThan(3);
    expect(scripts.filter((name) => built(folder, name).includes(PDFJS))).toEqual([]);
  });

  it.each(['sidepanel.html', 'desk.html'])('opens %s without our code for PDFs: import() it', (page) => {
    if (!existsSync(join(folder, page))) return;
    const files = firstLoad(folder, page);
    expect(files.length).toBeGreaterThan(0);
    expect(files.filter((file) => built(folder, file).includes('pdf.worker.min.mjs'))).toEqual([]);
  });

  it('names no source map: they would ship our sources twice', () => {
    const maps = readdirSync(folder, { recursive: true }).filter((name) => String(name).endsWith('.map'));
    expect(maps).toEqual([]);
  });
});
