import { useEffect, useRef } from 'react';
import { longDate } from '../../lib/i18n/dates';
import { t } from '../../lib/i18n/t';
import { KEPT_FOR } from '../../lib/notebook/removal';
import { useCanWrite } from '../hooks/use-can-write';
import { useNow } from '../hooks/use-now';
import { useObserved } from '../hooks/use-observed';
import { usePeople } from '../hooks/use-people';
import { useSession } from '../hooks/use-session';
import { useDone } from '../hooks/use-wrote';
import { nameOf } from '../removed/name-of';
import { Button } from '../ui/Button';
import { isFocusLost } from '../ui/keep-focus';
import { Back } from './Back';

interface Props {
  id: string;
  /** It stands above the reading, which stays as long as somebody is changing something in it. */
  above?: boolean;
}

/** Says who removed a reading, with a way to put it back; or that it is not there. */
export function RemovedReading({ id, above = false }: Props) {
  const session = useSession();
  const people = usePeople();
  const canWrite = useCanWrite();
  const now = useNow();
  const done = useDone();
  const heading = useRef<HTMLHeadingElement>(null);
  const removed = useObserved(session.records.readings.removed).find(({ record }) => record.id === id);
  useEffect(() => {
    if (isFocusLost()) heading.current?.focus({ preventScroll: true });
  }, []);
  const Heading = above ? 'h2' : 'h1';
  const who = removed === undefined ? null : people.of(removed.removal.by);
  return (
    <div className="stack-s" role="alert">
      <Heading className="h2" tabIndex={-1} ref={heading}>
        {who === null && t('reading.gone')}
        {who !== null && (who.isMe ? t('removed.readingByMe') : t('removed.readingBy', [who.name]))}
      </Heading>
      {removed !== undefined && (
        <>
          {!above && <p dir="auto">{nameOf(removed.record)}</p>}
          <p className="small muted">
            {t('removed.readingNext', [longDate(removed.removal.at + KEPT_FOR, now)])}
          </p>
          {canWrite && (
            <Button
              look={above ? 'plain' : 'main'}
              onClick={() =>
                done(t('removed.isBack', [nameOf(removed.record)]), session.records.readings.putBack(id))
              }
            >
              {t('removed.putBack')}
            </Button>
          )}
        </>
      )}
    </div>
  );
}

/** What stands in place of a reading that is not there. */
export function GoneReading({ id, onBack }: { id: string; onBack: () => void }) {
  return (
    <div className="stack">
      <Back onBack={onBack} />
      <RemovedReading key={id} id={id} />
    </div>
  );
}
