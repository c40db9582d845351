// @ts-check
// Clips saved pages in a real Chromium. Only Node built-ins are imported statically.
import { join } from 'node:path';
import { ensureChromium } from './browsers.mjs';
import { root } from './packages.mjs';

/**
 * @import { Browser, ResponseForRequest } from 'puppeteer-core'
 * @import { Part } from '../lib/clip/extract'
 * @import { PageSnapshot } from '../lib/model/page-snapshot'
 * @typedef {{ ours: typeof import('../lib/clip/snapshot') & typeof import('../tests/support/clip-store') }} Bundled
 *   what the pages find under `globalThis`
 */

/** Forbids the page its own scripts but leaves scripting on, so that `<noscript>` is read as for a person. */
const POLICY = "script-src 'none'; frame-src 'none'; object-src 'none'";

/** Longest that one page is waited for, in milliseconds. */
const PATIENCE = 20_000;

/**
 * A module of ours as one script that leaves its exports in `ours`.
 *
 * @param {string} path
 */
async function bundled(path) {
  const { build } = await import('vite');
  const result = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    root,
    build: { write: false, minify: false, lib: { entry: path, formats: ['iife'], name: 'ours' } },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (output === undefined || !('output' in output)) throw new Error(`vite bundled nothing of ${path}`);
  return `${output.output[0].code}\n;globalThis.ours = ours;`;
}

/**
 * A tab that shows what it is given under any address; nothing it asks for leaves.
 *
 * @param {Browser} browser
 */
async function localTab(browser) {
  const tab = await browser.newPage();
  /** @type {Partial<ResponseForRequest> | undefined} */
  let next;
  await tab.setRequestInterception(true);
  tab.on('request', (request) => {
    const answer = request.isNavigationRequest() && request.frame() === tab.mainFrame() ? next : undefined;
    next = answer === undefined ? next : undefined;
    void (answer === undefined ? request.respond({ status: 204 }) : request.respond(answer));
  });
  tab.on('dialog', (dialog) => void dialog.dismiss());
  /** @type {(address: string, html: Buffer) => Promise<void>} */
  const show = async (address, html) => {
    const isUtf8 = Buffer.from(html.toString('utf8')).equals(html);
    next = {
      contentType: `text/html${isUtf8 ? '; charset=utf-8' : ''}`,
      headers: { 'content-security-policy': POLICY },
      body: html,
    };
    await tab.goto(address, { waitUntil: 'domcontentloaded', timeout: PATIENCE });
  };
  return { tab, show };
}

// The three functions below run in the pages: `document` is the page's, and nothing else of this file is there.

/** @param {string} address */
function snapshotHere(address) {
  const { ours } = /** @type {Bundled} */ (/** @type {unknown} */ (globalThis));
  return ours.snapshotOf(document, address);
}

/**
 * @param {PageSnapshot} snapshot
 * @param {Part} how
 */
function clipHere(snapshot, how) {
  const { ours } = /** @type {Bundled} */ (/** @type {unknown} */ (globalThis));
  const clipped = ours.clip(snapshot, how);
  document.body.innerHTML = clipped.html;
  return { ...clipped, text: document.body.innerText };
}

/** @param {string} html */
function textHere(html) {
  document.body.innerHTML = html;
  return document.body.innerText;
}

/**
 * A browser that clips saved pages as the extension does: the page, whose own scripts are off, is told by its
 * snapshot; another tab reads and sanitises it, and its text is what a browser lays out. Close it in the end.
 *
 * @param {string} store what is bundled for that other tab instead, for comparing
 */
export async function openClipper(store = join(root, 'tests', 'support', 'clip-store.ts')) {
  const { launch } = await import('puppeteer-core');
  const [code, storeCode, executablePath] = await Promise.all([
    bundled(join(root, 'lib', 'clip', 'snapshot.ts')),
    bundled(store),
    ensureChromium(),
  ]);
  const browser = await launch({ executablePath, headless: true, pipe: true, args: ['--no-sandbox'] });
  const [{ tab, show }, blank] = await Promise.all([localTab(browser), localTab(browser)]);
  await blank.show('https://blank.example/', Buffer.from('<!doctype html><title>Blank</title>'));
  await blank.tab.evaluate(storeCode);
  return {
    /**
     * What is clipped, with its text; with a `reason` and no text where nothing is found.
     *
     * @param {string} address
     * @param {Buffer} html
     * @param {Part} how
     * @returns {Promise<ReturnType<Bundled['ours']['clip']> & { text: string }>}
     */
    async clip(address, html, how = 'article') {
      await show(address, html);
      await tab.evaluate(code);
      const snapshot = await tab.evaluate(snapshotHere, address);
      if (!snapshot.ok) return { reason: snapshot.reason, took: 0, html: '', text: '' };
      return blank.tab.evaluate(clipHere, snapshot.value, how);
    },
    /**
     * What a browser lays out as the text of some HTML.
     *
     * @param {string} html
     */
    textOf: (/** @type {string} */ html) => blank.tab.evaluate(textHere, html),
    close: () => browser.close(),
  };
}
