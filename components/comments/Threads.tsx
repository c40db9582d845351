import { use, useMemo } from 'react';
import { t } from '../../lib/i18n/t';
import { buildThreads, type Thread } from '../../lib/model/build-thread';
import { type Comment, comments as kind } from '../../lib/model/comment';
import { HoldContext, useHeld } from '../hooks/use-held';
import { NewsTargetContext } from '../hooks/use-news';
import { useObserved } from '../hooks/use-observed';
import { useSession } from '../hooks/use-session';
import { useLongList } from '../lists/use-long-list';
import { RemovedFoot } from '../removed/RemovedFoot';
import { ThreadCard } from './ThreadCard';

const inOrder = (a: Comment, b: Comment): number => kind.compare(a, b);

interface Props extends Pick<Comment, 'on' | 'subject'> {
  /** The comments that stand here; all on the thing unless some of them stand elsewhere. */
  here?: readonly Comment[];
  /** What of them was removed stands elsewhere. */
  noFoot?: boolean;
}

/** The comments on one thing with their answers, and what of them was removed. */
export function Threads({ on, subject, here: some, noFoot = false }: Props) {
  const { comments } = useSession().records;
  const all = useObserved(comments.list);
  const here = useMemo(
    () => some ?? all.filter((one) => one.on === on && one.subject === subject),
    [some, all, on, subject],
  );
  const [shown, hold, held] = useHeld(here, inOrder, useObserved(comments.removed));
  const threads = useMemo(() => buildThreads(shown), [shown]);
  return (
    <>
      {threads.length > 0 && (
        <HoldContext value={hold}>
          <ThreadList {...{ subject, threads, held }} />
        </HoldContext>
      )}
      {!noFoot && <RemovedFoot kind="comments" under={subject} />}
    </>
  );
}

interface ListProps {
  subject: string;
  threads: readonly Thread[];
  /** The comments that somebody is changing or answering. */
  held: readonly string[];
}

/** Pixels between two threads, and the height that one usually has. */
const GAP = 12;
const USUAL_HEIGHT = 130;

/** The thread that a comment stands in, '' for none. */
const threadOf = (threads: readonly Thread[], comment: string): string =>
  threads.find((one) => one.comment.id === comment || one.replies.some(({ id }) => id === comment))?.comment
    .id ?? '';

function ThreadList({ subject, threads, held }: ListProps) {
  const { target } = use(NewsTargetContext);
  const ids = useMemo(() => threads.map(({ comment }) => comment.id), [threads]);
  const inUse = useMemo(() => held.map((comment) => threadOf(threads, comment)), [held, threads]);
  const { list, rows, isLong, style } = useLongList<HTMLOListElement>({
    ...{ name: `comments ${subject}`, ids, gap: GAP, usual: USUAL_HEIGHT },
    wanted: target?.kind === 'comments' ? threadOf(threads, target.id) : '',
    held: inUse,
  });
  return (
    <ol
      ref={list}
      className={isLong ? 'threads long' : 'threads'}
      aria-label={t('talk.comments')}
      style={style}
    >
      {rows.map(({ id, index, props }) => {
        const thread = threads[index];
        return (
          thread !== undefined && (
            <li
              key={id}
              {...props}
              className="card thread"
              aria-setsize={threads.length}
              aria-posinset={index + 1}
            >
              <ThreadCard thread={thread} inUse={inUse.includes(id)} />
            </li>
          )
        );
      })}
    </ol>
  );
}
