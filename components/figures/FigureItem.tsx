import { useId, useMemo, useState } from 'react';
import { t } from '../../lib/i18n/t';
import { OpenedForm } from '../comments/OpenedForm';
import { Threads } from '../comments/Threads';
import { useCanWrite } from '../hooks/use-can-write';
import { usePicture } from '../hooks/use-picture';
import { Button } from '../ui/Button';
import { figureName } from './figure-words';
import { type FigureTalk, useFigures } from './figures-here';
import { WhereIsFigure } from './WhereIsFigure';

const DOUBTS = {
  none: () => '',
  moved: () => t('mark.moved'),
  'not found': () => t('mark.notFound'),
} as const;

/** A picture or a table of the reading, which leads to its place, and what the two say about it. */
export function FigureItem({ reading, talk }: { reading: string; talk: FigureTalk }) {
  const { go, open, opened, shown } = useFigures();
  const canWrite = useCanWrite();
  const { anchor, there, threads, doubt } = talk;
  const [writing, setWriting] = useState(false);
  const [seen, setSeen] = useState(0);
  const id = useId();
  const here = useMemo(() => threads.flatMap(({ comment, replies }) => [comment, ...replies]), [threads]);
  if (there !== undefined && opened?.key === there.key && opened.time !== seen) {
    setSeen(opened.time);
    setWriting(true);
  }
  const onDone = (): void => {
    setWriting(false);
    open('');
  };
  const lead = (): void => {
    if (there !== undefined) go(there);
  };
  return (
    <>
      <div className="comment figure-head">
        <FigureName id={id} anchor={anchor} isThere={there !== undefined} onClick={lead} />
        {doubt !== 'none' && (
          <p className="small">
            <strong className="doubt">{DOUBTS[doubt]()}</strong>
          </p>
        )}
        <WhereIsFigure talk={talk} described={id} />
        {!writing && canWrite && there !== undefined && (
          <div className="acts">
            <Button look="quiet" aria-describedby={id} onClick={() => setWriting(true)}>
              {t('talk.comment')}
            </Button>
          </div>
        )}
      </div>
      <Threads on="reading" subject={reading} here={here} noFoot />
      {writing && (
        <OpenedForm
          key={seen}
          under={id}
          unsentAs={`figure:${reading}:${there?.key ?? ''}`}
          name={t('talk.write')}
          send={t('talk.comment')}
          on={{ on: 'reading', subject: reading, ...anchor, body: shown?.body ?? '' }}
          onlyMine={false}
          onDone={onDone}
        />
      )}
    </>
  );
}

interface NameProps {
  id: string;
  anchor: FigureTalk['anchor'];
  isThere: boolean;
  onClick: () => void;
}

/** What the figure is called, as the way to it. */
function FigureName({ id, anchor, isThere, onClick }: NameProps) {
  return (
    <button
      type="button"
      id={id}
      dir="auto"
      className="row figure-name"
      aria-disabled={!isThere}
      onClick={onClick}
    >
      {anchor.picture !== '' && <Thumbnail hash={anchor.picture} />}
      {figureName(anchor)}
    </button>
  );
}

function Thumbnail({ hash }: { hash: string }) {
  const address = usePicture(hash);
  return address === '' ? null : <img className="figure-thumb" src={address} alt="" />;
}
