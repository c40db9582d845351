import type { ChildProcess } from 'node:child_process';
import type { Browser, Page } from 'puppeteer-core';

export interface StartOptions {
  /** Folder of the built extension; `.output/chrome-mv3` when left out. */
  readonly extension?: string;
  readonly headless?: boolean;
  /** Language of the interface, "en-US" when left out. */
  readonly lang?: string;
  readonly colorScheme?: 'light' | 'dark';
}

export interface Person {
  readonly browser: Browser;
  readonly extensionId: string;
  /** The tab in which pages are visited. */
  page: Page;
  /** The side panel, once opened. */
  panel: Page;
  clickToolbar(): Promise<void>;
  /** Goes to the address, if any, clicks the toolbar button and answers with the panel. */
  openPanel(url?: string): Promise<Page>;
  /** SIGKILL of the browser's process group; the profile stays. */
  kill(): Promise<void>;
  /** Kills, and starts again on the same profile; the panel is closed then. */
  restart(): Promise<Person>;
}

export interface SitePage {
  readonly body: string | Uint8Array;
  readonly type?: string;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Site {
  readonly origin: string;
  /** The same server under another host name: another site to the browser. */
  readonly otherOrigin: string;
  /** Paths asked for so far, with their queries. */
  readonly seen: readonly string[];
  close(): void;
}

export const builtExtension: string;
export function start(profile: string, options?: StartOptions): Promise<Person>;
export function serveSite(pages: Readonly<Record<string, SitePage>>): Promise<Site>;
export function freePort(wanted?: number): Promise<number>;
export function temporaryFolder(name?: string): string;
export function killAtEnd(child: ChildProcess): () => void;
export function until<T>(
  question: () => T | Promise<T>,
  ms?: number,
  step?: number,
): Promise<NonNullable<T> | undefined>;
export function picture(
  page: Page,
  path: string,
  options?: { width?: number; height?: number; colorScheme?: 'light' | 'dark' },
): Promise<string>;
