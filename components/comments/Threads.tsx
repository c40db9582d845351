import { use, useMemo, useState } from 'react';
import { t } from '../../lib/i18n/t';
import { buildThreads, type Thread } from '../../lib/model/build-thread';
import { type Comment, comments as kind } from '../../lib/model/comment';
import { HoldContext, useHeld } from '../hooks/use-held';
import { NewsTargetContext, OpensAtNewContext } from '../hooks/use-news';
import { useObserved } from '../hooks/use-observed';
import { useSession } from '../hooks/use-session';
import { useLongList } from '../lists/use-long-list';
import { RemovedFoot } from '../removed/RemovedFoot';
import { ThreadCard } from './ThreadCard';
import { ThreadWords } from './ThreadWords';

const inOrder = (a: Comment, b: Comment): number => kind.compare(a, b);

interface Which extends Pick<Comment, 'on' | 'subject'> {
  /** The comments that stand here; all on the thing unless some of them stand elsewhere. */
  here?: readonly Comment[];
}

/** The comments on one thing as threads; those in which somebody writes stay. */
export function useThreads({ on, subject, here: some }: Which) {
  const { comments } = useSession().records;
  const all = useObserved(comments.list);
  const here = useMemo(
    () => some ?? all.filter((one) => one.on === on && one.subject === subject),
    [some, all, on, subject],
  );
  const [shown, hold, held] = useHeld(here, inOrder, useObserved(comments.removed));
  const threads = useMemo(() => buildThreads(shown), [shown]);
  return { threads, hold, held };
}

interface Props extends Which {
  /** What of them was removed stands elsewhere. */
  noFoot?: boolean;
}

/** The comments on one thing with their answers, and what of them was removed. */
export function Threads({ noFoot = false, ...which }: Props) {
  const { subject } = which;
  const { threads, hold, held } = useThreads(which);
  return (
    <>
      {threads.length > 0 && (
        <HoldContext value={hold}>
          <ThreadList name={t('talk.comments')} {...{ subject, threads, held }} />
        </HoldContext>
      )}
      {!noFoot && <RemovedFoot kind="comments" under={subject} />}
    </>
  );
}

interface ListProps {
  /** What the list is called, and what it is about: its measures are kept by both. */
  name: string;
  subject: string;
  threads: readonly Thread[];
  /** The comments that somebody is changing or answering. */
  held: readonly string[];
  /** The thread to scroll to, and the one that the person asked for last; '' for none. */
  wanted?: string;
  current?: string;
  /** Goes to the words that a thread is about; left out where they are not in the text. */
  onWords?: (thread: string) => void;
}

/** Pixels between two threads, and the height that one usually has. */
const GAP = 12;
const USUAL_HEIGHT = 130;

/** The thread that a comment stands in, '' for none. */
const threadOf = (threads: readonly Thread[], comment: string): string =>
  threads.find((one) => one.comment.id === comment || one.replies.some(({ id }) => id === comment))?.comment
    .id ?? '';

/** The first thread in which something is new when the list opens, until the list is another one; '' for none. */
function useFirstNew(threads: readonly Thread[], ids: readonly string[]): string {
  const opensAtNew = use(OpensAtNewContext);
  const unseen = useObserved(useSession().unseen);
  const [opened] = useState(() => {
    const fresh = new Set(opensAtNew ? unseen.map(({ id }) => id) : []);
    const first = threads.find(({ comment, replies }) =>
      [comment, ...replies].some(({ id }) => fresh.has(id)),
    );
    return { ids, first: first?.comment.id ?? '' };
  });
  return opened.ids === ids ? opened.first : '';
}

/** Threads as a list. */
export function ThreadList({ name, subject, threads, held, wanted = '', current = '', onWords }: ListProps) {
  const { target } = use(NewsTargetContext);
  const ids = useMemo(() => threads.map(({ comment }) => comment.id), [threads]);
  const firstNew = useFirstNew(threads, ids);
  const inUse = useMemo(() => held.map((comment) => threadOf(threads, comment)), [held, threads]);
  const { list, rows, isLong, style } = useLongList<HTMLOListElement>({
    ...{ name: `${name} ${subject}`, ids, gap: GAP, usual: USUAL_HEIGHT },
    wanted: target?.kind === 'comments' ? threadOf(threads, target.id) : wanted || firstNew,
    held: inUse,
  });
  return (
    <ol ref={list} className={isLong ? 'threads long' : 'threads'} aria-label={name} style={style}>
      {rows.map(({ id, index, props }) => {
        const thread = threads[index];
        return (
          thread !== undefined && (
            <li
              key={id}
              {...props}
              className="card thread"
              aria-current={current === id ? true : undefined}
              aria-setsize={threads.length}
              aria-posinset={index + 1}
            >
              <ThreadWords comment={thread.comment} onWords={onWords} />
              <ThreadCard thread={thread} inUse={inUse.includes(id)} />
            </li>
          )
        );
      })}
    </ol>
  );
}
