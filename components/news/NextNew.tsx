import { useId } from 'react';
import { t } from '../../lib/i18n/t';
import { useLibrary } from '../hooks/use-library';
import { useSession } from '../hooks/use-session';
import { useCommand, useToldKeys } from '../commands/CommandKeys';
import { Button } from '../ui/Button';
import { newIn, useElsewhere } from './use-elsewhere';

interface Props {
  /** How much is new in this notebook. */
  count: number;
  next: () => void;
}

/** Leads to the next thing that is new: in this notebook, and when nothing is, in another one. */
export function NextNew({ count, next }: Props) {
  const library = useLibrary();
  const [other] = useElsewhere(useSession().id);
  if (count > 0) return <Way about={t('reading.newHere', count)} go={next} />;
  if (other === undefined) return null;
  return <Way about={newIn(other)} go={() => library.choose(other.entry.id)} />;
}

/** Its key is told to who listens and to who points at it. */
function Way({ about, go }: { about: string; go: () => void }) {
  const id = useId();
  const keys = useToldKeys('nextNew');
  useCommand('nextNew', go);
  return (
    <>
      <Button {...keys} aria-describedby={id} onClick={go}>
        {t('news.next')}
      </Button>
      <span id={id} hidden>
        {about}
      </span>
    </>
  );
}
