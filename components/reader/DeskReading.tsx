import { lazy, Suspense, useMemo, useState, type RefObject } from 'react';
import { t } from '../../lib/i18n/t';
import type { Reading } from '../../lib/model/reading';
import { Discussion } from '../comments/Discussion';
import { FiguresHere } from '../figures/FiguresHere';
import { HighlightList } from '../highlights/HighlightList';
import { HighlightsHere } from '../highlights/HighlightsHere';
import { PdfWays } from '../pdf/PdfWays';
import { headingsOf } from './decorate';
import { HowFar } from './progress/HowFar';
import { GoToParagraph } from './outline/GoToParagraph';
import { Outline } from './outline/Outline';
import { usePrintAsked } from '../print/use-print-asked';
import { BringIn } from '../takeout/BringIn';
import { Back } from './Back';
import { LinkNote } from './LinkNote';
import { ReadingHead } from './ReadingHead';
import { ReadingText } from './ReadingText';
import { useTextLook } from './text/text-look';

/** Loaded with the first PDF whose pages are looked at. */
const PageView = lazy(async () => ({ default: (await import('../pdf/PageView')).PageView }));

interface Props {
  reading: Reading;
  paragraph: number;
  heading: RefObject<HTMLHeadingElement | null>;
  onBack: () => void;
  onFixOrder: (file: string) => void;
}

const nothing = (): void => undefined; // all is on the screen already

/** On the desk all stands side by side: outline, leaf, margin. */
export function DeskReading(props: Props) {
  return (
    <HighlightsHere reading={props.reading.id} onText={nothing} onList={nothing}>
      <FiguresHere reading={props.reading.id} onText={nothing} onTalk={nothing}>
        <Parts {...props} />
      </FiguresHere>
    </HighlightsHere>
  );
}

function Parts({ reading, paragraph, heading, onBack, onFixOrder }: Props) {
  const [article, setArticle] = useState<HTMLElement | null>(null);
  const headings = useMemo(() => (article === null ? [] : headingsOf(article)), [article]);
  usePrintAsked(reading.body === '' || article !== null);
  const { style, ground } = useTextLook();
  const [pages, setPages] = useState<Uint8Array | null>(null);
  return (
    <div className={pages === null ? 'desk-reading' : 'desk-reading with-pages'} style={style}>
      <nav className="outline stack" aria-label={t('reading.outline')}>
        <Back onBack={onBack} />
        {headings.length > 1 && <Outline headings={headings} />}
        {article !== null && (
          <div className="outline-part">
            <GoToParagraph reading={reading.id} article={article} />
          </div>
        )}
        <HowFar reading={reading} />
        {reading.file !== '' && (
          <PdfWays reading={reading} shown={pages !== null} onShow={setPages} onFixOrder={onFixOrder} />
        )}
      </nav>
      {pages !== null && (
        <Suspense fallback={null}>
          <PageView bytes={pages} />
        </Suspense>
      )}
      <div className="leaf" {...ground}>
        <ReadingHead reading={reading} heading={heading} />
        {reading.body === '' ? (
          <LinkNote reading={reading} />
        ) : (
          <ReadingText reading={reading} paragraph={paragraph} onText={setArticle} />
        )}
      </div>
      <div className="margin">
        <section className="talk-part" aria-label={t('reading.discussion')}>
          <p className="print-only h2">{t('reading.discussion')}</p>
          <Discussion reading={reading} />
        </section>
        <section className="marks-part" aria-labelledby="highlights-here">
          <h2 className="h2" id="highlights-here">
            {t('mark.highlights')}
          </h2>
          <HighlightList reading={reading.id} besideText />
          <BringIn reading={reading.id} />
        </section>
      </div>
    </div>
  );
}
