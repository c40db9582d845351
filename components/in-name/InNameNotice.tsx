import { useCallback, useEffect, useState } from 'react';
import { t } from '../../lib/i18n/t';
import type { InName } from '../../lib/session/words/in-name';
import { Cell } from '../../lib/util/observed';
import { report } from '../../lib/util/report';
import { useObserved } from '../hooks/use-observed';
import { useSession } from '../hooks/use-session';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import { InNameDialog } from './InNameDialog';

const NOTHING: InName['found'] = new Cell([]);

/** What stands in this person's name, and none of their computers has confirmed; null until that is known. */
function useInName(): InName | null {
  const session = useSession();
  const [inName, setInName] = useState<InName | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    session
      .inName(stop.signal)
      .then((here) => !stop.signal.aborted && setInName(here))
      .catch((error: unknown) => report('in my name', error));
    return () => stop.abort();
  }, [session]);
  return inName;
}

/** Says above every view that something stands in this person's name, and leads to the list of it. */
export function InNameNotice() {
  const inName = useInName();
  const found = useObserved(inName?.found ?? NOTHING);
  const [open, setOpen] = useState(false);
  /** So many were there when the person closed the notice: more than that are told again. */
  const [dismissed, setDismissed] = useState(0);
  const close = useCallback(() => setOpen(false), []);
  if (found.length < dismissed) setDismissed(found.length);
  if (found.length === 0 && open) setOpen(false);
  return (
    <>
      {found.length > dismissed && (
        <Notice
          heading={t('inName.heading', found.length)}
          actions={
            <Button aria-haspopup="dialog" onClick={() => setOpen(true)}>
              {t('inName.look')}
            </Button>
          }
          onDismiss={() => setDismissed(found.length)}
        >
          {t('inName.next')}
        </Notice>
      )}
      {open && inName !== null && <InNameDialog {...{ inName, found }} onClose={close} />}
    </>
  );
}
