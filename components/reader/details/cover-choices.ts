import { coverPicture } from '../../../lib/model/cover';
import type { Described } from '../../../lib/model/described';
import { PICTURE_NOT_SAVED, PICTURE_PENDING, type Reading } from '../../../lib/model/reading';

/** Something that may be the cover. */
export interface CoverChoice {
  readonly kind: 'none' | 'page' | 'picture';
  readonly cover: string;
  /** The picture's place in the text, from 1; 0 for the others. */
  readonly number: number;
}

const isSaved = (picture: string): boolean => picture !== PICTURE_PENDING && picture !== PICTURE_NOT_SAVED;

/** What a person may choose from: nothing, what the page names, each saved picture once. */
export function coverChoices(
  { pictures }: Pick<Reading, 'pictures'>,
  more: Described,
): readonly CoverChoice[] {
  const choices: CoverChoice[] = [{ kind: 'none', cover: '', number: 0 }];
  if (more.foundCover !== '') choices.push({ kind: 'page', cover: more.foundCover, number: 0 });
  // one chosen before the text was another stays a choice
  const chosen = coverPicture(more.cover);
  const all = chosen === '' || pictures.includes(chosen) ? pictures : [...pictures, chosen];
  for (const [n, cover] of all.entries()) {
    if (isSaved(cover) && all.indexOf(cover) === n) choices.push({ kind: 'picture', cover, number: n + 1 });
  }
  return choices;
}
