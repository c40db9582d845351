import type { WrittenBlock } from '../../../lib/model/draft-tokens';
import { initialOf } from '../../../lib/model/member';
import { type People, tokenName } from '../../hooks/people';
import type { LineWriters } from '../editor/gutter';

/** Who wrote in each line, as initials by seat. Of somebody unknown there is none. */
export function lineWriters(blocks: readonly WrittenBlock[], people: People): readonly LineWriters[] {
  return blocks.map(({ runs }) => {
    const wrote = runs.flatMap(({ by = '' }) => (by === '' ? [] : [people.of(by)]));
    return Object.fromEntries(wrote.map((one) => [one.seat, initialOf({ name: tokenName(one) })]));
  });
}

/** The run around an index of the text: the one before it in its line, else the one behind it. */
const isAt = (index: number, from: number, to: number): boolean => from < index && index <= to;

/**
 * Who wrote what stands between two indexes of the text, or at the one where both are the same.
 *
 * @returns members in the text's order, '' among them where somebody unknown did; none where no words stand
 */
export function wroteAt(blocks: readonly WrittenBlock[], from: number, to: number): readonly string[] {
  const found = new Set<string>();
  let at = 0;
  for (const { runs } of blocks) {
    const start = at;
    for (const [n, { text, by = '' }] of runs.entries()) {
      const end = at + text.length;
      const isHere = from === to ? isAt(from, at, end) || (n === 0 && from === start) : at < to && end > from;
      if (isHere) found.add(by);
      at = end;
    }
    at += 1;
    if (at > to) break;
  }
  return [...found];
}
