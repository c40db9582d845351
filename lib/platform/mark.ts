import { browser } from 'wxt/browser';

/** A mark outside the database, so that a database that is lost can be told from one that never was. */
const KEY = 'notebooksHere';

/** What was left there, unparsed; undefined when nothing was. */
export const readMark = async (): Promise<unknown> => (await browser.storage.local.get(KEY))[KEY];

/** Rejects when the disk refuses. */
export const writeMark = (mark: unknown): Promise<void> => browser.storage.local.set({ [KEY]: mark });
