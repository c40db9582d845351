import { memo, useId, useState, type MouseEvent } from 'react';
import { timeOfDay } from '../../lib/i18n/dates';
import { t } from '../../lib/i18n/t';
import type { Comment } from '../../lib/model/comment';
import type { Note } from '../../lib/model/note';
import { EditWords } from '../talk/EditWords';
import { InYourName } from '../talk/in-your-name';
import { Said } from '../talk/Said';
import { ShareIt } from '../talk/ShareIt';
import { Words } from '../talk/Words';
import type { Person } from '../hooks/people';
import { useNews } from '../hooks/use-news';
import { useWrote } from '../hooks/use-wrote';
import { usePeople } from '../hooks/use-people';
import { useSession } from '../hooks/use-session';
import { BringToMeeting } from '../meeting/BringToMeeting';
import { nameOf } from '../removed/name-of';
import { useRemove } from '../removed/use-remove';
import { Button } from '../ui/Button';
import { focusNeighbour } from '../ui/keep-focus';
import { NoteReplies } from './NoteReplies';
import { topicWords } from './topic-words';

interface Props {
  note: Note;
  /** What was said under it. */
  replies: readonly Comment[];
  /** The day to name above it, '' for none. */
  day: string;
  place: number;
  count: number;
}

/** One note of the feed. */
export const NoteItem = memo(function NoteItem({ note, replies, day, place, count }: Props) {
  const session = useSession();
  const people = usePeople();
  const drop = useRemove();
  const wrote = useWrote();
  const id = useId();
  const { fresh, ref } = useNews<HTMLElement>('notes', note.id);
  const [editing, setEditing] = useState(false);
  const who = people.of(note.by);
  const topic = topicWords(note.topic);
  const remove = (event: MouseEvent): void => {
    focusNeighbour(event.currentTarget);
    drop('notes', note.id);
  };
  return (
    <article
      ref={ref}
      className={`note${fresh ? ` fresh seat-${who.seat}` : ''}`}
      aria-labelledby={`${id}-said`}
      aria-describedby={`${id}-words`}
      aria-posinset={place}
      aria-setsize={count}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the articles of a feed take the focus (ARIA)
      tabIndex={0}
    >
      {day !== '' && <h2 className="eyebrow">{day}</h2>}
      <div className="note-body">
        <div id={`${id}-said`}>
          <Said
            who={who}
            when={timeOfDay(note.at)}
            edited={note.editedAt > 0}
            fresh={fresh}
            onlyMine={note.onlyMine}
          />
        </div>
        {topic !== '' && <p className="note-topic small">{t('note.topic', [topic])}</p>}
        {editing ? (
          <EditWords
            kind="notes"
            id={note.id}
            draft={`edit:${note.id}`}
            text={note.text}
            name={t('note.editing')}
            onSave={(text) => wrote(session.records.notes.edit(note.id, { text }))}
            onDone={() => setEditing(false)}
          />
        ) : (
          <Words text={note.text} id={`${id}-words`} />
        )}
        <NoteFoot
          {...{ note, replies, id: `${id}-short`, who, editing }}
          onEdit={() => setEditing(true)}
          onRemove={remove}
        />
      </div>
    </article>
  );
});

interface FootProps extends Omit<ActsProps, 'onReply'>, Pick<Props, 'replies'> {
  editing: boolean;
}

/** What can be done with a note, and what was said under it. */
function NoteFoot({ replies, editing, ...acts }: FootProps) {
  const [replying, setReplying] = useState(false);
  const reply = (): void => setReplying(true);
  const { id, onlyMine = false } = acts.note;
  return (
    <>
      {!editing && <NoteActs {...acts} onReply={reply} />}
      <NoteReplies
        {...{ id, onlyMine, replies, replying, onReply: reply }}
        onDone={() => setReplying(false)}
      />
    </>
  );
}

interface ActsProps {
  note: Note;
  id: string;
  who: Person;
  onReply: () => void;
  onEdit: () => void;
  onRemove: (event: MouseEvent) => void;
}

/** What its reader can do with a note, and what its writer can. */
function NoteActs({ note, id, who, onReply, onEdit, onRemove }: ActsProps) {
  return (
    <>
      {who.isUnknown && <InYourName kind="notes" id={note.id} describedBy={id} />}
      <div className="acts">
        <span id={id} hidden>
          {nameOf(note)}
        </span>
        <Button look="quiet" aria-describedby={id} onClick={onReply}>
          {t('talk.reply')}
        </Button>
        <BringToMeeting from="notes" record={note} text={note.text} describedBy={id} />
        {who.isMe && (
          <>
            <ShareIt kind="notes" record={note} describedBy={id} />
            <Button look="quiet" aria-describedby={id} onClick={onEdit}>
              {t('app.edit')}
            </Button>
            <Button look="quiet" aria-describedby={id} onClick={onRemove}>
              {t('app.remove')}
            </Button>
          </>
        )}
      </div>
    </>
  );
}
