import { useNews } from '../hooks/use-news';

/** What is new about a draft: that it is there, what the partner wrote in it, and whether they find it ready. */
export function useDraftNews(id: string, partner: string) {
  const whole = useNews<HTMLElement>('drafts', id);
  const wrote = useNews<HTMLElement>('drafts', id, partner === '' ? '' : 'wrote');
  const ready = useNews<HTMLElement>('drafts', id, partner === '' ? '' : 'ready');
  const attach = (element: HTMLElement | null): void => {
    for (const { ref } of [whole, wrote, ready]) ref.current = element;
  };
  return { fresh: whole.fresh || wrote.fresh || ready.fresh, attach };
}
