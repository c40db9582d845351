import { useEffect, useRef, useState, type ReactNode } from 'react';
import { t } from '../../lib/i18n/t';
import { type ClipOutcome, type ClipQuestion, isQuestion } from '../../lib/messages/messages';
import type { ListedArticle } from '../../lib/model/listed-article';
import { useObserved } from '../hooks/use-observed';
import { useSession } from '../hooks/use-session';
import { OpenPage } from '../reader/LinkNote';
import { Button } from '../ui/Button';
import { focusBackTo } from '../ui/keep-focus';
import { ProgressCard } from '../ui/ProgressCard';
import { PreviewCard } from './PreviewCard';
import { useSay } from '../ui/Toasts';

interface Props {
  question: Extract<ClipQuestion, { ask: 'choose' }>;
  onDismiss: () => void;
  onClipped: (reading: string) => void;
}

/** An issue of a journal: its articles, of which one or several are clipped one after the other. */
export function ChooseArticle({ question, onDismiss, onClipped }: Props) {
  const { articles, tab } = question;
  const say = useSay();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const { done, failed, clipped, clipAll, cancel } = useSeveral(tab);
  const inBag = useInBag(clipped);
  const place = useRef<HTMLDivElement>(null);
  const running = done !== null;
  useEffect(() => focusBackTo(place.current), [running]);

  const toggle = (url: string): void =>
    setChosen((before) => {
      const after = new Set(before);
      if (!after.delete(url)) after.add(url);
      return after;
    });
  const start = async (): Promise<void> => {
    const wanted = articles.filter(({ url }) => chosen.has(url));
    const { readings, lost } = await clipAll(wanted);
    if (readings.length > 0) say(t('clip.severalDone', readings.length, [readings.length]));
    setChosen(new Set(lost.map(({ url }) => url)));
    if (lost.length === 0 && readings.length > 0) onClipped(readings.at(-1) ?? '');
  };

  const inPlace = (card: ReactNode) => (
    <div className="choose" ref={place}>
      {card}
    </div>
  );
  if (done !== null) {
    return inPlace(
      <ProgressCard
        words={t('clip.several', [done, chosen.size])}
        done={done}
        total={chosen.size}
        onCancel={cancel}
      />,
    );
  }
  return inPlace(
    <PreviewCard
      heading={t('clip.choose')}
      words={
        failed.size > 0
          ? t('clip.severalFailed', failed.size, [failed.size])
          : t('clip.chooseWords', articles.length, [articles.length])
      }
      onDismiss={onDismiss}
    >
      <ul className="choices" aria-label={t('clip.choose')}>
        {articles.map((article) => (
          <li key={article.url}>
            <label className="choice">
              <input type="checkbox" checked={chosen.has(article.url)} onChange={() => toggle(article.url)} />
              <ArticleLine article={article} inBag={inBag(article)} />
            </label>
            {failed.has(article.url) && (
              <p className="small choice-open">
                <OpenPage url={article.url} />
              </p>
            )}
          </li>
        ))}
      </ul>
      {chosen.size > 0 && (
        <div className="row wrap">
          <Button look="main" icon="clip" onClick={() => void start()}>
            {t('clip.clipChosen', chosen.size, [chosen.size])}
          </Button>
        </div>
      )}
    </PreviewCard>,
  );
}

function ArticleLine({ article, inBag }: { article: ListedArticle; inBag: boolean }) {
  return (
    <span>
      <span className="choice-title">{article.title}</span>
      {(article.byline !== '' || article.pages !== '') && (
        <span className="tiny muted choice-source">
          {article.byline !== '' && article.pages !== '' ? `${article.byline} · ` : article.byline}
          <span className="choice-pages">{article.pages}</span>
        </span>
      )}
      {inBag && <span className="tiny choice-here">{t('clip.inBag')}</span>}
    </span>
  );
}

/** Whether an article of the list is a reading: when the list was made, or clipped from it since, and not removed. */
function useInBag(clipped: ReadonlyMap<string, string>): (article: ListedArticle) => boolean {
  const { readings } = useSession();
  const ids = new Set(useObserved(readings).map(({ id }) => id));
  return ({ url, reading }) => ids.has(clipped.get(url) ?? reading ?? '');
}

const clippedIn = (outcome: ClipOutcome): string | undefined =>
  outcome.ok && !isQuestion(outcome.value) ? outcome.value.reading : undefined;

/** Clips several articles one after the other; what fails does not keep the rest. */
function useSeveral(tab: number) {
  const { shell } = useSession();
  const [done, setDone] = useState<number | null>(null);
  const [failed, setFailed] = useState<ReadonlySet<string>>(new Set());
  const [clipped, setClipped] = useState<ReadonlyMap<string, string>>(new Map());
  const stopped = useRef(false);

  const clipAll = async (wanted: readonly ListedArticle[]) => {
    const readings = new Map<string, string>();
    const lost: ListedArticle[] = [];
    stopped.current = false;
    setFailed(new Set());
    for (const [i, article] of wanted.entries()) {
      setDone(i);
      if (stopped.current) break;
      // oxlint-disable-next-line no-await-in-loop -- one after the other, so that the journal is not run over
      const reading = clippedIn(
        await shell.clipTarget({ tab, url: article.url }, { how: 'article', sure: true }),
      );
      if (reading !== undefined) readings.set(article.url, reading);
      else if (!stopped.current) lost.push(article);
    }
    setDone(null);
    setClipped((before) => new Map([...before, ...readings]));
    setFailed(new Set(lost.map(({ url }) => url)));
    return { readings: [...readings.values()], lost };
  };
  const cancel = (): void => {
    stopped.current = true;
    shell.cancelClip();
  };
  return { done, failed, clipped, clipAll, cancel };
}
