import { useState } from 'react';
import { t } from '../../lib/i18n/t';
import type { Alongside } from '../../lib/model/in-my-name';
import { report } from '../../lib/util/report';
import { useSession } from '../hooks/use-session';
import { Button } from '../ui/Button';
import { focusBackTo, untilDrawn } from '../ui/keep-focus';
import { SignDialog } from './SignDialog';

/** Moves the focus into a place once what has it leaves the page, also where that has put it on the page's main part. */
const focusOnceGone = (place: Element | null): void =>
  untilDrawn(() => {
    const active = document.activeElement;
    if (active instanceof HTMLElement && active.localName === 'main' && place?.isConnected === true)
      active.blur();
    focusBackTo(place);
  });

interface Props {
  /** Of the record in this person's name; the kind `TEXTS` stands for their words in texts. */
  kind: string;
  id: string;
  describedBy: string;
  /** What the focus goes back to once the words count as this person's, since the button leaves then. */
  around: () => Element | null | undefined;
}

/** "I wrote this". Where more than these words would be signed, it shows all of it, and signs only after a second click. */
export function WroteThis({ kind, id, describedBy, around }: Props) {
  const session = useSession();
  const [asks, setAsks] = useState<Alongside | null>(null);
  const say = async (shown: Alongside | null): Promise<void> => {
    const place = around() ?? null;
    try {
      // the post answers once it counts; until then the button stays, and can be clicked again
      const answer = await session.confirmWords(kind, id, shown);
      setAsks(typeof answer === 'boolean' ? null : answer);
      if (typeof answer === 'boolean') focusOnceGone(place);
    } catch (error) {
      report('confirmWords', error);
    }
  };
  return (
    <>
      <Button look="quiet" aria-describedby={describedBy} onClick={() => void say(null)}>
        {t('who.iWroteThis')}
      </Button>
      {asks !== null && (
        <SignDialog asks={asks} onSign={() => void say(asks)} onClose={() => setAsks(null)} />
      )}
    </>
  );
}
