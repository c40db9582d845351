import { useEffect, useRef, useState, type ReactNode } from 'react';
import { t } from '../../../lib/i18n/t';
import type { ClippedReading, ClipDecision } from '../../../lib/messages/clip';
import type { ListedArticle } from '../../../lib/model/listed-article';
import { useObserved } from '../../hooks/use-observed';
import { useSession } from '../../hooks/use-session';
import { OpenPage } from '../../reader/LinkNote';
import { Button } from '../../ui/Button';
import { focusBackTo } from '../../ui/keep-focus';
import { ProgressCard } from '../../ui/ProgressCard';
import { useSay } from '../../ui/Toasts';
import { ArticleChoices } from './ArticleChoices';
import { PreviewCard } from './PreviewCard';
import { type SeveralOutcome, useSeveral } from './use-several';
import { wayBack } from './use-clipping';

interface Props {
  decision: Extract<ClipDecision, { ask: 'choose' }>;
  onDismiss: () => void;
  onClipped: (reading: string) => void;
}

/** An issue of a journal: its articles, of which one or several are clipped one after the other. */
export function ChooseArticle({ decision, onDismiss, onClipped }: Props) {
  const { articles, tab } = decision;
  const [wanted, setWanted] = useState<readonly ListedArticle[]>([]);
  const { done, failed, clipped, clipAll, cancel } = useSeveral(tab);
  const isInBag = useInBag(clipped);
  const tell = useTell();

  const toggle = (article: ListedArticle): void =>
    setWanted((before) => articles.filter((one) => before.includes(one) !== (one === article)));
  const start = async (): Promise<void> => {
    const outcome = await clipAll(wanted);
    tell(outcome);
    setWanted(outcome.lost);
    const last = outcome.clipped.at(-1);
    const isOpen = outcome.lost.length > 0 || outcome.clipped.some(({ changed }) => changed === true);
    if (!isOpen && last !== undefined) onClipped(last.reading);
  };
  const update = async (article: ListedArticle, reading: string): Promise<void> => {
    setWanted([article]);
    const outcome = await clipAll([article], reading);
    tell(outcome);
    setWanted(outcome.lost);
    if (outcome.clipped.length > 0) onClipped(reading);
  };
  const allHere = wanted.every(isInBag);
  if (done !== null) {
    const total = wanted.length;
    return (
      <Card key="progress">
        <ProgressCard words={t('clip.several', [done, total])} done={done} total={total} onCancel={cancel} />
      </Card>
    );
  }
  return (
    <Card key="choices">
      <PreviewCard heading={t('clip.choose')} words={wordsOf(articles, failed)} onDismiss={onDismiss}>
        <ArticleChoices
          articles={articles}
          isChosen={(article) => wanted.includes(article)}
          isInBag={isInBag}
          onToggle={toggle}
          renderUnder={(article) => (
            <Under
              article={article}
              failed={failed.has(article.url)}
              clipped={clipped.get(article.url)}
              onUpdate={(reading) => void update(article, reading)}
            />
          )}
        />
        {wanted.length > 0 && (
          <div className="row wrap">
            <Button look="main" icon={allHere ? 'reading' : 'clip'} onClick={() => void start()}>
              {allHere ? t('clip.openChosen') : t('clip.clipChosen', wanted.length, [wanted.length])}
            </Button>
          </div>
        )}
      </PreviewCard>
    </Card>
  );
}

/** A card that takes the place of another one, and the focus with it. Each has a key of its own. */
function Card({ children }: { children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => focusBackTo(place.current), []);
  return (
    <div className="choose" ref={place}>
      {children}
    </div>
  );
}

const wordsOf = (articles: readonly ListedArticle[], failed: ReadonlySet<string>): string =>
  failed.size > 0
    ? t('clip.severalFailed', failed.size, [failed.size])
    : t('clip.chooseWords', articles.length, [articles.length]);

interface UnderProps {
  article: ListedArticle;
  failed: boolean;
  clipped: ClippedReading | undefined;
  onUpdate: (reading: string) => void;
}

/** What a person can do about an article that was not simply put in the bag. */
function Under({ article, failed, clipped, onUpdate }: UnderProps) {
  if (failed) {
    return (
      <p className="small choice-open">
        <OpenPage url={article.url} />
      </p>
    );
  }
  if (clipped?.changed !== true) return null;
  return (
    <div className="small choice-open" role="status">
      <p>{clipped.remark === 'part' ? t('clip.part') : t('clip.changed')}</p>
      <Button aria-label={t('clip.updateNamed', [article.title])} onClick={() => onUpdate(clipped.reading)}>
        {t('clip.updateText')}
      </Button>
    </div>
  );
}

/** Whether an article of the list is a reading: when the list was made, or clipped from it since, and not removed. */
function useInBag(clipped: ReadonlyMap<string, ClippedReading>): (article: ListedArticle) => boolean {
  const { records } = useSession();
  const ids = new Set(useObserved(records.readings.list).map(({ id }) => id));
  return ({ url, reading }) => ids.has(clipped.get(url)?.reading ?? reading ?? '');
}

/** Says what was put in the bag, or that nothing new was. */
function useTell(): (outcome: SeveralOutcome) => void {
  const session = useSession();
  const say = useSay();
  return ({ clipped }) => {
    const fresh = clipped.filter(({ already }) => !already);
    const updated = fresh.find(({ remark }) => remark === 'updated');
    if (updated !== undefined) return say(t('clip.updated'), wayBack(session, updated));
    const ways = fresh.map((one) => wayBack(session, one)).filter((way) => way !== undefined);
    const back = (): void => {
      for (const way of ways) way();
    };
    if (fresh.length > 0)
      return say(t('clip.severalDone', fresh.length, [fresh.length]), ways.length === 0 ? undefined : back);
    return clipped.some(({ changed }) => changed !== true) ? say(t('clip.already')) : undefined;
  };
}
