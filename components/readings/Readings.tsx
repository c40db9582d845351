import { useCallback, useEffect, useMemo, useState } from 'react';
import { t } from '../../lib/i18n/t';
import type { Reading } from '../../lib/model/reading';
import type { Unseen } from '../../lib/notebook/news';
import { groupBy } from '../../lib/util/group';
import type { Going } from '../app/use-place';
import { useNow } from '../hooks/use-now';
import { useDone, useWrote } from '../hooks/use-wrote';
import { useObserved } from '../hooks/use-observed';
import { usePeople } from '../hooks/use-people';
import { useSession } from '../hooks/use-session';
import { useLanes } from '../hooks/use-lanes';
import { ListTools } from '../lists/ListTools';
import { useNarrowed } from '../lists/use-narrowed';
import { PrintList } from '../print/PrintList';
import { RemovedFoot } from '../removed/RemovedFoot';
import { useRemove } from '../removed/use-remove';
import { Button } from '../ui/Button';
import { focusEmptied } from '../ui/keep-focus';
import { EmptyState } from '../ui/EmptyState';
import { AddPdf } from './clip/AddPdf';
import { ClipBox } from './clip/ClipBox';
import { ClipStanding } from './clip/ClipStanding';
import { LinkForm } from '../views/later-views';
import { type Show, useReadingChoices } from './reading-choices';
import { ReadingCard } from './ReadingCard';
import { ReadingList } from './ReadingList';
import type { Clipping } from './clip/use-clipping';
import { useOpenLetter } from '../letters/OpenLetter';
import { useFileDrop } from './clip/use-file-drop';
import './clip/clip-box.css';
import './catalogue.css';

/** Shared, so that cards without news are not drawn again. */
const NONE: readonly Unseen[] = [];

interface Props {
  clipping: Clipping;
  going: Going;
  card: string;
  /** On the desk no page is in front of the person: links are saved there, nothing is clipped. */
  wide: boolean;
}

/** All that the two have clipped, newest first. */
export function Readings({ clipping, going, card, wide }: Props) {
  const session = useSession();
  const readings = useObserved(session.records.readings.list);
  const [linking, setLinking] = useState(false);
  const saved = useCallback(
    (reading: string) => {
      setLinking(false);
      clipping.dismiss();
      going.card(reading);
    },
    [clipping, going],
  );
  const empty = readings.length === 0;
  const { joined, paired } = useObserved(session.status);
  const awaited = joined && !paired;
  const startLink = useCallback(() => setLinking(true), []);
  const openLetter = useOpenLetter();
  const dropping = useFileDrop((file) => {
    if (file.name.endsWith('.bookbag')) void openLetter(file);
    else clipping.add(session.files.add(file));
  });
  const deskWays = !linking && (
    <div className="row wrap">
      <AddPdf clipping={clipping} />
      <Button icon="link" look="main" onClick={startLink}>
        {t('link.offer')}
      </Button>
    </div>
  );
  return (
    <>
      {dropping && <p className="drop-here">{t('pdf.dropHere')}</p>}
      {!wide && !empty && <ClipBox clipping={clipping} full onLink={startLink} />}
      <ClipStanding clipping={clipping} onSaved={saved} />
      {linking && <LinkForm onCancel={() => setLinking(false)} onSaved={saved} main={wide} />}
      {empty ? (
        <EmptyState
          title={t('app.readings')}
          drawing="drawer"
          heading={awaited ? t('reading.awaited') : t('reading.none')}
          words={awaited ? t('reading.awaitedNext') : t('reading.noneNext')}
        >
          {wide ? deskWays : <ClipBox clipping={clipping} full={false} onLink={startLink} />}
        </EmptyState>
      ) : (
        <>
          <div className="row wrap spread list-heading">
            <h1 className="h1">{t('reading.count', readings.filter(({ archived }) => !archived).length)}</h1>
            {wide && deskWays}
          </div>
          <Drawer readings={readings} going={going} card={card} />
          <PrintList section="readings" wide={wide} />
        </>
      )}
      <RemovedFoot kind="readings" />
    </>
  );
}

