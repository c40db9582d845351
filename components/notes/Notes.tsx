import { useMemo } from 'react';
import { t } from '../../lib/i18n/t';
import { type Note, notes as kind } from '../../lib/model/note';
import { asHeading, dayName, hasDate, sameDay } from '../../lib/i18n/dates';
import { HoldContext, useHeld } from '../hooks/use-held';
import { useNow } from '../hooks/use-now';
import { useObserved } from '../hooks/use-observed';
import { usePeople } from '../hooks/use-people';
import { useSession } from '../hooks/use-session';
import { useWanted } from '../hooks/use-wanted';
import { ListTools } from '../lists/ListTools';
import { useLongList } from '../lists/use-long-list';
import { useNarrowed } from '../lists/use-narrowed';
import { useShown } from '../lists/use-shown';
import { PrintList } from '../print/PrintList';
import { RemovedFoot } from '../removed/RemovedFoot';
import { EmptyState } from '../ui/EmptyState';
import { NoteItem } from './NoteItem';
import { useNoteChoices } from './note-choices';
import type { SaidThing } from './said/all-said';
import { SaidItem } from './said/SaidItem';
import { useSaid } from './said/use-said';
import { WriteNote } from './WriteNote';
import './notes.css';

const inOrder = (a: Note, b: Note): number => kind.compare(a, b);

/** What the two say to each other about nothing in particular, newest first, and all else that they said. */
export function Notes({ wide }: { wide: boolean }) {
  const session = useSession();
  const all = useObserved(session.records.notes.list);
  const [notes, hold, held] = useHeld(all, inOrder, useObserved(session.records.notes.removed));
  return (
    <>
      <h1 className="vh">{t('app.notes')}</h1>
      <WriteNote />
      <HoldContext value={hold}>
        <NarrowFeed notes={notes} held={held} wide={wide} />
      </HoldContext>
      <RemovedFoot kind="notes" />
    </>
  );
}

interface Narrow {
  notes: readonly Note[];
  /** Those that somebody is changing. */
  held: readonly string[];
  wide: boolean;
}

/** The notes, or what else was said, as the person wants to see it. */
function NarrowFeed({ notes, held, wide }: Narrow) {
  const { gather, readings, count } = useSaid(notes);
  const choices = useNoteChoices(usePeople(), readings);
  const narrow = useNarrowed('notes', gather, choices);
  const { shown, isNarrow } = narrow;
  const wanted = useWanted('notes');
  useShown(narrow, wanted);
  const none = notes.length === 0 && !isNarrow;
  return (
    <>
      <ListTools narrow={narrow} choices={choices} all={count} />
      {none ? (
        <EmptyState drawing="talk" heading={t('note.none')} words={t('note.noneNext')} />
      ) : (
        <>
          <Feed said={shown} held={held} wanted={wanted} />
          <PrintList section="notes" wide={wide} />
        </>
      )}
    </>
  );
}

/** Pixels that a note is usually tall, and the day above it. */
const USUAL_HEIGHT = 110;
const DAY_HEIGHT = 27;

interface FeedProps extends Pick<Narrow, 'held'> {
  said: readonly SaidThing[];
  wanted: string;
}

function Feed({ said, held, wanted }: FeedProps) {
  const now = useNow();
  const ids = useMemo(() => said.map(({ id }) => id), [said]);
  const { list, rows, isLong, style } = useLongList<HTMLDivElement>({
    ...{ name: 'notes', ids, wanted, held },
    usual: (index) => USUAL_HEIGHT + (beginsDay(said, index) ? DAY_HEIGHT : 0),
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
        const one = said[index];
        if (one === undefined) return null;
        const stands = { day: dayAbove(said, index, now), place: index + 1, count: said.length };
        return (
          <div key={id} {...props}>
            {one.note === undefined ? (
              <SaidItem said={one} {...stands} />
            ) : (
              <NoteItem note={one.note} replies={one.replies} {...stands} />
            )}
          </div>
        );
      })}
    </div>
  );
}

/** The day's name above the first thing said on it, '' above the others. */
function dayAbove(said: readonly SaidThing[], index: number, now: number): string {
  const one = said[index];
  if (one === undefined || !beginsDay(said, index)) return '';
  return hasDay(one) ? asHeading(dayName(one.made.at, now)) : t('note.undated');
}

const hasDay = ({ isDated, made }: SaidThing): boolean => isDated && hasDate(made.at);

/** Whether this one is the first of its day. Every one of a long list is asked at once: no day is written out for it. */
function beginsDay(said: readonly SaidThing[], index: number): boolean {
  const one = said[index];
  const before = said[index - 1];
  if (one === undefined || before === undefined) return one !== undefined;
  if (hasDay(one) !== hasDay(before)) return true;
  return hasDay(one) && !sameDay(one.made.at, before.made.at);
}
