import { useMemo } from 'react';
import { t } from '../../lib/i18n/t';
import { buildThreads } from '../../lib/model/build-thread';
import { type Comment, comments as kind } from '../../lib/model/comment';
import { HoldContext, useHeld } from '../hooks/use-held';
import { useObserved } from '../hooks/use-observed';
import { useSession } from '../hooks/use-session';
import { RemovedFoot } from '../removed/RemovedFoot';
import { ThreadCard } from './ThreadCard';

const inOrder = (a: Comment, b: Comment): number => kind.compare(a, b);

/** The comments on one thing with their answers, and what of them was removed. */
export function Threads({ on, subject }: Pick<Comment, 'on' | 'subject'>) {
  const { comments } = useSession().records;
  const all = useObserved(comments.list);
  const here = useMemo(
    () => all.filter((one) => one.on === on && one.subject === subject),
    [all, on, subject],
  );
  const [shown, hold] = useHeld(here, inOrder, useObserved(comments.removed));
  const threads = useMemo(() => buildThreads(shown), [shown]);
  return (
    <>
      {threads.length > 0 && (
        <HoldContext value={hold}>
          <ol className="threads" aria-label={t('talk.comments')}>
            {threads.map((thread) => (
              <ThreadCard key={thread.comment.id} thread={thread} />
            ))}
          </ol>
        </HoldContext>
      )}
      <RemovedFoot kind="comments" under={subject} />
    </>
  );
}
