import { useMemo } from 'react';
import { t } from '../../lib/i18n/t';
import type { Comment } from '../../lib/model/comment';
import { CommentItem } from '../comments/CommentItem';
import { OpenedForm } from '../comments/OpenedForm';
import { useThreads } from '../comments/Threads';
import { HoldContext, useHold } from '../hooks/use-held';
import { RemovedFoot } from '../removed/RemovedFoot';

interface Props {
  /** The note. */
  id: string;
  onlyMine: boolean;
  /** What was said under it. */
  replies: readonly Comment[];
  /** Somebody writes one more. */
  replying: boolean;
  onReply: () => void;
  onDone: () => void;
}

/** The note stays in the feed while somebody changes what is said under it. */
function HeldNote({ id }: { id: string }) {
  useHold(id);
  return null;
}

/** What the two said under a note, oldest first, one level deep. Nothing stands here before somebody did. */
export function NoteReplies({ id, onlyMine, replies, replying, onReply, onDone }: Props) {
  const { threads, hold, held } = useThreads({ on: 'note', subject: id, here: replies });
  const all = useMemo(
    () => threads.flatMap((one) => [one.comment, ...one.replies]).toSorted((a, b) => a.at - b.at),
    [threads],
  );
  return (
    <>
      {held.length > 0 && <HeldNote id={id} />}
      {all.length > 0 && (
        <HoldContext value={hold}>
          <ol className="note-replies" aria-label={t('note.replies')}>
            {all.map((comment) => (
              <li key={comment.id}>
                <CommentItem comment={comment} reply={false} onReply={onReply} />
              </li>
            ))}
          </ol>
        </HoldContext>
      )}
      {replying && (
        <OpenedForm
          under={id}
          unsentAs={`reply:${id}`}
          name={t('talk.writeReply')}
          send={t('talk.sendReply')}
          on={{ on: 'note', subject: id }}
          onlyMine={onlyMine}
          onDone={onDone}
        />
      )}
      <RemovedFoot kind="comments" under={id} />
    </>
  );
}
