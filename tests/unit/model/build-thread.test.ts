import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildThreads, isSettled } from '../../../lib/model/build-thread';
import { type Comment, comments } from '../../../lib/model/comment';

const comment = (id: string, parent = '', at = 1): Comment =>
  comments.parse({
    ...{ id, parent, at: 946_684_800_000 + at, by: 'm' },
    ...{ on: 'reading', subject: 'r', text: id },
  }) as Comment;

describe('threads', () => {
  it('an answer to an answer joins the first comment, oldest first', () => {
    const threads = buildThreads([comment('c', 'b', 3), comment('a', '', 1), comment('b', 'a', 2)]);
    expect(threads.map((thread) => [thread.comment.id, thread.replies.map((reply) => reply.id)])).toEqual([
      ['a', ['b', 'c']],
    ]);
  });

  it('an answer whose parent is not here stands alone until it comes', () => {
    expect(buildThreads([comment('b', 'a')])[0]?.comment.id).toBe('b');
  });

  it('a circle of parents, which only a hostile partner makes, is cut open at its oldest comment', () => {
    const circle = [comment('a', 'c', 5), comment('b', 'a', 2), comment('c', 'b', 9), comment('d', 'c', 1)];
    const shown = buildThreads(circle).map(({ comment: { id }, replies }) => [
      id,
      ...replies.map((one) => one.id),
    ]);
    expect(shown).toEqual([['b', 'd', 'a', 'c']]);
    const same = [comment('y', 'x', 3), comment('x', 'y', 3)]; // of two at one time the one whose id comes first
    expect(buildThreads(same).map((thread) => thread.comment.id)).toEqual(['x']);
  });

  it('whatever arrives, every comment is shown exactly once and nothing hangs', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...ids), fc.constantFrom('', 'gone', ...ids), fc.nat(3)), {
          maxLength: 6,
        }),
        (rows) => {
          const comments = [
            ...new Map(rows.map(([id, parent, at]) => [id, comment(id, parent, at)])).values(),
          ];
          const shown = buildThreads(comments).flatMap((thread) => [thread.comment, ...thread.replies]);
          expect(shown.map((one) => one.id).sort()).toEqual(comments.map((one) => one.id).sort());
        },
      ),
    );
  });
});

describe('a settled thread', () => {
  const thread = (settled: number, ...replies: Partial<Comment>[]) => ({
    comment: { ...comment('a'), settled },
    replies: replies.map((more, n) => ({ ...comment(`r${n}`, 'a'), ...more })),
  });

  it('is open again once something was said after that, whatever the clocks say', () => {
    expect(
      [thread(0), thread(1), thread(1, {}), thread(2, {}), thread(2, {}, { at: 1 })].map(isSettled),
    ).toEqual([...[false, true, false, true, false]]);
  });

  it('stays settled while one of the two writes a reply that only they see', () => {
    expect(isSettled(thread(2, {}, { onlyMine: true }))).toBe(true);
  });
});
