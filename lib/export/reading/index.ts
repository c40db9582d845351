import { hypothesisCsv } from './hypothesis';
import { readingHtml } from './html';
import { markdown } from './markdown';
import { readwiseCsv } from './readwise';
import type { Snapshot } from './snapshot';
import { webAnnotations } from './web-annotations';

export { titleAsName } from './file-name';
export { snapshotOf } from './snapshot';

/** A reading as a file, with what was marked and said of it. */
interface ReadingFile {
  /** What follows the title in the file's name. */
  readonly ending: string;
  readonly type: string;
  /** `now` in milliseconds since 1970. */
  readonly write: (snapshot: Snapshot, now: number) => string;
}

/** The forms in which a reading goes out. */
export const READING_FILES = {
  markdown: { ending: '.md', type: 'text/markdown', write: markdown },
  html: { ending: '.html', type: 'text/html', write: readingHtml },
  webAnnotations: { ending: '.jsonld', type: 'application/ld+json', write: webAnnotations },
  hypothesis: { ending: ' (Hypothesis).csv', type: 'text/csv', write: hypothesisCsv },
  readwise: { ending: ' (Readwise).csv', type: 'text/csv', write: readwiseCsv },
} as const satisfies Readonly<Record<string, ReadingFile>>;

export type ReadingForm = keyof typeof READING_FILES;
