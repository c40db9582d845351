import { use, useMemo } from 'react';
import { t } from '../../lib/i18n/t';
import type { Thread } from '../../lib/model/build-thread';
import { NewsTargetContext } from '../hooks/use-news';
import { useLongList } from '../lists/use-long-list';
import { ThreadCard } from './ThreadCard';

interface Props {
  reading: string;
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

/** What the two say about a reading beside the prompts, oldest first. */
export function Threads({ reading, threads, held }: Props) {
  const { target } = use(NewsTargetContext);
  const ids = useMemo(() => threads.map(({ comment }) => comment.id), [threads]);
  const { list, rows, isLong, style } = useLongList<HTMLOListElement>({
    ...{ name: `comments ${reading}`, ids, gap: GAP, usual: USUAL_HEIGHT },
    wanted: target?.kind === 'comments' ? threadOf(threads, target.id) : '',
    held: useMemo(() => held.map((comment) => threadOf(threads, comment)), [held, threads]),
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
              <ThreadCard thread={thread} />
            </li>
          )
        );
      })}
    </ol>
  );
}
