import { useState } from 'react';
import { t } from '../../lib/i18n/t';
import type { Alongside, InMyName } from '../../lib/model/in-my-name';
import { deviceName } from '../devices/device-name';
import { useObserved } from '../hooks/use-observed';
import { useSession } from '../hooks/use-session';
import { PlainWords } from '../talk/Words';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { sentenceOf, textOf } from './what-it-says';
import './in-name.css';

/** So many are in the page at first, and so many more each time. */
const AT_ONCE = 60;

interface Props {
  /** What would be signed. */
  asks: Alongside;
  onSign: () => void;
  onClose: () => void;
}

/** Asks before words are signed: shows all that would be, whole, and says what a signature means. Nobody signs what is not in the page yet. */
export function SignDialog({ asks: { all, devices, removed }, onSign, onClose }: Props) {
  const [most, setMost] = useState(AT_ONCE);
  return (
    <Dialog heading={t('sign.heading', all.length)} onClose={onClose}>
      <div className="stack-s">
        <p>{t('sign.means')}</p>
        {removed && <p>{t('sign.removed')}</p>}
        <Computers ids={devices} />
        <ul className="in-name-list" aria-label={t('sign.list')}>
          {all.slice(0, most).map((one) => (
            <Whole key={`${one.kind} ${one.id}`} one={one} />
          ))}
        </ul>
        {all.length > most && (
          <Button look="quiet" onClick={() => setMost(most + AT_ONCE)}>
            {t('removed.more')}
          </Button>
        )}
        <div className="row wrap end">
          <Button onClick={onClose}>{t('app.cancel')}</Button>
          <Button look="main" disabled={all.length > most} onClick={onSign}>
            {t('sign.sign', all.length)}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

/** The computers in this person's name that would count as theirs. */
function Computers({ ids }: { ids: readonly string[] }) {
  const listed = useObserved(useSession().devices.list);
  if (ids.length === 0) return null;
  const names = ids.map((id) => listed.find((one) => one.id === id)).map((one) => one && deviceName(one));
  return (
    <p>{t('sign.computers', ids.length, [names.map((name) => name ?? t('devices.unnamed')).join(', ')])}</p>
  );
}

function Whole({ one }: { one: InMyName }) {
  const session = useSession();
  const [sentence, text] = [sentenceOf(session, one), textOf(session, one)];
  if (sentence === undefined) return null;
  return (
    <li className="card in-name-item is-whole">
      <p dir="auto">{sentence}</p>
      {!sentence.includes(text) && <PlainWords as="div" className="small" text={text} />}
    </li>
  );
}
