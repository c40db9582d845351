import { useCallback, useEffect, useState, type ReactNode } from 'react';
import { mapText } from '../../lib/anchor/text-map';
import { hasDate, longDate } from '../../lib/i18n/dates';
import { t } from '../../lib/i18n/t';
import type { EarlierText } from '../../lib/model/earlier-text';
import type { Reading } from '../../lib/model/reading';
import { isResume } from '../../lib/model/resume';
import { FigureButtons } from '../figures/FigureButtons';
import { useShownFigures } from '../figures/use-shown-figures';
import { useHighlights } from '../highlights/highlights-here';
import { Marking } from '../highlights/Marking';
import { useCanWrite } from '../hooks/use-can-write';
import { useNow } from '../hooks/use-now';
import { useSession } from '../hooks/use-session';
import { Button } from '../ui/Button';
import { useSay } from '../ui/Toasts';
import { Article } from './Article';
import { ReaderDock } from './dock/ReaderDock';
import { goTo, numbered } from './outline/paragraphs';
import { late } from '../ui/late';
import { LeftOutOfText } from './left-out/LeftOutOfText';

/** Loaded with the first resume that is opened. */
const ResumeVersions = late(async () => (await import('../resumes/ResumeVersions')).ResumeVersions);

interface Props {
  reading: Reading;
  /** The number of the paragraph to begin at, 0 for none. */
  paragraph?: number;
  /** The text is on the screen; null once it goes. */
  onText?: (article: HTMLElement | null) => void;
}

/** The text of a reading, and the way to those that it had before its page changed. */
export function ReadingText({ reading, paragraph = 0, onText }: Props) {
  const [body, setBody] = useState('');
  const earlier = reading.earlier.find((one) => one.body === body);
  const { at: _at, ...text } = earlier ?? { at: 0 };
  const shown = { ...reading, ...text };
  const [article, setArticle] = useState<HTMLElement | null>(null);
  useParagraph(article, paragraph);
  useShownFigures(article, shown);
  const { show } = useHighlights();
  const onShown = useCallback(
    (region: HTMLElement | null) => {
      setArticle(region);
      onText?.(region);
      show(region === null ? null : { body: shown.body, map: mapText(region) });
    },
    [show, shown.body, onText],
  );
  return (
    <>
      {earlier === undefined ? (
        <WaysBack texts={reading.earlier} onShow={setBody} />
      ) : (
        <Earlier reading={reading} text={earlier} onBack={() => setBody('')} />
      )}
      {isResume(reading) && <ResumeVersions resume={reading} shown={body} />}
      <Article key={shown.body} reading={shown} onShown={onShown} />
      <FigureButtons />
      <Marking reading={reading.id} article={article} />
      {earlier === undefined && <LeftOutOfText reading={reading} />}
      <ReaderDock reading={reading} article={article} />
    </>
  );
}

/** Goes to a paragraph once the text is there. */
function useParagraph(article: HTMLElement | null, number: number): void {
  useEffect(() => {
    const paragraph = article === null ? undefined : numbered(article)[number - 1];
    if (paragraph !== undefined) goTo(paragraph);
  }, [article, number]);
}

function Line({ children }: { children: ReactNode }) {
  return <div className="row wrap small muted earlier-text">{children}</div>;
}

/** A sentence with its date, or the one that says it without where the time is not known. */
function useDated() {
  const now = useNow();
  return (at: number, words: (date: string) => string, without: string): string =>
    hasDate(at) ? words(longDate(at, now)) : without;
}

/** To each earlier text; of several each says until when it was the text. */
function WaysBack({ texts, onShow }: { texts: readonly EarlierText[]; onShow: (body: string) => void }) {
  const dated = useDated();
  const [last] = texts;
  if (last === undefined) return null;
  return (
    <Line>
      <span>{dated(last.at, (date) => t('reading.changedOn', [date]), t('reading.changedBefore'))}</span>
      {texts.map(({ body, at }) => (
        <Button key={body} look="quiet" onClick={() => onShow(body)}>
          {texts.length === 1
            ? t('reading.textBefore')
            : dated(at, (date) => t('reading.textUntil', [date]), t('reading.textBefore'))}
        </Button>
      ))}
    </Line>
  );
}

/** What stands above an earlier text: until when it was the text, and the ways on. */
function Earlier({ reading, text, onBack }: { reading: Reading; text: EarlierText; onBack: () => void }) {
  const session = useSession();
  const canWrite = useCanWrite();
  const say = useSay();
  const dated = useDated();
  const restore = (): void => {
    const restored = session.readings.restoreText(reading.id, text.body);
    if (!restored.ok) return say(t('reading.notRestored'));
    onBack();
    return say(t('reading.restored'), restored.value);
  };
  return (
    <Line>
      <span role="status">
        {dated(text.at, (date) => t('reading.isUntil', [date]), t('reading.isBefore'))}
      </span>
      <Button look="quiet" onClick={onBack}>
        {t('reading.textNow')}
      </Button>
      {canWrite && (
        <Button look="quiet" onClick={restore}>
          {t('reading.useAgain')}
        </Button>
      )}
    </Line>
  );
}
