import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import puppeteer from 'puppeteer-core';
import { build } from 'vite';
import type { rtc } from './rtc-page';

/** One end of the pair: a page of a browser process of its own, with a profile of its own. */
export interface End {
  readonly page: Page;
  /** Calls a function of `rtc` (tests/support/rtc-page.ts) in the page. */
  call<Name extends Functions>(
    name: Name,
    ...args: Parameters<Rtc[Name]>
  ): Promise<Awaited<ReturnType<Rtc[Name]>>>;
  /** Loads the page anew: a second session of the same device. */
  reload(): Promise<void>;
  /** Stops the whole browser in its tracks, as a closed lid would, and lets it go on. */
  freeze(): void;
  wake(): void;
}

type Rtc = {
  [Name in keyof typeof rtc as (typeof rtc)[Name] extends AnyFunction ? Name : never]: (typeof rtc)[Name];
};
type AnyFunction = (...args: never[]) => unknown;
type Functions = keyof Rtc;

export interface Pair {
  readonly a: End;
  readonly b: End;
  close(): Promise<void>;
}

const EXECUTABLE = process.env['BOOKBAG_CHROMIUM'] ?? '/usr/bin/chromium';

/** The page's script, bundled as a browser would get it. */
async function bundle(): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      minify: false,
      lib: { entry: join(import.meta.dirname, 'rtc-page.ts'), formats: ['es'], fileName: 'page' },
    },
  });
  const result = [output].flat()[0];
  if (!result || !('output' in result)) throw new Error('the page was not built');
  return result.output[0].code;
}

const isReady = '"rtc" in globalThis';

async function launch(address: string, close: (() => Promise<unknown>)[]): Promise<End> {
  const profile = await mkdtemp(join(tmpdir(), 'bookbag-rtc-'));
  const browser: Browser = await puppeteer.launch({
    executablePath: EXECUTABLE,
    headless: true,
    userDataDir: profile,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-timer-throttling'],
  });
  const pid = browser.process()?.pid;
  if (pid === undefined) throw new Error('the browser did not start');
  close.push(async () => {
    signalGroup(pid, 'SIGKILL');
    await browser.disconnect();
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  });
  const page = await browser.newPage();
  await page.goto(address);
  await page.waitForFunction(isReady);
  return {
    page,
    reload: async () => {
      await page.reload();
      await page.waitForFunction(isReady);
    },
    freeze: () => signalGroup(pid, 'SIGSTOP'),
    wake: () => signalGroup(pid, 'SIGCONT'),
    call: (name, ...args) =>
      page.evaluate(
        (called, given) => {
          const api = (globalThis as unknown as { rtc: Record<string, AnyFunction> }).rtc;
          return api[called]?.(...(given as never[]));
        },
        name,
        args,
      ) as never,
  };
}

/** Signals a browser with all its helpers; it may be gone already. */
function signalGroup(pid: number, signal: 'SIGKILL' | 'SIGSTOP' | 'SIGCONT'): void {
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** Two browsers with the test page open. */
export async function launchPair(): Promise<Pair> {
  const script = await bundle();
  const server = createServer((request, response) => {
    const isScript = request.url === '/page.js';
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
    response.end(
      isScript ? script : '<!doctype html><title>rtc</title><script type="module" src="/page.js"></script>',
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const closers: (() => Promise<unknown>)[] = [];
  const close = async () => {
    await Promise.allSettled(closers.map((closer) => closer()));
    server.closeAllConnections();
    server.close();
  };
  try {
    const [a, b] = [await launch(address, closers), await launch(address, closers)];
    return { a, b, close };
  } catch (error) {
    await close();
    throw error;
  }
}
