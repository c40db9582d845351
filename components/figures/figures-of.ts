import { figuresIn } from '../../lib/anchor/figures-in';
import { MOST_QUOTED } from '../../lib/model/comment';
import { type Picture, PICTURE_NOT_SAVED, PICTURE_PENDING } from '../../lib/model/reading';
import type { Figure } from './figures-here';

/** So many pictures and tables of a text have a button: a hostile page has ten thousand. */
export const MOST_BUTTONS = 300;

/** The hash of a picture that is saved, '' for any other. */
const hashOf = (picture: Picture = ''): string =>
  picture === PICTURE_PENDING || picture === PICTURE_NOT_SAVED ? '' : picture;

/**
 * The figures of a text in the page. Each frame gets a name by which the style sheet puts a button to it.
 *
 * @param pictures what is known of the text's pictures, in its order
 */
export function figuresOf(article: HTMLElement, pictures: readonly Picture[]): readonly Figure[] {
  return figuresIn(article, MOST_QUOTED).map(({ anchor, element }, n) => {
    const { figure, nth } = anchor;
    const key = `${figure}-${nth}`;
    const frame = element.closest<HTMLElement>('.picture, .table-frame') ?? element;
    if (n < MOST_BUTTONS) {
      frame.dataset['figure'] = '';
      frame.style.setProperty('anchor-name', `--figure-${key}`);
    }
    const picture = figure === 'picture' ? hashOf(pictures[nth]) : '';
    return { key, anchor: { ...anchor, picture }, frame };
  });
}
