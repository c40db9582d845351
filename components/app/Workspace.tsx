import { lazy, Suspense, useCallback, useEffect } from 'react';
import { Books } from '../books/Books';
import { useObserved } from '../hooks/use-observed';
import { useSession } from '../hooks/use-session';
import { Notes } from '../notes/Notes';
import { ReadingView } from '../reader/ReadingView';
import { Readings } from '../readings/Readings';
import { useClipping, type Clipping } from '../readings/use-clipping';
import { Settings } from '../settings/Settings';
import { Arrivals } from './Arrivals';
import { Boundary } from './Boundary';
import { Header } from './Header';
import type { Going, Place } from './place';
import { StepClip } from './StepClip';
import { TroubleNotice } from './TroubleNotice';
import { usePlace } from './use-place';

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

  const onClipped = useCallback(
    (reading: string) => {
      onFirstClipDone();
      going.card(reading);
    },
    [going, onFirstClipDone],
  );
  const fixing = place.file !== '';
  const onFailed = useCallback(() => {
    // A PDF that is being put in order stays in view, or what was dragged would be gone.
    if (!firstClip && !fixing) going.show('readings');
  }, [going, firstClip, fixing]);
  const clipping = useClipping(onClipped, onFailed);

  useEffect(() => session.presence.show(place.reading), [session, place.reading]);
  useEffect(() => {
    if (place.settings) onFirstClipDone();
  }, [place.settings, onFirstClipDone]);

  return (
    <>
      <Header place={place} going={going} wide={wide} sections={!firstClip} onBegin={onBegin} />
      <main className={wide && place.reading !== '' ? 'page reading-page' : 'page'} tabIndex={-1}>
        <Arrivals />
        <TroubleNotice trouble={trouble} />
        {firstClip ? (
          <StepClip clipping={clipping} onLater={onFirstClipDone} onSaved={onClipped} />
        ) : (
          <Boundary key={`${place.section} ${place.reading} ${place.file} ${String(place.settings)}`}>
            <PlaceView place={place} going={going} clipping={clipping} wide={wide} />
          </Boundary>
        )}
      </main>
    </>
  );
}

interface PlaceProps {
  place: Place;
  going: Going;
  clipping: Clipping;
  wide: boolean;
}

function PlaceView({ place, going, clipping, wide }: PlaceProps) {
  const { records } = useSession();
  if (place.settings) return <Settings />;
  if (place.file !== '') {
    const reading = records.readings.list.get().find((one) => one.file === place.file);
    const leave = (): void => (reading === undefined ? going.show('readings') : going.open(reading.id));
    return (
      <Suspense fallback={null}>
        <FixOrder key={place.file} file={place.file} reading={reading} clipping={clipping} onLeave={leave} />
      </Suspense>
    );
  }
  return (
    <div role="tabpanel" id="section-panel" aria-labelledby={`section-tab-${place.section}`} className="view">
      {place.reading !== '' && (
        <ReadingView id={place.reading} wide={wide} onBack={going.back} onFixOrder={going.fixOrder} />
      )}
      {place.reading === '' && place.section === 'readings' && (
        <Readings clipping={clipping} going={going} card={place.card} wide={wide} />
      )}
      {place.section === 'books' && <Books />}
      {place.section === 'notes' && <Notes />}
    </div>
  );
}
