import { useState } from 'react';
import { t } from '../../lib/i18n/t';
import type { Thread } from '../../lib/model/build-thread';
import { CommentItem } from './CommentItem';
import { OpenedForm } from './OpenedForm';

/** A comment and the answers to it, one level deep. */
export function ThreadCard({ thread }: { thread: Thread }) {
  const [replying, setReplying] = useState(false);
  const reply = (): void => setReplying(true);
  return (
    <>
      <CommentItem comment={thread.comment} reply={false} onReply={reply} />
      {thread.replies.map((comment) => (
        <CommentItem key={comment.id} comment={comment} reply onReply={reply} />
      ))}
      {replying && <ReplyForm thread={thread} onDone={() => setReplying(false)} />}
    </>
  );
}

function ReplyForm({ thread, onDone }: { thread: Thread; onDone: () => void }) {
  const { on, subject, id } = thread.comment;
  return (
    <OpenedForm
      under={id}
      unsentAs={`reply:${id}`}
      name={t('talk.writeReply')}
      send={t('talk.sendReply')}
      on={{ on, subject, parent: id }}
      onlyMine={thread.comment.onlyMine === true}
      onDone={onDone}
    />
  );
}
