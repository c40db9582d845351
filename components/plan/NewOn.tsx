import { t } from '../../lib/i18n/t';
import { useObserved } from '../hooks/use-observed';
import { usePeople } from '../hooks/use-people';
import { useSession } from '../hooks/use-session';

/**
 * How much is new that hangs on something in a drawer, such as a step of a goal or a comment. What is new about the thing
 * itself counts where it is shown (components/hooks/use-news.ts).
 *
 * @param kind of the thing
 * @param also ids of further things that are found in it and hang on nothing, such as the points of an agenda
 */
export function useNewsOn(kind: string, id: string, also: readonly string[] = []): number {
  const isOwn = (one: { kind: string; id: string; field: string }): boolean =>
    one.kind === kind && one.id === id && one.field === '';
  return useObserved(useSession().unseen).filter(
    (one) => ((one.top.kind === kind && one.top.id === id) || also.includes(one.top.id)) && !isOwn(one),
  ).length;
}

/** The tab on a card that says how much of it is new. */
export function NewOn({ count }: { count: number }) {
  const { partner } = usePeople();
  if (count === 0 || partner === null) return null;
  return (
    <span className={`guide seat-${partner.seat}`}>{t('reading.newFrom', count, [count, partner.name])}</span>
  );
}
