import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { t } from '../../../lib/i18n/t';
import type { Reading } from '../../../lib/model/reading';
import { Icon, type IconName } from '../../ui/Icon';
import { cancelOnEscape } from '../../talk/cancel-on-escape';
import { headingsOf } from '../decorate';
import { AloudBar } from '../aloud/AloudBar';
import { FindBox, FoundLine } from '../find/FindBox';
import { useFound } from '../find/use-found';
import { useFoundBefore } from '../find/use-found-before';
import { GoToParagraph } from '../outline/GoToParagraph';
import { Outline } from '../outline/Outline';
import { HowFar } from '../progress/HowFar';
import { Places } from '../progress/Places';
import { TextGroup } from '../text/TextGroup';
import './dock.css';
import '../find/find.css';

/** What opens above the tools, one at a time. */
type Drawer = 'text' | 'outline';

interface Props {
  reading: Reading;
  /** The text, once it is on the screen. */
  article: HTMLElement | null;
}

/** The tools of a text stand at the foot of the window while one reads, in the panel and on the desk. */
export function ReaderDock({ reading, article }: Props) {
  const [open, setOpen] = useState<Drawer | null>(null);
  const [query, setQuery] = useState('');
  const found = useFound(article, query);
  const [speaks, setSpeaks] = useState(false);
  const dock = useRef<HTMLDivElement>(null);
  const look = (words: string): void => {
    setOpen(null); // what is found shall be seen
    setQuery(words);
  };
  useFoundBefore(reading.id, article, look);
  const toggle = (drawer: Drawer): void => setOpen(open === drawer ? null : drawer);
  const speak = (): void => {
    setOpen(null);
    setSpeaks(!speaks);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (open === null) return;
    cancelOnEscape(event, () => {
      setOpen(null);
      dock.current?.querySelector<HTMLElement>('[aria-expanded="true"]')?.focus();
    });
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Esc closes what is open from any tool
    <div className="reader-dock" ref={dock} onKeyDown={onKeyDown}>
      {open === 'text' && (
        <div className="dock-drawer">
          <TextGroup />
        </div>
      )}
      {open === 'outline' && article !== null && (
        <div className="dock-drawer">
          <OutlineDrawer reading={reading} article={article} onGo={() => setOpen(null)} />
        </div>
      )}
      <Places reading={reading} article={article} />
      {speaks && article !== null && <AloudBar article={article} onDone={() => setSpeaks(false)} />}
      {query.trim() !== '' && <FoundLine found={found} />}
      <div className="dock-tools" role="group" aria-label={t('text.tools')}>
        <Tool icon="text" name={t('text.text')} open={open === 'text'} onClick={() => toggle('text')} />
        {article !== null && (
          <>
            <Tool icon="aloud" name={t('aloud.aloud')} open={speaks} onClick={speak} />
            <Tool
              icon="outline"
              name={t('reading.outline')}
              open={open === 'outline'}
              onClick={() => toggle('outline')}
              className="outline-tool"
            />
            <FindBox query={query} onQuery={look} found={found} />
          </>
        )}
      </div>
    </div>
  );
}

/** The headings of a text, and the way to a paragraph by its number. */
function OutlineDrawer({
  reading,
  article,
  onGo,
}: {
  reading: Reading;
  article: HTMLElement;
  onGo: () => void;
}) {
  const headings = useMemo(() => headingsOf(article), [article]);
  return (
    <>
      {headings.length > 1 && <Outline headings={headings} onGo={onGo} />}
      <HowFar reading={reading} />
      <GoToParagraph reading={reading.id} article={article} />
    </>
  );
}

interface ToolProps {
  icon: IconName;
  name: string;
  open: boolean;
  onClick: () => void;
  className?: string;
}

/** A tool: its drawing, and its name where there is room. */
function Tool({ icon, name, open, onClick, className = '' }: ToolProps) {
  return (
    <button
      type="button"
      className={`dock-tool ${className}`}
      title={name}
      aria-expanded={open}
      onClick={onClick}
    >
      <Icon name={icon} small />
      <span className="dock-name">{name}</span>
    </button>
  );
}
