import type { FigureAnchor, FigurePlace } from '../../lib/anchor/figures';
import { SURE } from '../../lib/anchor/resolve';
import type { Thread } from '../../lib/model/build-thread';
import type { Comment } from '../../lib/model/comment';
import { groupBy } from '../../lib/util/group';
import type { Figure, FigureTalk, ShownFigures } from './figures-here';

/** What finds the figure of a comment again; undefined for a comment on the reading as a whole. */
export function figureOf({ figure, nth, picture, quote, prefix, suffix }: Comment): FigureAnchor | undefined {
  return figure === 'picture' || figure === 'table'
    ? { figure, nth, picture, quote, prefix, suffix }
    : undefined;
}

/** Comments on the same figure of the same text have the same key. */
export function anchorKey({ body, notIn, figure, nth, picture, quote, prefix, suffix }: Comment): string {
  return [figure, body, notIn, nth, picture, prefix, quote, suffix].join('\n');
}

/** Where figures stand, by the keys of their anchors; null for one that is not found. */
export type FigurePlaces = ReadonlyMap<string, FigurePlace | null>;

const doubtOf = (place: FigurePlace | null | undefined): FigureTalk['doubt'] => {
  if (place === null) return 'not found';
  return place !== undefined && place.certainty < SURE ? 'moved' : 'none';
};

/** One talk a figure: the threads about it, whatever text they were begun in. */
export function talksOf(
  threads: readonly Thread[],
  shown: ShownFigures | null,
  places: FigurePlaces,
): FigureTalk[] {
  const thereOf = ({ comment }: Thread): Figure | undefined =>
    shown?.all[places.get(anchorKey(comment))?.at ?? -1];
  const groups = groupBy(threads, (one) => thereOf(one)?.key ?? anchorKey(one.comment));
  const talks = [...groups.values()].flatMap((some): FigureTalk[] => {
    const [first] = some;
    const anchor = first === undefined ? undefined : figureOf(first.comment);
    if (first === undefined || anchor === undefined) return [];
    const there = thereOf(first);
    const doubtIn = ({ comment }: Thread): FigureTalk['doubt'] => doubtOf(places.get(anchorKey(comment)));
    const doubted = some.filter((one) => doubtIn(one) !== 'none');
    const doubt = doubted[0] === undefined ? 'none' : doubtIn(doubted[0]);
    return [{ id: first.comment.id, anchor: there?.anchor ?? anchor, threads: some, there, doubt, doubted }];
  });
  const order = new Map(shown?.all.map(({ key }, n) => [key, n]));
  const rank = ({ there }: FigureTalk): number => order.get(there?.key ?? '') ?? Infinity;
  return talks.toSorted((a, b) => (rank(a) === rank(b) ? 0 : rank(a) - rank(b)));
}
