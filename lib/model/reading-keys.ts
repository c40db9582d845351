import type { Kind, Made } from './kind';
import { type Reading, readings } from './reading';

/**
 * What the post keeps of a reading: the hashes that it names, and by what its article is known again. The rest it
 * reads from the document when somebody asks (docs/adr/0013-the-post-keeps-keys.md).
 */
export type ReadingKeys = Made &
  Pick<
    Reading,
    'body' | 'details' | 'pictures' | 'earlier' | 'leftOut' | 'cover' | 'file' | 'doi' | 'url' | 'also'
  >;

/** Readings of which only the keys are kept. Each is parsed whole first, so what fits no reading has no keys. */
export const readingKeys: Kind<'readings', ReadingKeys> = {
  ...readings,
  parse: (input) => {
    const reading = readings.parse(input);
    if (reading === undefined) return undefined;
    const { id, by, at, body, details, pictures, earlier, leftOut, cover, file, doi, url, also } = reading;
    return { id, by, at, body, details, pictures, earlier, leftOut, cover, file, doi, url, also };
  },
};
