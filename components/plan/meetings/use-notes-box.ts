import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { t } from '../../../lib/i18n/t';
import type { PlainText } from '../../../lib/notebook/texts/plain-text';
import { useCanWrite } from '../../hooks/use-can-write';
import { useObserved } from '../../hooks/use-observed';
import { useSession } from '../../hooks/use-session';
import { useSay } from '../../ui/Toasts';
import { NotesBox } from './notes-box';

/**
 * Ties a box to a text in which both type, for as long as it stands.
 *
 * @param open the text, undefined where there is none. Another function ties the box anew
 */
export function useNotesBox(open: (signal: AbortSignal) => PlainText | undefined) {
  const session = useSession();
  const say = useSay();
  const box = useRef<HTMLTextAreaElement>(null);
  const notes = useRef<NotesBox | null>(null);
  const [fits, setFits] = useState(true);
  const [trouble, canWrite] = [useObserved(session.trouble), useCanWrite()];
  useEffect(() => {
    const [element, stop] = [box.current, new AbortController()];
    const text = open(stop.signal);
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
  }, [open, say]);
  useEffect(() => {
    if (canWrite && trouble === 'none') notes.current?.flush(); // what could not be written waits in the box
  }, [trouble, canWrite]);
  return { box, notes, fits };
}

/** Ctrl+Z takes back one's own words alone: the browser would take back the other's too. */
export function undoKeys(event: KeyboardEvent, notes: NotesBox | null): void {
  const isMod = (event.ctrlKey || event.metaKey) && !event.altKey && !event.nativeEvent.isComposing;
  const key = event.key.toLowerCase();
  if (!isMod || (key !== 'z' && key !== 'y') || notes === null) return;
  event.preventDefault();
  event.stopPropagation();
  if (key === 'y' || event.shiftKey) notes.redo();
  else notes.undo();
}
