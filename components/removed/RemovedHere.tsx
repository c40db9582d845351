import { useEffect, useRef } from 'react';
import { longDate } from '../../lib/i18n/dates';
import { t } from '../../lib/i18n/t';
import type { KindName } from '../../lib/model/kinds';
import type { RecordList } from '../../lib/session/records';
import type { Kind } from '../../lib/model/kind';
import { KEPT_FOR } from '../../lib/notebook/removal';
import { useCanWrite } from '../hooks/use-can-write';
import { useNow } from '../hooks/use-now';
import { useObserved } from '../hooks/use-observed';
import { usePeople } from '../hooks/use-people';
import { useSession } from '../hooks/use-session';
import { useDone } from '../hooks/use-wrote';
import { Button } from '../ui/Button';
import { focusEmptied, isFocusLost } from '../ui/keep-focus';
import { nameOf } from './name-of';

interface Props {
  kind: KindName;
  id: string;
  /** What is said where nobody knows who removed it, and what to do next. */
  gone: string;
  goneNext?: string;
  /** It stands above the thing, which stays as long as somebody is changing something in it. */
  above?: boolean;
}

/** Says in the view of a thing who removed it, with a way to put it back; or that it is not there. */
export function RemovedHere({ kind, id, gone, goneNext, above = false }: Props) {
  const session = useSession();
  const people = usePeople();
  const canWrite = useCanWrite();
  const now = useNow();
  const done = useDone();
  const heading = useRef<HTMLHeadingElement>(null);
  const records = session.records[kind] as unknown as RecordList<Kind>;
  const removed = useObserved(records.removed).find(({ record }) => record.id === id);
  useEffect(() => {
    if (isFocusLost()) heading.current?.focus({ preventScroll: true });
  }, []);
  const Heading = above ? 'h2' : 'h1';
  const who = removed === undefined ? null : people.of(removed.removal.by);
  return (
    <div className="stack-s" role="alert">
      <Heading className="h2" tabIndex={-1} ref={heading}>
        {who === null ? gone : byWords(kind, who)}
      </Heading>
      {who === null && goneNext !== undefined && <p className="small">{goneNext}</p>}
      {removed !== undefined && (
        <>
          {!above && <p dir="auto">{nameOf(removed.record)}</p>}
          <p className="small muted">{nextWords(kind, longDate(removed.removal.at + KEPT_FOR, now))}</p>
          {canWrite && (
            <Button
              look={above ? 'plain' : 'main'}
              onClick={() => {
                if (done(t('removed.isBack', [nameOf(removed.record)]), records.putBack(id))) focusEmptied();
              }}
            >
              {t('removed.putBack')}
            </Button>
          )}
        </>
      )}
    </div>
  );
}

type Who = ReturnType<ReturnType<typeof usePeople>['of']>;

/** Who removed it. */
function byWords(kind: KindName, { isMe, name }: Who): string {
  if (kind === 'readings') return isMe ? t('removed.readingByMe') : t('removed.readingBy', [name]);
  return isMe ? t('removed.thisByMe') : t('removed.thisBy', [name]);
}

const nextWords = (kind: KindName, day: string): string =>
  kind === 'readings' ? t('removed.readingNext', [day]) : t('removed.thisNext', [day]);
