import { useRef, useState } from 'react';
import { type ClipOutcome, type ClippedReading, isDecision } from '../../../lib/messages/clip';
import type { ListedArticle } from '../../../lib/model/listed-article';
import { randomId } from '../../../lib/util/random-id';
import { useSession } from '../../hooks/use-session';

/** What came of a list of articles. */
export interface SeveralOutcome {
  readonly clipped: readonly ClippedReading[];
  readonly lost: readonly ListedArticle[];
}

const clippedIn = (outcome: ClipOutcome): ClippedReading | undefined =>
  outcome.ok && !isDecision(outcome.value) ? outcome.value : undefined;

/** What is known of each article of the list by its address: the reading it is, whether it failed. */
function useResults() {
  const [clipped, setClipped] = useState<ReadonlyMap<string, ClippedReading>>(new Map());
  const [failed, setFailed] = useState<ReadonlySet<string>>(new Set());
  const keep = (now: ReadonlyMap<string, ClippedReading>, lost: readonly ListedArticle[]): void => {
    setClipped((before) => new Map([...before, ...now]));
    setFailed(new Set(lost.map(({ url }) => url)));
  };
  return { clipped, failed, keep, forget: () => setFailed(new Set()) };
}

/** Clips several articles one after the other; what fails does not keep the rest. */
export function useSeveral(tab: number) {
  const { shell } = useSession();
  const [done, setDone] = useState<number | null>(null);
  const { clipped, failed, keep, forget } = useResults();
  const stopped = useRef(false);
  const current = useRef('');

  const clipOne = (url: string, update: string | undefined): Promise<ClipOutcome> => {
    current.current = randomId();
    const wish = { how: 'article', sure: true, clip: current.current } as const;
    return shell.clipTarget({ tab, url }, update === undefined ? wish : { ...wish, update });
  };
  /** `update` is the reading that gets the text of the one article that is wanted. */
  const clipAll = async (wanted: readonly ListedArticle[], update?: string): Promise<SeveralOutcome> => {
    const now = new Map<string, ClippedReading>();
    const lost: ListedArticle[] = [];
    stopped.current = false;
    forget();
    for (const [i, article] of wanted.entries()) {
      setDone(i);
      if (stopped.current) break;
      // oxlint-disable-next-line no-await-in-loop -- one after the other, so that the journal is not run over
      const outcome = await clipOne(article.url, update);
      const reading = clippedIn(outcome);
      if (reading !== undefined) now.set(article.url, reading);
      else if (!stopped.current && (outcome.ok || outcome.reason !== 'cancelled')) lost.push(article);
    }
    setDone(null);
    keep(now, lost);
    return { clipped: [...now.values()], lost };
  };
  const cancel = (): void => {
    stopped.current = true;
    shell.cancelClip(current.current);
  };
  return { done, failed, clipped, clipAll, cancel };
}
