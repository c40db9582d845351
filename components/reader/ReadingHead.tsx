import { lazy, Suspense, useState, type RefObject } from 'react';
import { hasDate, longDate, shortDate } from '../../lib/i18n/dates';
import { t } from '../../lib/i18n/t';
import { minutesOf, PICTURE_NOT_SAVED, type Reading } from '../../lib/model/reading';
import { useNews } from '../hooks/use-news';
import { useNow } from '../hooks/use-now';
import { usePeople } from '../hooks/use-people';
import { useSession } from '../hooks/use-session';
import { clippedByWords, readWords, sourceLine, titleOf } from '../readings/reading-words';
import { FileAtPartner } from '../pdf/FileAtPartner';
import { PrintButton } from '../print/PrintButton';
import { Button } from '../ui/Button';
import { Stamp } from '../ui/Stamp';
import { CiteMenu } from './CiteMenu';
import { OpenPage } from './LinkNote';
import { MissedPictures } from './MissedPictures';

/** Loaded when somebody looks: the list of readings does not need it. */
const Details = lazy(async () => ({ default: (await import('./details/Details')).Details }));

/** Who wrote it, what it is called, where it stood, who clipped it, who has read it. */
export function ReadingHead({
  reading,
  heading,
  wide,
}: {
  reading: Reading;
  heading: RefObject<HTMLHeadingElement | null>;
  wide: boolean;
}) {
  const { ref } = useNews<HTMLElement>('readings', reading.id);
  const people = usePeople();
  const now = useNow();
  const who = people.of(reading.by);
  const source = sourceLine(reading);
  const minutes = minutesOf(reading);
  return (
    <header className="reading-head" ref={ref}>
      {reading.byline !== '' && (
        <p className="reading-author" dir="auto">
          {reading.byline}
        </p>
      )}
      <h1 className="reading-title" dir="auto" ref={heading} tabIndex={-1}>
        {titleOf(reading)}
      </h1>
      {source !== '' && (
        <p className="reading-source" dir="auto">
          {source}
        </p>
      )}
      {reading.url !== '' && <p className="print-only tiny">{reading.url}</p>}
      <div className="row wrap spread reading-stamp">
        {hasDate(reading.at) && (
          <Stamp seat={who.seat} said={longDate(reading.at, now)}>
            <span aria-hidden="true">{shortDate(reading.at, now)}</span>
          </Stamp>
        )}
        <span className="tiny muted reading-facts">
          <span>{clippedByWords(who)}</span>
          <span>{readWords(reading, people)}</span>
          {minutes > 0 && <span>{t('reading.minutes', [minutes])}</span>}
          <OpenPage url={reading.body === '' ? '' : reading.url} />
        </span>
      </div>
      <FileAtPartner reading={reading} />
      <Tools reading={reading} wide={wide} />
      {reading.pictures.includes(PICTURE_NOT_SAVED) && <MissedPictures reading={reading.id} />}
    </header>
  );
}

/** What can be done with a reading, in one line. */
function Tools({ reading, wide }: { reading: Reading; wide: boolean }) {
  const session = useSession();
  const [open, setOpen] = useState(false);
  const read = reading.read[session.me] !== undefined;
  return (
    <>
      <div className="row wrap reading-tools">
        <Button
          look="quiet"
          icon={read ? 'sent' : 'reading'}
          aria-pressed={read}
          onClick={() => session.readings.markRead(reading.id, !read)}
        >
          {t('reading.read')}
        </Button>
        <Button look="quiet" icon={open ? 'up' : 'down'} aria-expanded={open} onClick={() => setOpen(!open)}>
          {t('details.details')}
        </Button>
        <CiteMenu reading={reading} />
        {wide && <PrintButton place={{ at: 'reading', reading: reading.id }} wide />}
      </div>
      {open && (
        <Suspense fallback={null}>
          <Details reading={reading} />
        </Suspense>
      )}
    </>
  );
}