function Drawer({ readings, going, card }: { readings: readonly Reading[]; going: Going; card: string }) {
  const session = useSession();
  const people = usePeople();
  const now = useNow();
  const wrote = useWrote();
  const lanes = useLanes();
  const talk = useTalk();
  const choices = useReadingChoices(people, readings, talk.freshOf);
  const gather = useCallback(
    (show: Show) => readings.filter(({ archived }) => archived === (show === 'archived')),
    [readings],
  );
  const narrow = useNarrowed('readings', gather, choices);
  const { shown, isNarrow, clear } = narrow;
  const numbers = useMemo(
    () => new Map(readings.map(({ id }, index) => [id, readings.length - index])),
    [readings],
  );
  const isHidden = card !== '' && isNarrow && !shown.some(({ id }) => id === card);
  useEffect(() => {
    if (isHidden) clear(); // a new card is shown, whatever the list was narrowed to
  }, [isHidden, clear]);

  const mark = useCallback(
    (id: string, read: boolean) => void wrote(session.readings.markRead(id, read)),
    [session, wrote],
  );
  const { archive, remove } = useTakeOut(shown, going);
  return (
    <>
      <ListTools
        narrow={narrow}
        choices={choices}
        all={readings.length}
        always={readings.some(({ archived }) => archived)}
      />
      {shown.length === 0 && !isNarrow && <p className="muted">{t('reading.allArchived')}</p>}
      <ReadingList
        readings={shown}
        lanes={lanes}
        focus={card}
        onFocused={going.cardReached}
        renderCard={(reading) => (
          <ReadingCard
            reading={reading}
            number={numbers.get(reading.id) ?? 0}
            people={people}
            now={now}
            comments={talk.count.get(reading.id) ?? 0}
            news={talk.newsOf(reading.id)}
            onOpen={going.open}
            onMark={mark}
            onArchive={archive}
            onRemove={remove}
          />
        )}
      />
    </>
  );
}

/** What takes a reading out of the list that is shown. The focus goes to the card that takes its place. */
function useTakeOut(shown: readonly Reading[], going: Going) {
  const { records } = useSession();
  const drop = useRemove();
  const done = useDone();
  const goOn = useCallback(
    (reading: Reading) => {
      const at = shown.indexOf(reading);
      const neighbour = shown[at + 1] ?? shown[at - 1];
      if (neighbour === undefined) focusEmptied();
      else going.card(neighbour.id);
    },
    [going, shown],
  );
  const remove = useCallback(
    (reading: Reading) => {
      if (drop('readings', reading.id)) goOn(reading);
    },
    [drop, goOn],
  );
  const archive = useCallback(
    (reading: Reading) => {
      const archived = !reading.archived;
      const words = archived ? t('reading.isArchived') : t('reading.isUnarchived');
      if (done(words, records.readings.edit(reading.id, { archived }))) goOn(reading);
    },
    [done, goOn, records],
  );
  return { archive, remove };
}

/** How many comments hang on each reading and its highlights, and what about it is new. */
function useTalk() {
  const session = useSession();
  const comments = useObserved(session.records.comments.list);
  const highlights = useObserved(session.records.highlights.list);
  const unseen = useObserved(session.unseen);
  return useMemo(() => {
    const count = new Map<string, number>();
    const readingOf = new Map(highlights.map(({ id, reading }) => [id, reading]));
    for (const { on, subject } of comments) {
      const reading = on === 'highlight' ? readingOf.get(subject) : subject;
      if (on !== 'book' && reading !== undefined) count.set(reading, (count.get(reading) ?? 0) + 1);
    }
    const fresh = groupBy(
      unseen.filter(({ top }) => top.kind === 'readings'),
      ({ top }) => top.id,
    );
    const newsOf = (id: string): readonly Unseen[] => fresh.get(id) ?? NONE;
    return { count, newsOf, freshOf: ({ id }: Reading): number => newsOf(id).length };
  }, [comments, highlights, unseen]);
}
