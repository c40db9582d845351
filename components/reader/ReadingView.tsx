import { use, useCallback, useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { t } from '../../lib/i18n/t';
import type { Reading } from '../../lib/model/reading';
import { HighlightList } from '../highlights/HighlightList';
import { HighlightsHere } from '../highlights/HighlightsHere';
import { ThreadFromPage } from '../highlights/ThreadFromPage';
import { Discussion } from '../comments/Discussion';
import { FiguresHere } from '../figures/FiguresHere';
import { HoldContext, useHeldOne } from '../hooks/use-held';
import { NewsTargetContext, OpensAtNewContext, type Target } from '../hooks/use-news';
import { useObserved } from '../hooks/use-observed';
import { useSession } from '../hooks/use-session';
import { BringIn } from '../takeout/BringIn';
import { Tabs } from '../ui/Tabs';
import { DeskReading } from './DeskReading';
import { RemovedHere } from '../removed/RemovedHere';
import { GoneReading } from './GoneReading';
import { LinkNote } from './LinkNote';
import { ShortHead } from './ReadingHead';
import { ReadingText } from './ReadingText';
import { useTextLook } from './text/text-look';
import './reading.css';
import './article.css';
import './desk-reading.css';

interface Props {
  /** Its id: it may not be here yet, or no longer. */
  id: string;
  /** The number of the paragraph to begin at, 0 for none. */
  paragraph: number;
  wide: boolean;
  onBack: () => void;
  /** To the order of a PDF's paragraphs. */
  onFixOrder: (file: string) => void;
}

/** One reading: its text and what the two say about it. */
export function ReadingView({ id, ...rest }: Props) {
  const readings = useObserved(useSession().records.readings.list);
  const now = readings.find((one) => one.id === id);
  const [reading, hold] = useHeldOne(now, id);
  if (reading === undefined) return <GoneReading id={id} onBack={rest.onBack} />;
  return (
    <HoldContext value={hold}>
      {now === undefined && <RemovedHere kind="readings" id={id} gone={t('reading.gone')} above />}
      <OpenReading key={id} reading={reading} {...rest} />
    </HoldContext>
  );
}

function OpenReading({ wide, onFixOrder, ...rest }: Omit<Props, 'id'> & { reading: Reading }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return wide ? (
    <DeskReading heading={heading} onFixOrder={onFixOrder} {...rest} />
  ) : (
    <PanelReading heading={heading} {...rest} />
  );
}

interface PanelProps {
  reading: Reading;
  paragraph: number;
  heading: RefObject<HTMLHeadingElement | null>;
  onBack: () => void;
}

type ReadingTab = 'article' | 'discussion' | 'highlights';

/** Where something new is shown; what else is new about a reading stands above all tabs. */
function useTabOf(): (unseen: Target) => ReadingTab {
  const comments = useObserved(useSession().records.comments.list);
  const onHighlights = useMemo(
    () => new Set(comments.filter(({ on }) => on === 'highlight').map(({ id }) => id)),
    [comments],
  );
  return ({ kind, field, id }) => {
    if (kind === 'highlights' || (kind === 'comments' && onHighlights.has(id))) return 'highlights';
    return kind === 'readings' && ['', 'tag', 'archived'].includes(field) ? 'article' : 'discussion';
  };
}

/** Which part of a reading the panel shows, and how much is new in each; one opens at the first of it. */
function useReadingTab({ id }: Reading) {
  const unseen = useObserved(useSession().unseen);
  const { target } = use(NewsTargetContext);
  const [tab, setTab] = useState<ReadingTab>('article');
  const tabOf = useTabOf();
  const talk = useRef<HTMLDivElement>(null);
  const wanted = target?.top.id === id ? tabOf(target) : 'article';
  if (wanted !== 'article' && wanted !== tab) setTab(wanted);
  useEffect(() => {
    if (tab !== 'article') talk.current?.querySelector('.fresh')?.scrollIntoView({ block: 'center' });
  }, [tab]);
  const here = unseen.filter(({ top }) => top.kind === 'readings' && top.id === id).map(tabOf);
  const newIn = (which: ReadingTab): { note?: string } => {
    const news = here.filter((one) => one === which).length;
    return news === 0 ? {} : { note: t('reading.newHere', news) };
  };
  return { tab, setTab, newIn, talk };
}

/** In the panel the text and the talk take turns. */
function PanelReading({ reading, paragraph, heading, onBack }: PanelProps) {
  const { tab, setTab, newIn, talk } = useReadingTab(reading);
  const { style, ground } = useTextLook();
  const onText = useCallback(() => setTab('article'), [setTab]);
  const onList = useCallback(() => setTab('highlights'), [setTab]);
  const onTalk = useCallback(() => setTab('discussion'), [setTab]);
  return (
    <HighlightsHere reading={reading.id} onText={onText} onList={onList}>
      <FiguresHere reading={reading.id} onText={onText} onTalk={onTalk}>
        <ThreadFromPage reading={reading.id} />
        <ShortHead reading={reading} heading={heading} onBack={onBack} />
        <Tabs
          name={t('reading.parts')}
          idBase="reading"
          look="line"
          selected={tab}
          onSelect={setTab}
          tabs={[
            { id: 'article', name: t('reading.article') },
            { id: 'discussion', name: t('reading.discussion'), ...newIn('discussion') },
            { id: 'highlights', name: t('mark.highlights'), ...newIn('highlights') },
          ]}
        />
        <div
          role="tabpanel"
          id={tab === 'article' ? 'reading-panel' : undefined}
          aria-labelledby="reading-tab-article"
          hidden={tab !== 'article'}
          style={style}
          {...ground}
        >
          {reading.body === '' ? (
            <LinkNote reading={reading} />
          ) : (
            <ReadingText reading={reading} paragraph={paragraph} />
          )}
        </div>
        {tab !== 'article' && (
          <div
            role="tabpanel"
            id="reading-panel"
            aria-labelledby={`reading-tab-${tab}`}
            className="reading-talk"
            ref={talk}
          >
            <OpensAtNewContext value>
              {tab === 'discussion' ? (
                <Discussion reading={reading} />
              ) : (
                <HighlightList reading={reading.id} />
              )}
            </OpensAtNewContext>
            {tab === 'highlights' && <BringIn reading={reading.id} />}
          </div>
        )}
      </FiguresHere>
    </HighlightsHere>
  );
}
