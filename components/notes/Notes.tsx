import { useEffect, useMemo } from 'react';
import { t } from '../../lib/i18n/t';
import { type Note, notes as kind } from '../../lib/model/note';
import { asHeading, dayName } from '../../lib/i18n/dates';
import { HoldContext, useHeld } from '../hooks/use-held';
import { useNow } from '../hooks/use-now';
import { useObserved } from '../hooks/use-observed';
import { usePeople } from '../hooks/use-people';
import { useSession } from '../hooks/use-session';
import { useWanted } from '../hooks/use-wanted';
import { ListTools } from '../lists/ListTools';
import { useLongList } from '../lists/use-long-list';
import { useNarrowed } from '../lists/use-narrowed';
import { MeetingList } from '../meeting/MeetingList';
import { PrintList } from '../print/PrintList';
import { RemovedFoot } from '../removed/RemovedFoot';
import { EmptyState } from '../ui/EmptyState';
import { NoteItem } from './NoteItem';
import { useNoteChoices } from './note-choices';
import { WriteNote } from './WriteNote';
import './notes.css';

const inOrder = (a: Note, b: Note): number => kind.compare(a, b);

/** What the two say to each other about nothing in particular, newest first. */
export function Notes({ wide }: { wide: boolean }) {
  const session = useSession();
  const all = useObserved(session.records.notes.list);
  const [notes, hold, held] = useHeld(all, inOrder, useObserved(session.records.notes.removed));
  return (
    <>
      <h1 className="vh">{t('app.notes')}</h1>
      <WriteNote />
      <MeetingList />
      {notes.length === 0 ? (
        <EmptyState drawing="talk" heading={t('note.none')} words={t('note.noneNext')} />
      ) : (
        <HoldContext value={hold}>
          <NarrowFeed notes={notes} held={held} />
          <PrintList section="notes" wide={wide} />
        </HoldContext>
      )}
      <RemovedFoot kind="notes" />
    </>
  );
}

interface FeedProps {
  notes: readonly Note[];
  /** Those that somebody is changing. */
  held: readonly string[];
}

/** The notes that the person wants to see. */
function NarrowFeed({ notes, held }: FeedProps) {
  const choices = useNoteChoices(usePeople());
  const narrow = useNarrowed('notes', notes, choices);
  const { shown, isNarrow, clear } = narrow;
  const wanted = useWanted('notes');
  const isHidden = wanted !== '' && isNarrow && !shown.some(({ id }) => id === wanted);
  useEffect(() => {
    if (isHidden) clear(); // one comes to see it, whatever the list was narrowed to
  }, [isHidden, clear]);
  return (
    <>
      <ListTools narrow={narrow} choices={choices} all={notes.length} />
      <Feed notes={shown} held={held} wanted={wanted} />
    </>
  );
}

/** Pixels that a note is usually tall. */
const USUAL_HEIGHT = 110;

function Feed({ notes, held, wanted }: FeedProps & { wanted: string }) {
  const now = useNow();
  const ids = useMemo(() => notes.map(({ id }) => id), [notes]);
  const { list, rows, isLong, style } = useLongList<HTMLDivElement>({
    ...{ name: 'notes', ids, usual: USUAL_HEIGHT, wanted, held },
  });
  return (
    <div
      ref={list}
      className={isLong ? 'feed long' : 'feed'}
      role="feed"
      aria-label={t('app.notes')}
      style={style}
    >
      {rows.map(({ id, index, props }) => {
        const note = notes[index];
        return (
          note !== undefined && (
            <div key={id} {...props}>
              <NoteItem
                note={note}
                day={dayAbove(notes, index, now)}
                place={index + 1}
                count={notes.length}
              />
            </div>
          )
        );
      })}
    </div>
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
