import { lazy, type ReactNode, Suspense, useCallback, useEffect } from 'react';
import { language } from '../../lib/i18n/language';
import type { Section } from '../../lib/model/section';
import { type Place, readingAt } from '../../lib/session/place';
import { report } from '../../lib/util/report';
import { BooksView } from '../books/BooksView';
import { useObserved } from '../hooks/use-observed';
import { usePeople } from '../hooks/use-people';
import { useSession } from '../hooks/use-session';
import { NotesView } from '../notes/NotesView';
import { Removals } from '../removed/Removals';
import { PlaceKeys } from '../commands/PlaceKeys';
import { UndoKeys } from '../removed/UndoKeys';
import { Reader } from '../reader/Reader';
import { useSearch } from '../search/use-search';
import { late } from '../ui/late';
import type { Found } from '../../lib/session/search/found';
import { TEXT_OF_READING } from '../../lib/session/search/entries';
import { Readings } from '../readings/Readings';
import { useClipping, type Clipping } from '../readings/clip/use-clipping';
import { SettingsView } from '../settings/SettingsView';
import { Arrivals } from '../news/Arrivals';
import { Boundary } from './Boundary';
import { Header } from './Header';
import { notebookName } from './notebook-name';
import { LowRoom } from './LowRoom';
import { PartnerComes } from './PartnerComes';
import { StepClip } from '../first-run/StepClip';
import { HeldNotice } from './HeldNotice';
import { TroubleNotice } from './TroubleNotice';
import { NewsTargetContext, type Standing } from '../hooks/use-news';
import { NewElsewhere } from '../news/NewElsewhere';
import { Renamed } from '../news/Renamed';
import { NextElsewhere, NextNew } from '../news/NextNew';
import { useNextNew } from '../news/use-next-new';
import { type Going, usePlace, viewOf } from './use-place';
import { useArrival } from '../ui/ViewFocus';
import { usePlaceTitle } from './use-place-title';

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
  const trouble = useObserved(session.trouble);
  const [place, going] = usePlace(wide);
  usePlaceTitle(place);
  const { partner } = usePeople();
  const notebook = notebookName({ name: useObserved(session.name), partner: partner?.name ?? '' });
  const view = viewOf(place);
  const spoken = useObserved(language); // cards that are drawn only when they change begin anew
  useArrival(`${session.id} ${firstClip ? 'clip' : view}`);
  const { count, next, waited } = useNextNew(place, going);
  const search = useSearchIn(waited.lead);

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
        <Arrivals />
        <NewElsewhere />
        <Renamed />
        <PartnerComes />
        <Removals open={reading} />
        <UndoKeys />
        {!firstClip && <PlaceKeys place={place} going={going} />}
        <TroubleNotice trouble={trouble} />
        <HeldNotice />
        {trouble === 'none' && <LowRoom />}
        {!firstClip && <NextElsewhere count={count} />}
        {firstClip ? (
          <StepClip clipping={clipping} onLater={onFirstClipDone} onSaved={onClipped} />
        ) : (
          <Boundary key={place.at === 'settings' ? view : `${view} ${spoken}`}>
            {search.open && <Results search={search} />}
            <div className="under-results" hidden={search.open}>
              <PlaceView place={place} going={going} clipping={clipping} wide={wide} />
            </div>
          </Boundary>
        )}
      </main>
    </NewsTargetContext>
  );
}

/** What was found, loaded when somebody looks for something. */
const Results = late(async () => (await import('../search/Results')).Results);

/** The search, whose results lead to where they stand. What is in a reading's text leads to the reading. */
function useSearchIn(lead: (one: Standing) => void) {
  return useSearch(
    useCallback(
      (found: Found) =>
        lead({ ...found, kind: found.kind === TEXT_OF_READING ? 'readings' : found.kind, field: '' }),
      [lead],
    ),
  );
}

/** Loads behind what is drawn first what a person may open next, so that it opens at once. */
function useViewsAhead(): void {
  useEffect(() => {
    for (const view of [Reader, BooksView, NotesView, SettingsView])
      view.preload().catch((error: unknown) => report('view.load', error));
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
  books: ({ wide }) => <BooksView wide={wide} />,
  notes: ({ wide }) => <NotesView wide={wide} />,
};

function PlaceView(props: PlaceProps) {
  const { place, going, clipping, wide } = props;
  if (place.at === 'settings') return <SettingsView onBack={going.settings} />;
  if (place.at === 'order') return <Order file={place.file} going={going} clipping={clipping} />;
  const section = place.at === 'list' ? place.section : 'readings';
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
      ) : (
        LISTS[section]({ ...props, card: place.card })
      )}
    </div>
  );
}
