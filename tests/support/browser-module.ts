import { type Browser, launch, type Page } from 'puppeteer-core';
import { build } from 'vite';
import { afterAll } from 'vitest';
import { ensureChromium } from '../../scripts/browsers.mjs';

/** A page with the exports of a module of ours under `globalThis.ours`. */
export interface PageWithModule {
  readonly page: Page;
  /** Addresses that anything on the page has tried to load. */
  readonly requested: string[];
}

/** The module as one script that leaves its exports in `ours`. */
async function bundle(path: string): Promise<string> {
  const result = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: { write: false, minify: false, lib: { entry: path, formats: ['iife'], name: 'ours' } },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (output === undefined || !('output' in output)) throw new Error('vite bundled nothing');
  return `${output.output[0].code}\n;globalThis.ours = ours;`;
}

/**
 * A blank page in a real Chromium with a module of ours in it, for code that needs a true DOM. `module` is a path
 * from the project's folder. The page notes and refuses every request. The browser closes after the file's tests.
 */
export async function pageWithModule(path: string): Promise<PageWithModule> {
  const browser = await launch({
    executablePath: await ensureChromium(),
    headless: true,
    pipe: true,
    args: ['--no-sandbox'],
  });
  browsers.push(browser);
  const page = (await browser.pages())[0] ?? (await browser.newPage());
  const requested: string[] = [];
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    if (request.url() === 'http://ours.example/') {
      void request.respond({ contentType: 'text/html', body: '<!doctype html><title>Ours</title>' });
      return;
    }
    requested.push(request.url());
    void request.abort();
  });
  await page.goto('http://ours.example/');
  await page.evaluate(await bundle(path));
  return { page, requested };
}

const browsers: Browser[] = [];

afterAll(async () => {
  await Promise.all(browsers.splice(0).map((browser) => browser.close()));
});
