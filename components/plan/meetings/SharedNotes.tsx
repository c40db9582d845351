import { useCallback, useId } from 'react';
import { t } from '../../../lib/i18n/t';
import { plainText } from '../../../lib/notebook/texts/plain-text';
import { useCanWrite } from '../../hooks/use-can-write';
import { useSession } from '../../hooks/use-session';
import { ReadOnly } from '../../talk/ReadOnly';
import { undoKeys, useNotesBox } from './use-notes-box';

interface Props {
  /** The record whose notes they are. */
  of: string;
  /** What the box is called. */
  name: string;
}

/** Notes in which both type at once. Give it the record as its key. */
export function SharedNotes({ of, name }: Props) {
  const { meetings, me } = useSession();
  const open = useCallback(
    (signal: AbortSignal) => {
      const stored = meetings.notes(of);
      return stored && plainText(stored, me, signal);
    },
    [meetings, me, of],
  );
  const { box, notes, fits } = useNotesBox(open);
  const canWrite = useCanWrite();
  const id = useId();
  return (
    <section className="card pad meeting-part">
      <h2 className="eyebrow">
        <label htmlFor={id}>{name}</label>
      </h2>
      <textarea
        id={id}
        ref={box}
        rows={6}
        dir="auto"
        className="field meeting-notes"
        placeholder={t('meeting.notesHint')}
        readOnly={!canWrite || !fits}
        onKeyDown={(event) => undoKeys(event, notes.current)}
      />
      {!fits && <p className="small muted">{t('meeting.notesTooLarge')}</p>}
      <ReadOnly />
    </section>
  );
}
