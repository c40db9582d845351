import { MAX_LEFT_OUT, MAX_LEFT_OUT_HTML } from '../model/body-limits';
import type { LeftOut } from '../model/left-out';
import { settleLinks } from './own-links';
import { slim } from './slim';
import type { Cut } from './tidy/cuts';
import { isAround, type LostBlock } from './tidy/lost-blocks';

/** A piece before its HTML is made. */
interface Piece {
  readonly at: number;
  readonly by: string;
  /** The piece in a box of its own, which may be changed. */
  readonly box: () => Element;
}

/** Where a place of the article is once a cut is made: what stood behind it moves up. */
const moved = (at: number, cut: Cut): number => (at <= cut.at ? at : Math.max(cut.at, at - cut.length));

/** The places of cuts and lost blocks in the article as it is when all cuts are made. */
function settled(cuts: readonly Cut[], lost: readonly LostBlock[], copy: Document): Piece[] {
  const boxOf = (fill: (box: Element) => void) => (): Element => {
    const box = copy.createElement('div');
    fill(box);
    return box;
  };
  const places = cuts.map((cut, n) => cuts.slice(n + 1).reduce(moved, cut.at));
  return [
    ...cuts.flatMap(({ element, by }, n) =>
      isAround(element)
        ? []
        : {
            at: places[n] ?? 0,
            by,
            box: boxOf((box) => box.append(element)),
          },
    ),
    ...lost.map(({ html, at }) => ({
      at: cuts.reduce(moved, at),
      by: 'readability',
      box: boxOf((box) => (box.innerHTML = html)),
    })),
  ];
}

/**
 * What was left out of an article, as far as it fits (`MAX_LEFT_OUT` pieces, `MAX_LEFT_OUT_HTML` characters), in the
 * order of the text. What tidying took comes before what the extractor left when there is more.
 *
 * @param cuts what tidying took, in the order in which it went
 * @param lost what the extractor left out, with its places before tidying
 * @param copy the copy of the page that they come from
 */
export function leftOutOf(
  cuts: readonly Cut[],
  lost: readonly LostBlock[],
  copy: Document,
  base: string,
  address: string,
): LeftOut[] {
  const pieces: LeftOut[] = [];
  let room = MAX_LEFT_OUT_HTML;
  for (const { at, by, box } of settled(cuts, lost, copy)) {
    if (pieces.length >= MAX_LEFT_OUT) break;
    const content = box();
    for (const picture of content.querySelectorAll('img, picture, source')) picture.remove();
    settleLinks(content, base, address);
    slim(content);
    const html = content.innerHTML.trim();
    if (html === '' || html.length > room) continue;
    room -= html.length;
    pieces.push({ html, at, by });
  }
  return pieces.toSorted((a, b) => a.at - b.at);
}
