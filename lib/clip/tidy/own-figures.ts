import { linkShare, textOf } from './lines';
import { asSection, markOwn } from './own-mark';
import { FEW_LINKS } from './page-prose';

/** What a figure shows that comes not along: its caption is all that is left of it. */
const PLAYED = 'iframe, embed, object, video';

/** Share of a box's words that stand in the captions of its figures. */
const NEARLY_ALL = 0.8;

/** Most figures of a page that are looked at, and most boxes around one. */
const MOST = 500;
const LEVELS = 3;

const isInText = (figure: Element): boolean => figure.closest('article, main, [role="main"]') !== null;

const captionsIn = (box: Element): readonly Element[] =>
  [...box.querySelectorAll('figure')].flatMap((figure) => figure.querySelector('figcaption') ?? []);

/** Whether a box holds several pictures with captions, and hardly anything else. */
function isGallery(box: Element): boolean {
  const captions = captionsIn(box);
  if (captions.length < 2 || linkShare(box) >= FEW_LINKS) return false;
  const said = captions.reduce((sum, one) => sum + textOf(one).length, 0);
  return said >= NEARLY_ALL * textOf(box).length;
}

/**
 * Before the extractor looks: pictures that stand together with their captions stay, where it would take a box with
 * many pictures and no paragraph; and so does what is said under a recording that no body holds.
 *
 * @param body changed in place
 */
export function keepFigures(body: Element): void {
  for (const figure of [...body.querySelectorAll('figure')].slice(0, MOST)) {
    const caption = figure.querySelector('figcaption');
    if (caption === null || !isInText(figure)) continue;
    const isPlayed = figure.querySelector(PLAYED) !== null && figure.querySelector('img') === null;
    if (isPlayed && linkShare(caption) < FEW_LINKS) markOwn(figure, true);
    let box: Element | null = figure.parentElement;
    for (let n = 0; n < LEVELS && box !== null; n += 1) {
      const around: Element | null = box.parentElement;
      if (box.localName === 'div' && isGallery(box)) asSection(box).removeAttribute('class');
      box = around;
    }
  }
}
