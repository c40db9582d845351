import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { t } from '../../../lib/i18n/t';
import { plainText } from '../../../lib/notebook/texts/plain-text';
import { useCanWrite } from '../../hooks/use-can-write';
import { useObserved } from '../../hooks/use-observed';
import { useSession } from '../../hooks/use-session';
import { ReadOnly } from '../../talk/ReadOnly';
import { useSay } from '../../ui/Toasts';
import { NotesBox } from './notes-box';

/** Ties the box to the notes of a record for as long as it stands. */
function useNotesBox(of: string) {
  const session = useSession();
  const say = useSay();
  const box = useRef<HTMLTextAreaElement>(null);
  const notes = useRef<NotesBox | null>(null);
  const [fits, setFits] = useState(true);
  const [trouble, canWrite] = [useObserved(session.trouble), useCanWrite()];
  useEffect(() => {
    const [element, stop] = [box.current, new AbortController()];
    const stored = session.meetings.notes(of);
    const text = stored && plainText(stored, session.me, stop.signal);
    if (element === null || text === undefined || !text.fits()) {
      setFits(text === undefined || text.fits());
      if (element !== null) element.value = text?.words() ?? '';
      return () => stop.abort();
    }
    const told = { onFull: () => say(t('meeting.notesFull')), onTooLarge: () => setFits(false) };
    const tied = new NotesBox(element, text, told, stop.signal);
    notes.current = tied;
    element.addEventListener('beforeinput', tied.remember, { signal: stop.signal });
    element.addEventListener('compositionstart', tied.compose, { signal: stop.signal });
    element.addEventListener('compositionend', tied.composed, { signal: stop.signal });
    element.addEventListener('input', tied.flush, { signal: stop.signal });
    return () => {
      tied.composed(); // what is being composed is typed too
      notes.current = null;
      stop.abort();
    };
  }, [session, of, say]);
  useEffect(() => {
    if (canWrite && trouble === 'none') notes.current?.flush(); // what could not be written waits in the box
  }, [trouble, canWrite]);
  return { box, notes, fits };
}

/** Ctrl+Z takes back one's own words alone: the browser would take back the other's too. */
function undoKeys(event: KeyboardEvent, notes: NotesBox | null): void {
  const isMod = (event.ctrlKey || event.metaKey) && !event.altKey && !event.nativeEvent.isComposing;
  const key = event.key.toLowerCase();
  if (!isMod || (key !== 'z' && key !== 'y') || notes === null) return;
  event.preventDefault();
  event.stopPropagation();
  if (key === 'y' || event.shiftKey) notes.redo();
  else notes.undo();
}

interface Props {
  /** The record whose notes they are. */
  of: string;
  /** What the box is called. */
  name: string;
}

/** Notes in which both type at once. Give it the record as its key. */
export function SharedNotes({ of, name }: Props) {
  const { box, notes, fits } = useNotesBox(of);
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
