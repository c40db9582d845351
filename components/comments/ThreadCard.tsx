import { useState } from 'react';
import { t } from '../../lib/i18n/t';
import type { Thread } from '../../lib/model/build-thread';
import { useWrote } from '../hooks/use-wrote';
import { useHold } from '../hooks/use-held';
import { useUnsent } from '../hooks/use-unsent';
import { useSession } from '../hooks/use-session';
import { Button } from '../ui/Button';
import { useSay } from '../ui/Toasts';
import { cancelOnEscape } from '../talk/cancel-on-escape';
import { WordsForm } from '../talk/WordsForm';
import { CommentItem } from './CommentItem';

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
  const session = useSession();
  const { comment } = thread;
  const unsent = useUnsent(`reply:${comment.id}`);
  const say = useSay();
  const wrote = useWrote();
  useHold(comment.id);
  const send = (text: string): boolean => {
    const { on, subject, id } = comment;
    const sent = wrote(session.records.comments.add({ on, subject, parent: id, text }));
    if (sent) onDone();
    return sent;
  };
  const cancel = (): void => {
    if (unsent.text.trim() !== '') say(t('edit.kept'));
    onDone();
  };
  return (
    <WordsForm
      name={t('talk.writeReply')}
      send={t('talk.sendReply')}
      unsent={unsent}
      onSend={send}
      opened
      onKeyDown={(event) => cancelOnEscape(event, cancel)}
    >
      <Button look="quiet" onClick={cancel}>
        {t('app.cancel')}
      </Button>
    </WordsForm>
  );
}
