import { coverPicture } from '../../model/cover';
import { PICTURE_NOT_SAVED, PICTURE_PENDING } from '../../model/reading';
import type { ReadingKeys } from '../../model/reading-keys';
import type { Lacks } from '../../sync/transport';

/** Whether a picture is stored: its entry is a hash then. */
export const isHash = (picture: string): boolean =>
  picture !== PICTURE_PENDING && picture !== PICTURE_NOT_SAVED;

/** The hashes that the readings of a notebook name. */
export interface Named {
  /** Of the texts, newest reading first: what a person waits for, and what is counted. */
  readonly texts: ReadonlySet<string>;
  /** Of the texts, after them of the side-cars, and last of earlier texts. */
  readonly bodies: ReadonlySet<string>;
  readonly pictures: ReadonlySet<string>;
}

export function namedBy(readings: readonly ReadingKeys[]): Named {
  const texts = new Set(readings.map((one) => one.body).filter((hash) => hash !== ''));
  const sideCars = readings.flatMap((one) => [one.details, one.leftOut]).filter((hash) => hash !== '');
  const earlier = readings.flatMap((one) => one.earlier);
  const before = earlier.map(({ body }) => body);
  const pictures = new Set(readings.flatMap(picturesOf));
  return { texts, bodies: new Set([...texts, ...sideCars, ...before]), pictures };
}

/** Also of earlier texts, and the cover. */
function picturesOf(one: ReadingKeys): string[] {
  const cover = coverPicture(one.cover);
  const inTexts = [one, ...one.earlier].flatMap(({ pictures }) => pictures.filter(isHash));
  return cover === '' ? inTexts : [...inTexts, cover];
}

/** How many readings, texts and pictures name something for which `comes` is true: it is not here, and may come. */
export function countLacks(
  readings: readonly ReadingKeys[],
  { texts, bodies, pictures }: Named,
  comes: (hash: string) => boolean,
): Omit<Lacks, 'full'> {
  const coming = new Set([...bodies, ...pictures].filter(comes));
  const isWhole = (one: ReadingKeys): boolean =>
    ![one.body, one.details, one.leftOut, ...one.earlier.map(({ body }) => body), ...picturesOf(one)].some(
      (hash) => coming.has(hash),
    );
  const count = (names: ReadonlySet<string>): number => [...names].filter((hash) => coming.has(hash)).length;
  const records = coming.size === 0 ? 0 : readings.filter((one) => !isWhole(one)).length;
  return { records, texts: count(texts), pictures: count(pictures) };
}
