import { useId, useState, type MouseEvent } from 'react';
import { moment } from '../../lib/i18n/dates';
import { t } from '../../lib/i18n/t';
import type { Comment } from '../../lib/model/comment';
import { useNews } from '../hooks/use-news';
import { useNow } from '../hooks/use-now';
import { useWrote } from '../hooks/use-wrote';
import { usePeople } from '../hooks/use-people';
import { useSession } from '../hooks/use-session';
import { BringToMeeting } from '../meeting/BringToMeeting';
import { nameOf } from '../removed/name-of';
import { useRemove } from '../removed/use-remove';
import { Button } from '../ui/Button';
import { focusNeighbour } from '../ui/keep-focus';
import { EditWords } from '../talk/EditWords';
import { InYourName } from '../talk/in-your-name';
import { Said } from '../talk/Said';
import { ShareIt } from '../talk/ShareIt';
import { Words } from '../talk/Words';

interface Props {
  comment: Comment;
  reply: boolean;
  onReply: () => void;
}

/** One comment or answer, with what its writer and its reader can do. */
export function CommentItem({ comment, reply, onReply }: Props) {
  const session = useSession();
  const people = usePeople();
  const now = useNow();
  const drop = useRemove();
  const wrote = useWrote();
  const { fresh, ref } = useNews<HTMLDivElement>('comments', comment.id, '', 'settled');
  const [editing, setEditing] = useState(false);
  const id = useId();
  const who = people.of(comment.by);
  const remove = (event: MouseEvent): void => {
    focusNeighbour(event.currentTarget);
    drop('comments', comment.id);
  };
  return (
    <div ref={ref} className={`comment${reply ? ' is-reply' : ''}${fresh ? ` fresh seat-${who.seat}` : ''}`}>
      <Said
        {...{ who, fresh, when: moment(comment.at, now), edited: comment.editedAt > 0 }}
        onlyMine={comment.onlyMine}
      />
      {editing ? (
        <EditWords
          kind="comments"
          id={comment.id}
          draft={`edit:${comment.id}`}
          text={comment.text}
          name={t('talk.editing')}
          onSave={(text) => wrote(session.records.comments.edit(comment.id, { text }))}
          onDone={() => setEditing(false)}
        />
      ) : (
        <>
          <Words text={comment.text} />
          <span id={id} hidden>
            {nameOf(comment)}
          </span>
          {who.isUnknown && <InYourName kind="comments" id={comment.id} describedBy={id} />}
          <div className="acts">
            <Button look="quiet" aria-describedby={id} onClick={onReply}>
              {t('talk.reply')}
            </Button>
            <BringToMeeting from="comments" record={comment} text={comment.text} describedBy={id} />
            {who.isMe && (
              <>
                <ShareIt kind="comments" record={comment} describedBy={id} />
                <Button look="quiet" aria-describedby={id} onClick={() => setEditing(true)}>
                  {t('app.edit')}
                </Button>
                <Button look="quiet" aria-describedby={id} onClick={remove}>
                  {t('app.remove')}
                </Button>
              </>
            )}
          </div>
        </>
      )}
    </div>
  );
}
