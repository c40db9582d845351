import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { build } from 'vite';
import { afterAll } from 'vitest';
import { ensureFirefox } from '../../scripts/browsers.mjs';
import { start, temporaryFolder } from '../../scripts/driver.mjs';
import { pdfFiles } from '../../scripts/pdf-files.mjs';

const ADDON = 'bookbag@bookbag.example';
const UUID = '22222222-3333-4444-8555-666666666666';
const PAGE = 'pdf-test.html';

/** A copy of the built extension with one more page, on which our code for PDFs lies in `globalThis.ours`. */
async function withPage(folder: string): Promise<string> {
  const copy = join(temporaryFolder('bookbag-pdf'), 'extension');
  cpSync(join('.output', folder), copy, { recursive: true });
  const result = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      ...{ write: false, minify: false },
      lib: { entry: 'tests/support/pdf-entry.ts', formats: ['es'], fileName: 'pdf-test' },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (output === undefined || !('output' in output)) throw new Error('vite bundled nothing');
  writeFileSync(join(copy, 'pdf-test.js'), output.output[0].code);
  writeFileSync(
    join(copy, PAGE),
    '<!doctype html><title>PDF</title><script type="module" src="pdf-test.js"></script>',
  );
  for (const { absoluteSrc, relativeDest } of pdfFiles()) cpSync(absoluteSrc, join(copy, relativeDest));
  return copy;
}

/** A page of the extension under its own policy, with its errors and its requests so far. */
export interface PdfPage {
  readonly page: Page;
  readonly complaints: string[];
  readonly requested: string[];
}

/** Opens the page in a new Chromium, which closes after the file's tests. */
export async function chromiumPage(): Promise<PdfPage> {
  const person = await start(temporaryFolder('bookbag-pdf'), { extension: await withPage('chrome-mv3') });
  closers.push(() => person.kill());
  const page = await person.browser.newPage();
  return opened(page, `chrome-extension://${person.extensionId}/${PAGE}`);
}

/** Opens the page in a new Firefox, which closes after the file's tests. */
export async function firefoxPage(): Promise<PdfPage> {
  const browser: Browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: await ensureFirefox(),
    headless: true,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: { 'extensions.webextensions.uuids': JSON.stringify({ [ADDON]: UUID }) },
  });
  closers.push(() => browser.close());
  await browser.installExtension(await withPage('firefox-mv2'));
  return opened(await browser.newPage(), `moz-extension://${UUID}/${PAGE}`);
}

async function opened(page: Page, address: string): Promise<PdfPage> {
  const complaints: string[] = [];
  const requested: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warn') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => requested.push(request.url()));
  // Firefox moves the page to another process, and puppeteer takes that for a navigation that never ends.
  await page.goto(address, { timeout: 5000 }).catch((error: unknown) => console.debug(String(error)));
  await page.waitForFunction(() => 'ours' in globalThis, { timeout: 30_000 });
  return { page, complaints, requested };
}

const closers: (() => Promise<void>)[] = [];

afterAll(async () => {
  await Promise.all(closers.splice(0).map((close) => close()));
});
