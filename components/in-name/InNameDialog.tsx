import { use, useId, useRef, useState, type MouseEvent } from 'react';
import { t } from '../../lib/i18n/t';
import type { KindName } from '../../lib/model/kinds';
import { TEXTS } from '../../lib/notebook/texts/named-as';
import type { InMyName } from '../../lib/model/in-my-name';
import type { InName } from '../../lib/session/words/in-name';
import { NewsTargetContext } from '../hooks/use-news';
import { useCanWrite } from '../hooks/use-can-write';
import { useDone } from '../hooks/use-wrote';
import { useSession } from '../hooks/use-session';
import { useRemove } from '../removed/use-remove';
import { PlainWords } from '../talk/Words';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { focusNeighbour } from '../ui/keep-focus';
import { WroteThis } from './WroteThis';
import { sentenceOf, standingOf, textOf } from './what-it-says';
import './in-name.css';

/** So many are in the page at first, and so many more each time: a forger may have made thousands. */
const AT_ONCE = 60;

interface Props {
  inName: InName;
  found: readonly InMyName[];
  onClose: () => void;
}

/** All that stands in this person's name and is confirmed by none of their computers: what it is, and what to do. */
export function InNameDialog({ inName, found, onClose }: Props) {
  const [most, setMost] = useState(AT_ONCE);
  return (
    <Dialog heading={t('inName.title')} onClose={onClose}>
      <div className="stack-s">
        <p>{t('inName.hint')}</p>
        <ul className="in-name-list" aria-label={t('inName.title')}>
          {found.slice(0, most).map((one) => (
            <Item key={`${one.kind} ${one.id}`} {...{ inName, one, onClose }} />
          ))}
        </ul>
        {found.length > most && (
          <Button look="quiet" onClick={() => setMost(most + AT_ONCE)}>
            {t('removed.more')}
          </Button>
        )}
        <div className="row end">
          <Button onClick={onClose}>{t('app.close')}</Button>
        </div>
      </div>
    </Dialog>
  );
}

function Item({ inName, one, onClose }: Omit<Props, 'found'> & { one: InMyName }) {
  const session = useSession();
  const canWrite = useCanWrite();
  const { lead } = use(NewsTargetContext);
  const drop = useRemove();
  const done = useDone();
  const id = useId();
  const item = useRef<HTMLLIElement>(null);
  const list = () => item.current?.parentElement;
  const at = standingOf(session, one);
  const inTexts = one.kind === TEXTS;
  const words = sentenceOf(session, one);
  if (words === undefined) return null;
  const text = textOf(session, one);
  const remove = (event: MouseEvent): void => {
    focusNeighbour(event.currentTarget);
    if (one.fields.length > 0) done(t('inName.takenOut'), inName.takeOut(one));
    else drop(one.kind as KindName, one.id);
  };
  return (
    <li ref={item} className="card in-name-item">
      <p id={id} dir="auto">
        {words}
      </p>
      {inTexts && <p className="small muted">{t('inName.inTextsHint')}</p>}
      {!words.includes(text) && <PlainWords as="div" className="small" text={text} />}
      <div className="acts">
        {canWrite && <WroteThis kind={one.kind} id={one.id} describedBy={id} around={list} />}
        {canWrite && !inTexts && (
          <Button look="quiet" aria-describedby={id} onClick={remove}>
            {t('app.remove')}
          </Button>
        )}
        {at !== undefined && (
          <Button
            look="quiet"
            aria-describedby={id}
            onClick={() => {
              onClose();
              lead(at);
            }}
          >
            {t('inName.show')}
          </Button>
        )}
      </div>
    </li>
  );
}
