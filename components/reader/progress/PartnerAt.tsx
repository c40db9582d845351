import { useObserved } from '../../hooks/use-observed';
import { usePeople } from '../../hooks/use-people';
import { useSession } from '../../hooks/use-session';
import { late } from '../../ui/late';
import { useWhere } from './use-where';

/** Loaded when both have the same reading open. */
const Together = late(async () => (await import('./Together')).Together);

interface Props {
  reading: string;
  article: HTMLElement;
}

/** Tells the partner where this person is in a text, and where the partner is while both have it open. */
export function PartnerAt({ reading, article }: Props) {
  const { presence } = useSession();
  const { partner } = usePeople();
  useWhere(article);
  const reads = useObserved(presence.partnerReads);
  if (partner === null || reads !== reading) return null;
  return <Together {...{ article, partner }} />;
}
