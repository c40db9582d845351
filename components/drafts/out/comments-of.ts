import type { CommentOut } from '../../../lib/export/draft/comments';
import { buildThreads } from '../../../lib/model/build-thread';
import type { Comment } from '../../../lib/model/comment';
import type { Passages } from '../editor/passages';

/** Behind all that have a place in the text. */
const NOWHERE = Infinity;

/**
 * The threads on a draft as they go out: in the text's order, those whose passage is gone last. What only one person
 * sees stays here, unless that person says otherwise.
 */
export function commentsOf(
  draft: string,
  all: readonly Comment[],
  find: Passages['find'],
  nameOf: (member: string) => string,
  withMine = false,
): readonly CommentOut[] {
  const shared = all.filter(
    ({ on, subject, onlyMine }) => on === 'draft' && subject === draft && (withMine || !onlyMine),
  );
  const threads = buildThreads(shared);
  const places = find(threads.map(({ comment }) => comment));
  const out = threads.map(({ comment, replies }, n): CommentOut => {
    const place = places[n];
    return {
      passage: (place?.words ?? '').replaceAll('\n', ' '), // a run of words has one line
      ...(place && { at: { from: place.from, to: place.to } }),
      said: [comment, ...replies].map(({ by, text, at }) => ({ name: nameOf(by), text, at })),
    };
  });
  const fromOf = ({ at }: CommentOut): number => at?.from ?? NOWHERE;
  return out.toSorted((a, b) => (fromOf(a) === fromOf(b) ? 0 : fromOf(a) - fromOf(b)));
}
