import { memo, useId, useState, type MouseEvent } from 'react';
import { timeOfDay } from '../../lib/i18n/dates';
import { t } from '../../lib/i18n/t';
import type { Note } from '../../lib/model/note';
import { CommentForm } from '../comments/CommentForm';
import { Said } from '../comments/Said';
import { useDraft } from '../hooks/use-draft';
import { usePeople } from '../hooks/use-people';
import { useSession } from '../hooks/use-session';
import { Button } from '../ui/Button';
import { focusNeighbour } from '../ui/keep-focus';
import { useSay } from '../ui/Toasts';

interface Props {
  note: Note;
  fresh: boolean;
  /** The day to name above it, '' for none. */
  day: string;
  place: number;
  count: number;
}

/** One note of the feed. */
export const NoteItem = memo(function NoteItem({ note, fresh, day, place, count }: Props) {
  const session = useSession();
  const people = usePeople();
  const say = useSay();
  const id = useId();
  const [editing, setEditing] = useState(false);
  const who = people.of(note.by);
  const remove = (event: MouseEvent): void => {
    focusNeighbour(event.currentTarget);
    say(t('note.removed'), session.removeNote(note.id));
  };
  return (
    <article
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
          <Said who={who} when={timeOfDay(note.at)} edited={note.editedAt > 0} fresh={fresh} />
        </div>
        {editing ? (
          <EditNote note={note} onDone={() => setEditing(false)} />
        ) : (
          <p className="words" id={`${id}-words`}>
            {note.text}
          </p>
        )}
        {who.isMe && !editing && (
          <div className="acts">
            <Button look="quiet" onClick={() => setEditing(true)}>
              {t('app.edit')}
            </Button>
            <Button look="quiet" onClick={remove}>
              {t('app.remove')}
            </Button>
          </div>
        )}
      </div>
    </article>
  );
});

function EditNote({ note, onDone }: { note: Note; onDone: () => void }) {
  const session = useSession();
  const draft = useDraft(`edit:${note.id}`, note.text);
  const save = (words: string): void => {
    session.editNote(note.id, words);
    onDone();
  };
  const cancel = (): void => {
    draft.clear();
    onDone();
  };
  return (
    <CommentForm name={t('note.editing')} send={t('app.save')} draft={draft} onSend={save} opened>
      <Button look="quiet" onClick={cancel}>
        {t('app.cancel')}
      </Button>
    </CommentForm>
  );
}
