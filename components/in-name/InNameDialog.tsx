import { use, useId, useState, type MouseEvent } from 'react';
import { t } from '../../lib/i18n/t';
import type { Made } from '../../lib/model/kind';
import type { KindName } from '../../lib/model/kinds';
import { TEXTS } from '../../lib/notebook/texts/named-as';
import type { InMyName } from '../../lib/notebook/words/in-my-name';
import { listed, shownAt } from '../../lib/session/search/found';
import type { Session } from '../../lib/session/session';
import type { InName } from '../../lib/session/words/in-name';
import { report } from '../../lib/util/report';
import { NewsTargetContext, type Standing } from '../hooks/use-news';
import { useCanWrite } from '../hooks/use-can-write';
import { useDone } from '../hooks/use-wrote';
import { useSession } from '../hooks/use-session';
import { newsWords } from '../news/news-words';
import { useRemove } from '../removed/use-remove';
import { PlainWords } from '../talk/Words';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { focusNeighbour } from '../ui/keep-focus';
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

/** Where it is shown; undefined for words in texts, and for what is gone by now. */
function standingOf({ records }: Session, { kind, id, fields }: InMyName): Standing | undefined {
  const shown = kind === TEXTS ? undefined : shownAt(records, { kind, id });
  const field = (fields[0] ?? '').split(':', 1)[0] ?? '';
  return shown && { kind, id, field, ...shown };
}

/** What it says, as it was typed; '' for what has no words. */
function textOf({ records }: Session, { kind, id, fields }: InMyName): string {
  if (kind === TEXTS) return '';
  if (fields.length > 0) {
    const stored = records[kind as KindName].copy(id).find(([name, of]) => name === kind && of === id)?.[2];
    return fields.map((field) => String(stored?.[field] ?? '')).join('\n');
  }
  const record = listed(records, { kind, id }) as (Made & Partial<Record<string, string>>) | undefined;
  return record?.['text'] ?? record?.['quote'] ?? record?.['title'] ?? '';
}

function Item({ inName, one, onClose }: Omit<Props, 'found'> & { one: InMyName }) {
  const session = useSession();
  const canWrite = useCanWrite();
  const { lead } = use(NewsTargetContext);
  const drop = useRemove();
  const done = useDone();
  const id = useId();
  const at = standingOf(session, one);
  const inTexts = one.kind === TEXTS;
  if (at === undefined && !inTexts) return null;
  const what = one.fields.length > 0 ? 'said' : 'made';
  const words =
    at === undefined
      ? t('inName.inTexts')
      : newsWords(session, { ...at, what, by: '', marks: [] }, t('who.inYourName'));
  const text = textOf(session, one);
  const confirm = (event: MouseEvent): void => {
    focusNeighbour(event.currentTarget);
    // the post answers once it counts; until then it stays here, and can be clicked again
    session.confirmWords(one.kind, one.id).catch((error: unknown) => report('confirmWords', error));
  };
  const remove = (event: MouseEvent): void => {
    focusNeighbour(event.currentTarget);
    if (one.fields.length > 0) done(t('inName.takenOut'), inName.takeOut(one));
    else drop(one.kind as KindName, one.id);
  };
  return (
    <li className="card in-name-item">
      <p id={id} dir="auto">
        {words}
      </p>
      {inTexts && <p className="small muted">{t('inName.inTextsHint')}</p>}
      {!words.includes(text) && <PlainWords as="div" className="small" text={text} />}
      <div className="acts">
        {canWrite && (
          <Button look="quiet" aria-describedby={id} onClick={confirm}>
            {t('who.iWroteThis')}
          </Button>
        )}
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
