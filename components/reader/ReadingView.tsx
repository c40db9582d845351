import { use, useEffect, useRef, useState, type RefObject } from 'react';
import { t } from '../../lib/i18n/t';
import type { Reading } from '../../lib/model/reading';
import type { Unseen } from '../../lib/notebook/news';
import { Discussion } from '../comments/Discussion';
import { HoldContext, useHeldOne } from '../hooks/use-held';
import { NewsTargetContext } from '../hooks/use-news';
import { useObserved } from '../hooks/use-observed';
import { useSession } from '../hooks/use-session';
import { Tabs } from '../ui/Tabs';
import { DeskReading } from './DeskReading';
import { GoneReading, RemovedReading } from './GoneReading';
import { LinkNote } from './LinkNote';
import { ShortHead } from './ReadingHead';
import { ReadingText } from './ReadingText';
import './reading.css';
import './article.css';
import './desk-reading.css';

interface Props {
  /** Its id: it may not be here yet, or no longer. */
  id: string;
  wide: boolean;
  onBack: () => void;
  /** To the order of a PDF's paragraphs. */
  onFixOrder: (file: string) => void;
}

/** One reading: its text and what the two say about it. */
export function ReadingView({ id, wide, onBack, onFixOrder }: Props) {
  const readings = useObserved(useSession().records.readings.list);
  const now = readings.find((one) => one.id === id);
  const [reading, hold] = useHeldOne(now, id);
  if (reading === undefined) return <GoneReading id={id} onBack={onBack} />;
  return (
    <HoldContext value={hold}>
      {now === undefined && <RemovedReading id={id} above />}
      <OpenReading key={id} reading={reading} wide={wide} onBack={onBack} onFixOrder={onFixOrder} />
    </HoldContext>
  );
}

function OpenReading({ reading, wide, onBack, onFixOrder }: Omit<Props, 'id'> & { reading: Reading }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return wide ? (
    <DeskReading reading={reading} heading={heading} onBack={onBack} onFixOrder={onFixOrder} />
  ) : (
    <PanelReading reading={reading} heading={heading} onBack={onBack} />
  );
}

interface PanelProps {
  reading: Reading;
  heading: RefObject<HTMLHeadingElement | null>;
  onBack: () => void;
}

/** True for what is said about a reading; what else is new stands above both tabs. */
const isTalk = ({ kind, field }: Unseen): boolean => kind !== 'readings' || field !== '';

/** Which part of a reading the panel shows, and how much is new in its discussion, which opens at the first of it. */
function useReadingTab({ id }: Reading) {
  const unseen = useObserved(useSession().unseen);
  const { target } = use(NewsTargetContext);
  const [tab, setTab] = useState<'article' | 'discussion'>('article');
  const talk = useRef<HTMLDivElement>(null);
  if (target?.top.id === id && isTalk(target) && tab !== 'discussion') setTab('discussion');
  useEffect(() => {
    if (tab === 'discussion') talk.current?.querySelector('.fresh')?.scrollIntoView({ block: 'center' });
  }, [tab]);
  const news = unseen.filter((one) => one.top.kind === 'readings' && one.top.id === id && isTalk(one)).length;
  return { tab, setTab, news, talk };
}

/** In the panel the text and the talk take turns. */
function PanelReading({ reading, heading, onBack }: PanelProps) {
  const { tab, setTab, news, talk } = useReadingTab(reading);
  return (
    <>
      <ShortHead reading={reading} heading={heading} onBack={onBack} />
      <Tabs
        name={t('reading.parts')}
        idBase="reading"
        look="line"
        selected={tab}
        onSelect={setTab}
        tabs={[
          { id: 'article', name: t('reading.article') },
          {
            id: 'discussion',
            name: t('reading.discussion'),
            ...(news === 0 ? {} : { note: t('reading.newHere', news) }),
          },
        ]}
      />
      <div
        role="tabpanel"
        id={tab === 'article' ? 'reading-panel' : undefined}
        aria-labelledby="reading-tab-article"
        hidden={tab !== 'article'}
      >
        {reading.body === '' ? <LinkNote reading={reading} /> : <ReadingText reading={reading} />}
      </div>
      <div
        role="tabpanel"
        id={tab === 'discussion' ? 'reading-panel' : undefined}
        aria-labelledby="reading-tab-discussion"
        className="reading-talk"
        ref={talk}
        hidden={tab !== 'discussion'}
      >
        {tab === 'discussion' && <Discussion reading={reading} />}
      </div>
    </>
  );
}
