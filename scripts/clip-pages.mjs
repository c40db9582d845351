// Clips saved pages in a real Chromium. Only Node built-ins are imported statically.
import { join } from 'node:path';
import { ensureChromium } from './browsers.mjs';
import { root } from './packages.mjs';

/** Forbids the page its own scripts but leaves scripting on, so that `<noscript>` is read as for a person. */
const POLICY = "script-src 'none'; frame-src 'none'; object-src 'none'";

/** Longest that one page is waited for, in milliseconds. */
const PATIENCE = 20_000;

/** A module of ours as one script that leaves its exports in `ours`. */
async function bundled(path) {
  const { build } = await import('vite');
  const result = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    root,
    build: { write: false, minify: false, lib: { entry: path, formats: ['iife'], name: 'ours' } },
  });
  const { output } = Array.isArray(result) ? result[0] : result;
  return `${output[0].code}\n;globalThis.ours = ours;`;
}

/** A tab that shows what it is given under any address; nothing it asks for leaves. */
async function localTab(browser) {
  const tab = await browser.newPage();
  let next;
  await tab.setRequestInterception(true);
  tab.on('request', (request) => {
    const answer = request.isNavigationRequest() && request.frame() === tab.mainFrame() ? next : undefined;
    next = answer === undefined ? next : undefined;
    void (answer === undefined ? request.respond({ status: 204 }) : request.respond(answer));
  });
  tab.on('dialog', (dialog) => void dialog.dismiss());
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

/* global document, ours -- of the pages, where the functions below run */

const snapshotHere = (address) => ours.snapshotOf(document, address);

function clipHere(snapshot, how) {
  const clipped = ours.clip(snapshot, how);
  document.body.innerHTML = clipped.html;
  return { ...clipped, text: document.body.innerText };
}

function textHere(html) {
  document.body.innerHTML = html;
  return document.body.innerText;
}

/**
 * A browser that clips saved pages as the extension does: the page, whose own scripts are off, is told by its
 * snapshot; another tab reads and sanitises it, and its text is what a browser lays out. Close it in the end.
 *
 * @param store what is bundled for that other tab instead, for comparing
 */
export async function openClipper(store = join(root, 'scripts', 'clip-store.ts')) {
  const { launch } = await import('puppeteer-core');
  const [code, storeCode, executablePath] = await Promise.all([
    bundled(join(root, 'scripts', 'clip-pages.ts')),
    bundled(store),
    ensureChromium(),
  ]);
  const browser = await launch({ executablePath, headless: true, pipe: true, args: ['--no-sandbox'] });
  const [{ tab, show }, blank] = await Promise.all([localTab(browser), localTab(browser)]);
  await blank.show('https://blank.example/', Buffer.from('<!doctype html><title>Blank</title>'));
  await blank.tab.evaluate(storeCode);
  return {
    /** `{ extraction, doubt, pictures, took, html, text }`; with a `reason` and no text where nothing is found. */
    async clip(address, html, how = 'article') {
      await show(address, html);
      await tab.evaluate(code);
      const snapshot = await tab.evaluate(snapshotHere, address);
      if (!snapshot.ok) return { reason: snapshot.reason, took: 0, html: '', text: '' };
      return blank.tab.evaluate(clipHere, snapshot.value, how);
    },
    /** What a browser lays out as the text of some HTML. */
    textOf: (html) => blank.tab.evaluate(textHere, html),
    close: () => browser.close(),
  };
}
