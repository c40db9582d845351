import { lazy, type ReactNode, Suspense, useCallback, useEffect } from 'react';
import { language } from '../../lib/i18n/language';
import type { Section } from '../../lib/model/section';
import { openAt, type Place, readingAt, sectionAt } from '../../lib/session/place';
import { report } from '../../lib/util/report';
import { whenIdle } from '../../lib/util/timers';
import { useObserved } from '../hooks/use-observed';
import { usePeople } from '../hooks/use-people';
import { useSession } from '../hooks/use-session';
import { PlaceKeys } from '../commands/PlaceKeys';
import { Reader } from '../reader/Reader';
import { type Search, useSearch } from '../search/use-search';
import { late } from '../ui/late';
import { Readings } from '../readings/Readings';
import { useClipping, type Clipping } from '../readings/clip/use-clipping';
import { Closed } from '../closing/Closed';
import { Boundary } from './Boundary';
import { Header } from './Header';
import { notebookName } from './notebook-name';
import {
  Arrivals,
  BackupReminder,
  Books,
  DraftView,
  Drafts,
  LateNotices,
  loadLaterViews,
  Notes,
  Plan,
  Settings,
  StandAlone,
} from '../views/later-views';
import { PartnerComes } from './PartnerComes';
import { PartnerAsks } from '../pairing/PartnerAsks';
import { StepClip } from '../first-run/StepClip';
import { TroubleNotice } from './TroubleNotice';
import { LookedForContext } from '../hooks/use-looked-for';
import { NewsTargetContext } from '../hooks/use-news';
import { NextElsewhere, NextNew } from '../news/NextNew';
import { useNextNew } from '../news/use-next-new';
import { type Going, usePlace, viewOf } from './use-place';
import { useKeepPlace } from '../ui/keep-place';
import { useArrival } from '../ui/ViewFocus';
import { usePlaceTitle } from './use-place-title';

/** Loaded behind what is drawn: a click in a page comes later. */
const ReadingFromPage = late(async () => (await import('../highlights/ThreadFromPage')).ReadingFromPage);

/** Loaded when a PDF is put in order: few do, and it brings pdf.js. */
const FixOrder = lazy(async () => ({ default: (await import('../pdf/FixOrder')).FixOrder }));

interface Props {
  /** The desk's layout. */
  wide: boolean;
  /** The last step of the first run stands where the sections will be. */
  firstClip: boolean;
  onFirstClipDone: () => void;
  onBegin: (way: 'choose' | 'start' | 'join') => void;
}

/** An open notebook: its cover, and the part of it the person is in. */
export function Workspace({ wide, firstClip, onFirstClipDone, onBegin }: Props) {
  const session = useSession();
  const [place, going] = usePlace(wide);
  usePlaceTitle(place);
  const { partner } = usePeople();
  const notebook = notebookName({ name: useObserved(session.name), partner: partner?.name ?? '' });
  const view = viewOf(place);
  const spoken = useObserved(language); // cards that are drawn only when they change begin anew
  useArrival(`${session.id} ${firstClip ? 'clip' : view}`, !firstClip);
  useKeepPlace();
  const { count, next, waited } = useNextNew(place, going);
  const search = useSearch({ place, going, lead: waited.lead });

  const onClipped = useCallback(
    (reading: string) => {
      onFirstClipDone();
      going.card(reading);
    },
    [going, onFirstClipDone],
  );
  const fixing = place.at === 'order';
  const onFailed = useCallback(() => {
    // A PDF that is being put in order stays in view, or what was dragged would be gone.
    if (!firstClip && !fixing) going.show('readings');
  }, [going, firstClip, fixing]);
  const clipping = useClipping(onClipped, onFailed);

  const reading = readingAt(place);
  useEffect(() => session.presence.show(reading), [session, reading]);
  useEffect(() => {
    if (place.at === 'settings') onFirstClipDone();
  }, [place.at, onFirstClipDone]);

  const nextNew = !firstClip && <NextNew count={count} next={next} />;
  useViewsAhead();
  return (
    <NewsTargetContext value={waited}>
      <Header
        {...{ place, going, wide, onBegin, nextNew }}
        search={firstClip ? null : search}
        sections={!firstClip}
      />
      <main
        aria-label={notebook}
        className={wide && reading !== '' ? 'page reading-page' : 'page'}
        tabIndex={-1}
      >
        <Told open={openAt(place)} onBegin={onBegin} settings={place.at === 'settings'} />
        {!wide && <ReadingFromPage onOpen={going.open} />}
        {!firstClip && <PlaceKeys place={place} going={going} />}
        {!firstClip && <NextElsewhere count={count} />}
        {firstClip ? (
          <StepClip clipping={clipping} onLater={onFirstClipDone} onSaved={onClipped} />
        ) : (
          <Boundary key={place.at === 'settings' ? view : `${view} ${spoken}`}>
            <UnderResults search={search}>
              <PlaceView place={place} going={going} clipping={clipping} wide={wide} />
            </UnderResults>
          </Boundary>
        )}
      </main>
    </NewsTargetContext>
  );
}

