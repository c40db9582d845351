import { useId, useRef, useState } from 'react';
import { SURE } from '../../lib/anchor/resolve';
import { moment } from '../../lib/i18n/dates';
import { t } from '../../lib/i18n/t';
import type { Highlight } from '../../lib/model/highlight';
import { OpenedForm } from '../comments/OpenedForm';
import { Threads } from '../comments/Threads';
import { useCanWrite } from '../hooks/use-can-write';
import { useNews } from '../hooks/use-news';
import { useNow } from '../hooks/use-now';
import { usePeople } from '../hooks/use-people';
import { BringToMeeting } from '../meeting/BringToMeeting';
import { useRemove } from '../removed/use-remove';
import { CopyQuote } from '../takeout/CopyQuote';
import { InYourName } from '../talk/in-your-name';
import { Said } from '../talk/Said';
import { ShareIt } from '../talk/ShareIt';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { focusNeighbour } from '../ui/keep-focus';
import { MenuButton } from '../ui/MenuButton';
import { ChangeMeaning } from './ChangeMeaning';
import { type Placed, useHighlights } from './highlights-here';
import { toldMeaning } from './meanings';
import { ShowOnPage, useMissingOnPage } from './ShowOnPage';
import { WhereIsIt } from './WhereIsIt';

/** Characters by which a highlight is named. */
const NAMED_BY = 80;

/** The marked words as the name of their button: the first of them. */
const shortWords = (quote: string): string =>
  quote.length <= NAMED_BY ? quote : `${quote.slice(0, NAMED_BY).trimEnd()}…`;

/** What is said of a place that is not sure. */
function doubtOf({ place, later }: Placed): string {
  if (later) return t('mark.later');
  if (place === null) return t('mark.notFound');
  return place !== undefined && place.certainty < SURE ? t('mark.moved') : '';
}

/** One highlight: its words, which lead to their place, and what the two say about it. */
export function HighlightItem({ highlight, place, later }: Placed) {
  const people = usePeople();
  const now = useNow();
  const { opened, go } = useHighlights();
  const { fresh, ref } = useNews<HTMLDivElement>('highlights', highlight.id);
  const [writing, setWriting] = useState(false);
  const [seen, setSeen] = useState(0);
  const id = useId();
  const who = people.of(highlight.by);
  const { words, icon } = toldMeaning(highlight.meaning);
  const doubt = doubtOf({ highlight, place, later });
  const missing = useMissingOnPage(highlight);
  if (opened?.id === highlight.id && opened.time !== seen) {
    setSeen(opened.time);
    setWriting(true);
  }
  return (
    <div ref={ref} className={fresh ? `fresh seat-${who.seat}` : undefined}>
      <div className="comment">
        <button
          type="button"
          id={id}
          dir="auto"
          className={`marked means-${highlight.meaning} seat-${who.seat}`}
          aria-disabled={place === null || place === undefined}
          onClick={() => go(highlight.id)}
        >
          {shortWords(highlight.quote)}
        </button>
        <Said
          who={who}
          when={moment(highlight.at, now)}
          edited={false}
          fresh={fresh}
          onlyMine={highlight.onlyMine}
        />
        <p className="meaning small">
          <Icon name={icon} small />
          {words()}
          {doubt !== '' && <strong className="doubt">{doubt}</strong>}
          {missing !== '' && <strong className="doubt">{missing}</strong>}
        </p>
        <WhereIsIt {...{ highlight, place, later }} described={id} />
        {who.isUnknown && <InYourName kind="highlights" id={highlight.id} describedBy={id} />}
        <Acts
          {...{ highlight, writing }}
          described={id}
          onComment={() => setWriting(true)}
          isMine={who.isMe}
        />
      </div>
      <Threads on="highlight" subject={highlight.id} />
      {writing && <CommentForm key={seen} highlight={highlight} onDone={() => setWriting(false)} />}
    </div>
  );
}

interface ActsProps {
  highlight: Highlight;
  /** The id of the element that names the highlight. */
  described: string;
  /** The box for a comment is open, with a button of its own. */
  writing: boolean;
  onComment: () => void;
  isMine: boolean;
}

function Acts({ highlight, described, writing, onComment, isMine }: ActsProps) {
  const drop = useRemove();
  const canWrite = useCanWrite();
  const [changing, setChanging] = useState(false);
  const acts = useRef<HTMLDivElement>(null);
  const remove = (): void => {
    if (acts.current !== null) focusNeighbour(acts.current);
    drop('highlights', highlight.id);
  };
  return (
    <div className="acts" ref={acts}>
      {!writing && (
        <Button look="quiet" aria-describedby={described} onClick={onComment}>
          {t('mark.comment')}
        </Button>
      )}
      <ShowOnPage highlight={highlight} describedBy={described} />
      <BringToMeeting from="highlights" record={highlight} text={highlight.quote} describedBy={described} />
      <CopyQuote highlight={highlight} describedBy={described} />
      {isMine && <ShareIt kind="highlights" record={highlight} describedBy={described} />}
      {isMine && canWrite && (
        <MenuButton
          name={t('mark.more')}
          describedBy={described}
          choices={[
            { name: t('mark.changeMeaning'), onChoose: () => setChanging(true) },
            { name: t('app.remove'), onChoose: remove },
          ]}
        />
      )}
      {changing && <ChangeMeaning highlight={highlight} onDone={() => setChanging(false)} />}
    </div>
  );
}

/** Where a comment on the highlight is written. */
function CommentForm({ highlight: { id, onlyMine }, onDone }: { highlight: Highlight; onDone: () => void }) {
  return (
    <OpenedForm
      under={id}
      unsentAs={`comment:${id}`}
      name={t('talk.write')}
      send={t('talk.comment')}
      on={{ on: 'highlight', subject: id }}
      onlyMine={onlyMine === true}
      onDone={onDone}
    />
  );
}
