import { coverPicture } from '../../model/cover';
import { PICTURE_NOT_SAVED, PICTURE_PENDING } from '../../model/reading';
import type { ReadingKeys } from '../../model/reading-keys';
import type { Version } from '../../model/version';
import type { Lacks } from '../../sync/transport';

/** Whether a picture is stored: its entry is a hash then. */
export const isHash = (picture: string): boolean =>
  picture !== PICTURE_PENDING && picture !== PICTURE_NOT_SAVED;

/** What the post keeps of a version of a draft: the hash that it names. */
export type VersionKeys = Pick<Version, 'id' | 'body'>;

/** The hashes that the readings, the drafts, the versions of drafts and the books of a notebook name. */
export interface Named {
  /** Of the texts of readings and versions, newest reading first: what a person waits for, and what is counted. */
  readonly texts: ReadonlySet<string>;
  /** Of the texts of readings, after them of the side-cars, of earlier texts, and last of versions. */
  readonly bodies: ReadonlySet<string>;
  readonly pictures: ReadonlySet<string>;
}

/** The pictures that the drafts and books of a notebook have, those of each apart. */
export type TextPictures = readonly ReadonlySet<string>[];

export function namedBy(
  readings: readonly ReadingKeys[],
  versions: readonly VersionKeys[],
  inTexts: TextPictures,
): Named {
  const own = readings.map((one) => one.body).filter((hash) => hash !== '');
  const ofDrafts = versions.map(({ body }) => body);
  const sideCars = readings.flatMap((one) => [one.details, one.leftOut]).filter((hash) => hash !== '');
  const earlier = readings.flatMap((one) => one.earlier);
  const before = earlier.map(({ body }) => body);
  const pictures = new Set([...readings.flatMap(picturesOf), ...inTexts.flatMap((one) => [...one])]);
  const bodies = new Set([...own, ...sideCars, ...before, ...ofDrafts]);
  return { texts: new Set([...own, ...ofDrafts]), bodies, pictures };
}

/** Also of earlier texts, and the cover. */
function picturesOf(one: ReadingKeys): string[] {
  const cover = coverPicture(one.cover);
  const inTexts = [one, ...one.earlier].flatMap(({ pictures }) => pictures.filter(isHash));
  return cover === '' ? inTexts : [...inTexts, cover];
}

/**
 * How many readings and drafts, texts and pictures name something for which `comes` is true: it is not here, and may
 * come.
 */
export function countLacks(
  { readings, inTexts }: { readonly readings: readonly ReadingKeys[]; readonly inTexts: TextPictures },
  { texts, bodies, pictures }: Named,
  comes: (hash: string) => boolean,
): Omit<Lacks, 'full'> {
  const coming = new Set([...bodies, ...pictures].filter(comes));
  const isWhole = (one: ReadingKeys): boolean =>
    ![one.body, one.details, one.leftOut, ...one.earlier.map(({ body }) => body), ...picturesOf(one)].some(
      (hash) => coming.has(hash),
    );
  const count = (names: ReadonlySet<string>): number => [...names].filter((hash) => coming.has(hash)).length;
  const drafts = inTexts.filter((all) => [...all].some((hash) => coming.has(hash)));
  const records = coming.size === 0 ? 0 : readings.filter((one) => !isWhole(one)).length;
  return { records: records + drafts.length, texts: count(texts), pictures: count(pictures) };
}
