import { useEffect, useRef, useState, type RefObject } from 'react';
import { t } from '../../lib/i18n/t';
import type { Reading } from '../../lib/model/reading';
import { Discussion } from '../comments/Discussion';
import { HoldContext, useHeldOne } from '../hooks/use-held';
import { useNews } from '../hooks/use-news';
import { useObserved } from '../hooks/use-observed';
import { useSession } from '../hooks/use-session';
import { Button } from '../ui/Button';
import { Tabs } from '../ui/Tabs';
import { Back } from './Back';
import { DeskReading } from './DeskReading';
import { GoneReading, RemovedReading } from './GoneReading';
import { LinkNote } from './LinkNote';
import { ReadingHead } from './ReadingHead';
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
  const [own] = useState(() => [reading]);
  useNews(own);
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

/** In the panel the text and the talk take turns. */
function PanelReading({ reading, heading, onBack }: PanelProps) {
  const { shell } = useSession();
  const [tab, setTab] = useState<'article' | 'discussion'>('article');
  return (
    <>
      <div className="row spread reading-ways">
        <Back onBack={onBack} />
        <Button
          look="quiet"
          icon="desk"
          onClick={() => shell.openDesk({ at: 'reading', reading: reading.id })}
        >
          {t('reading.openOnDesk')}
        </Button>
      </div>
      <ReadingHead reading={reading} heading={heading} />
      <Tabs
        name={t('reading.parts')}
        idBase="reading"
        look="line"
        selected={tab}
        onSelect={setTab}
        tabs={[
          { id: 'article', name: t('reading.article') },
          { id: 'discussion', name: t('reading.discussion') },
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
        hidden={tab !== 'discussion'}
      >
        {tab === 'discussion' && <Discussion reading={reading} />}
      </div>
    </>
  );
}
