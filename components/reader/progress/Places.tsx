import type { Reading } from '../../../lib/model/reading';
import { useSession } from '../../hooks/use-session';
import { PartnerAt } from './PartnerAt';
import { useProgress } from './use-progress';
import { WayBackLine } from './WayBackLine';

/** Where the partner is in a text, and where this person was when they left it. */
export function Places({ reading, article }: { reading: Reading; article: HTMLElement | null }) {
  const wayBack = useProgress(reading.id, article, reading.progress[useSession().me] ?? 0);
  return (
    <>
      {article !== null && <PartnerAt reading={reading.id} article={article} />}
      {wayBack !== null && <WayBackLine way={wayBack} />}
    </>
  );
}
