import { t } from '../../lib/i18n/t';
import { type Note, notes as kind } from '../../lib/model/note';
import { asHeading, dayName } from '../../lib/i18n/dates';
import { WordsForm } from '../talk/WordsForm';
import { useWrote } from '../hooks/use-wrote';
import { useUnsent } from '../hooks/use-unsent';
import { HoldContext, useHeld } from '../hooks/use-held';
import { useNow } from '../hooks/use-now';
import { useObserved } from '../hooks/use-observed';
import { useSession } from '../hooks/use-session';
import { RemovedFoot } from '../removed/RemovedFoot';
import { EmptyState } from '../ui/EmptyState';
import { NoteItem } from './NoteItem';
import './notes.css';

const inOrder = (a: Note, b: Note): number => kind.compare(a, b);

/** What the two say to each other about nothing in particular, newest first. */
export function Notes() {
  const session = useSession();
  const all = useObserved(session.records.notes.list);
  const [notes, hold] = useHeld(all, inOrder, useObserved(session.records.notes.removed));
  const now = useNow();
  return (
    <>
      <h1 className="vh">{t('app.notes')}</h1>
      <WriteNote />
      {notes.length === 0 ? (
        <EmptyState drawing="talk" heading={t('note.none')} words={t('note.noneNext')} />
      ) : (
        <HoldContext value={hold}>
          <div className="feed" role="feed" aria-label={t('app.notes')}>
            {notes.map((note, index) => (
              <NoteItem
                key={note.id}
                note={note}
                day={dayAbove(notes, index, now)}
                place={index + 1}
                count={notes.length}
              />
            ))}
          </div>
        </HoldContext>
      )}
      <RemovedFoot kind="notes" />
    </>
  );
}

/** On its own, so that typing does not render the feed. */
function WriteNote() {
  const session = useSession();
  const wrote = useWrote();
  const unsent = useUnsent('note');
  return (
    <WordsForm
      name={t('note.write')}
      send={t('note.post')}
      look="main"
      unsent={unsent}
      onSend={(text) => wrote(session.records.notes.add({ text }))}
    />
  );
}

/** The day's name above its first note, '' above the others. */
function dayAbove(notes: readonly Note[], index: number, now: number): string {
  const note = notes[index];
  const before = notes[index - 1];
  if (note === undefined) return '';
  const heading = (at: number): string => asHeading(dayName(at, now)) || t('note.undated');
  const day = heading(note.at);
  return before !== undefined && heading(before.at) === day ? '' : day;
}
