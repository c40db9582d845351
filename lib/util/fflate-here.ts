/**
 * What the build gives for the package `fflate` (wxt.config.ts). That packs and unpacks larger files in workers of its
 * own making, which the policy of our pages refuses: it would wait for ever. Here it works where it is called.
 */
export * from 'fflate/browser';
import { type AsyncUnzipOptions, type Unzipped, unzipSync, type Zippable, zipSync } from 'fflate/browser';

/** Whoever called is told the error first, as the package does it. */
type Done<T> = (error: Error | null, made: T | null) => void;

function tell<T>(make: () => T, done: Done<T>): void {
  let made: T;
  try {
    made = make();
  } catch (error) {
    done(error as Error, null);
    return;
  }
  done(null, made);
}

/** In place of the package's own `zip`. */
export const zip = (files: Zippable, done: Done<Uint8Array>): void => tell(() => zipSync(files), done);

/** In place of the package's own `unzip`. */
export const unzip = (bytes: Uint8Array, { filter }: AsyncUnzipOptions, done: Done<Unzipped>): void =>
  tell(() => unzipSync(bytes, filter === undefined ? {} : { filter }), done);
