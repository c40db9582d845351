import { use, useId } from 'react';
import { t } from '../../lib/i18n/t';
import { useSession } from '../hooks/use-session';
import { useCommand, useToldKeys } from '../commands/CommandKeys';
import { Button } from '../ui/Button';
import { ToNewsContext } from './to-news';
import { newIn, useElsewhere } from './use-elsewhere';

interface Props {
  /** How much is new in this notebook. */
  count: number;
  next: () => void;
}

/** Leads to the next thing that is new in this notebook. */
export function NextNew({ count, next }: Props) {
  const id = useId();
  if (count === 0) return null;
  return (
    <>
      <Way about={id} look="plain" go={next} />
      <span id={id} hidden>
        {t('reading.newHere', count)}
      </span>
    </>
  );
}

/** Where nothing is new in this notebook: says where something is, and leads to the first of it. */
export function NextElsewhere({ count }: Pick<Props, 'count'>) {
  const id = useId();
  const { go } = use(ToNewsContext);
  const [other] = useElsewhere(useSession().id);
  if (count > 0 || other === undefined) return null;
  return (
    <p className="elsewhere small">
      <span id={id}>{newIn(other)}</span>
      <Way about={id} look="link" go={() => go(other.entry.id)} />
    </p>
  );
}

/** Its key is told to who listens and to who points at it. */
function Way({ about, look, go }: { about: string; look: 'plain' | 'link'; go: () => void }) {
  const keys = useToldKeys('nextNew');
  useCommand('nextNew', go);
  return (
    <Button {...keys} look={look} aria-describedby={about} onClick={go}>
      {t('news.next')}
    </Button>
  );
}