/** What Bookbag tells above every view: what came, what was removed, and what is amiss. */
function Told({ open, onBegin, settings }: Pick<Props, 'onBegin'> & { open: string; settings: boolean }) {
  const trouble = useObserved(useSession().trouble);
  return (
    <>
      <Arrivals />
      <StandAlone />
      <Closed onBegin={onBegin} />
      <PartnerComes />
      <PartnerAsks />
      <TroubleNotice trouble={trouble} />
      <LateNotices open={open} trouble={trouble} />
      {trouble === 'none' && !settings && <BackupReminder />}
    </>
  );
}

/** What was found, loaded when somebody looks for something. */
const Results = late(async () => (await import('../search/Results')).Results);

/** What was found stands over the view, which stays as it is. */
function UnderResults({ search, children }: { search: Search; children: ReactNode }) {
  return (
    <>
      {search.open && <Results search={search} />}
      <div className="under-results" hidden={search.open}>
        <LookedForContext value={search.lookedFor}>{children}</LookedForContext>
      </div>
    </>
  );
}

/** Milliseconds after which the other views are loaded on a computer that is never idle. */
const VIEWS_AHEAD = 3000;

/** Loads the other views behind what is drawn first: they took half of the time until that was seen (measured). */
function useViewsAhead(): void {
  useEffect(() => {
    const stop = new AbortController();
    const load = (): void => void loadLaterViews().catch((error: unknown) => report('views.load', error));
    whenIdle(VIEWS_AHEAD, load, stop.signal);
    return () => stop.abort();
  }, []);
}

interface PlaceProps {
  place: Place;
  going: Going;
  clipping: Clipping;
  wide: boolean;
}

function Order({ file, going, clipping }: Pick<PlaceProps, 'going' | 'clipping'> & { file: string }) {
  const { list } = useSession().records.readings;
  const reading = list.get().find((one) => one.file === file);
  const leave = (): void => (reading === undefined ? going.show('readings') : going.open(reading.id));
  return (
    <Suspense fallback={null}>
      <FixOrder key={file} file={file} reading={reading} clipping={clipping} onLeave={leave} />
    </Suspense>
  );
}

/** The list of each section. */
const LISTS: Readonly<Record<Section, (props: PlaceProps & { card: string }) => ReactNode>> = {
  readings: ({ clipping, going, card, wide }) => (
    <Readings clipping={clipping} going={going} card={card} wide={wide} />
  ),
  books: ({ wide }) => <Books wide={wide} />,
  notes: ({ wide }) => <Notes wide={wide} />,
  plan: ({ place, going, wide }) => <Plan place={place} going={going} wide={wide} />,
  write: ({ going }) => <Drafts going={going} />,
};

function PlaceView(props: PlaceProps) {
  const { place, going, clipping, wide } = props;
  if (place.at === 'settings') return <Settings onBack={going.settings} />;
  if (place.at === 'order') return <Order file={place.file} going={going} clipping={clipping} />;
  const section = sectionAt(place);
  return (
    <div role="tabpanel" id="section-panel" aria-labelledby={`section-tab-${section}`} className="view">
      {place.at === 'reading' ? (
        <Reader
          id={place.reading}
          paragraph={place.paragraph ?? 0}
          wide={wide}
          onBack={going.back}
          onFixOrder={going.fixOrder}
        />
      ) : place.at === 'draft' ? (
        <DraftView key={place.draft} id={place.draft} wide={wide} onBack={going.back} />
      ) : (
        LISTS[section]({ ...props, card: place.at === 'list' ? place.card : '' })
      )}
    </div>
  );
}
