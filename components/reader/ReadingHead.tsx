import { lazy, Suspense, useState, type ReactNode, type RefObject } from 'react';
import { hasDate, longDate, shortDate } from '../../lib/i18n/dates';
import { t } from '../../lib/i18n/t';
import { minutesOf, PICTURE_NOT_SAVED, type Reading } from '../../lib/model/reading';
import { isResume } from '../../lib/model/resume';
import { useNews } from '../hooks/use-news';
import { useNow } from '../hooks/use-now';
import { usePeople } from '../hooks/use-people';
import { useSession } from '../hooks/use-session';
import { clippedByWords, readWords, sourceLine, titleOf } from '../readings/reading-words';
import { FileAtPartner } from '../pdf/FileAtPartner';
import { PrintButton } from '../print/PrintButton';
import { PrintChoices } from '../print/PrintChoices';
import { TakeOut } from '../takeout/TakeOut';
import { Button } from '../ui/Button';
import { Stamp } from '../ui/Stamp';
import { CiteMenu } from './CiteMenu';
import { OpenPage } from './LinkNote';
import { MissedPictures } from './MissedPictures';
import { PanelWays } from './PanelWays';

/** Loaded when somebody looks: the list of readings does not need it. */
const Details = lazy(async () => ({ default: (await import('./details/Details')).Details }));

interface Props {
  reading: Reading;
  heading: RefObject<HTMLHeadingElement | null>;
}

/** Who wrote it, what it is called, where it stood, who clipped it, who has read it. */
export function ReadingHead({ reading, heading }: Props) {
  const { ref } = useNews<HTMLElement>('readings', reading.id, '', 'tag');
  const people = usePeople();
  const now = useNow();
  const who = people.of(reading.by);
  return (
    <header className="reading-head" ref={ref}>
      <Names reading={reading} heading={heading} />
      {reading.url !== '' && <p className="print-only tiny">{reading.url}</p>}
      <div className="row wrap spread reading-stamp">
        {hasDate(reading.at) && (
          <Stamp seat={who.seat} said={longDate(reading.at, now)}>
            <span aria-hidden="true">{shortDate(reading.at, now)}</span>
          </Stamp>
        )}
        <span className="tiny muted reading-facts">
          <span>{clippedByWords(reading, who)}</span>
          <span>{readWords(reading, people)}</span>
          <Minutes reading={reading} />
          <OpenPage url={reading.body === '' ? '' : reading.url} />
        </span>
      </div>
      <FileAtPartner reading={reading} />
      <Tools reading={reading} wide />
      <Missed reading={reading} />
    </header>
  );
}

/**
 * The same in the panel, which is low: the text is to begin above its middle. The ways out and the stamp share a row,
 * and what a button says is not said again.
 */
export function ShortHead({ reading, heading, onBack }: Props & { onBack: () => void }) {
  const { ref } = useNews<HTMLElement>('readings', reading.id, '', 'tag');
  const people = usePeople();
  const { partner } = people;
  const theyRead = partner !== null && reading.read[partner.id] !== undefined;
  const far = partner === null || theyRead ? 0 : (reading.progress[partner.id] ?? 0);
  return (
    <header className="reading-head short" ref={ref}>
      <PanelWays reading={reading} onBack={onBack} />
      <Names reading={reading} heading={heading}>
        <span className="tiny reading-facts">
          <Minutes reading={reading} />
          {theyRead && <span>{readWords(reading, people)}</span>}
          {far > 0 && <span>{t('progress.personAt', [partner?.name ?? '', Math.round(far / 10)])}</span>}
        </span>
      </Names>
      <FileAtPartner reading={reading} />
      <Tools reading={reading} wide={false} />
      <Missed reading={reading} />
    </header>
  );
}

/** Author, title and source; what else is known stands after the source. */
function Names({ reading, heading, children }: Props & { children?: ReactNode }) {
  const source = sourceLine(reading);
  return (
    <>
      {reading.byline !== '' && (
        <p className="reading-author" dir="auto">
          {reading.byline}
        </p>
      )}
      <h1 className="reading-title" dir="auto" ref={heading} tabIndex={-1}>
        {titleOf(reading)}
      </h1>
      <div className="reading-source">
        {source !== '' && <p dir="auto">{source}</p>}
        {children}
      </div>
    </>
  );
}

function Minutes({ reading }: { reading: Reading }) {
  const minutes = minutesOf(reading);
  return minutes > 0 && <span className="reading-minutes">{t('reading.minutes', [minutes])}</span>;
}

const Missed = ({ reading }: { reading: Reading }) =>
  reading.pictures.includes(PICTURE_NOT_SAVED) && <MissedPictures reading={reading.id} />;

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
        {!isResume(reading) && <CiteMenu reading={reading} />}
        {wide && <TakeOut reading={reading} small={false} />}
        {wide && <PrintButton place={{ at: 'reading', reading: reading.id }} wide />}
        {wide && <PrintChoices />}
      </div>
      {open && (
        <Suspense fallback={null}>
          <Details reading={reading} />
        </Suspense>
      )}
    </>
  );
}
