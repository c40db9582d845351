import { memo, useId } from 'react';
import { hasDate, shortDate } from '../../lib/i18n/dates';
import { t } from '../../lib/i18n/t';
import { minutesOf, type Reading } from '../../lib/model/reading';
import { tagsOf } from '../../lib/model/tag';
import type { Unseen } from '../../lib/notebook/news';
import type { People, Person } from '../hooks/people';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { Stamp } from '../ui/Stamp';
import { clippedWords, kindOf, newWords, readWords, sourceLine, titleOf } from './reading-words';

interface Props {
  reading: Reading;
  /** Its number in the drawer: the first that was clipped is 1. */
  number: number;
  people: People;
  now: number;
  comments: number;
  /** What about it is new. */
  news: readonly Unseen[];
  onOpen: (reading: string) => void;
  onMark: (reading: string, read: boolean) => void;
  onArchive: (reading: Reading) => void;
  onRemove: (reading: Reading) => void;
}

/** A reading as a card of the catalogue. Its title is the first control and opens it. */
export const ReadingCard = memo(function ReadingCard(props: Props) {
  const { reading, people, now, comments, news } = props;
  const id = useId();
  const read = reading.read[people.me.id] !== undefined;
  const source = sourceLine(reading);
  return (
    <>
      {news.length > 0 && people.partner !== null && (
        <span className={`guide seat-${people.partner.seat}`}>{newWords(news, people.partner.name)}</span>
      )}
      <article className={`card catalogue${news.length > 0 ? ' has-news' : ''}`} aria-labelledby={id}>
        <CallColumn reading={reading} number={props.number} />
        <div className="catalogue-main">
          <CardTop reading={reading} who={people.of(reading.by)} now={now} />
          <h2>
            <button
              type="button"
              className="catalogue-title"
              dir="auto"
              id={id}
              data-card={reading.id}
              onClick={() => props.onOpen(reading.id)}
            >
              {titleOf(reading)}
            </button>
          </h2>
          {source !== '' && (
            <p className="catalogue-source" dir="auto">
              {source}
            </p>
          )}
          <CardTags reading={reading} />
          <p className="catalogue-foot">
            <span>{readWords(reading, people)}</span>
            {comments > 0 && (
              <span>
                <Icon name="thread" small />
                {t('reading.comments', comments)}
              </span>
            )}
          </p>
          <div className="catalogue-acts">
            <Button look="quiet" aria-describedby={id} onClick={() => props.onMark(reading.id, !read)}>
              {read ? t('reading.markUnread') : t('reading.markRead')}
            </Button>
            <Button look="quiet" aria-describedby={id} onClick={() => props.onArchive(reading)}>
              {reading.archived ? t('reading.unarchive') : t('reading.archive')}
            </Button>
            <Button look="quiet" aria-describedby={id} onClick={() => props.onRemove(reading)}>
              {t('app.remove')}
            </Button>
          </div>
        </div>
      </article>
    </>
  );
});

function CardTags({ reading }: { reading: Reading }) {
  const labels = tagsOf(reading).map(({ label }) => label);
  if (labels.length === 0) return null;
  return (
    <p className="catalogue-tags" dir="auto">
      <span className="vh">{t('tags.are')}</span> {labels.join(' · ')}
    </p>
  );
}

function CardTop({ reading, who, now }: { reading: Reading; who: Person; now: number }) {
  const words = clippedWords(reading, who, now);
  return (
    <div className="catalogue-top">
      <p className="catalogue-author" dir="auto">
        {reading.byline}
      </p>
      {hasDate(reading.at) ? (
        <Stamp seat={who.seat} said={words}>
          <span aria-hidden="true">{shortDate(reading.at, now)}</span>
        </Stamp>
      ) : (
        <span className="vh">{words}</span>
      )}
    </div>
  );
}

function CallColumn({ reading, number }: { reading: Reading; number: number }) {
  const minutes = minutesOf(reading);
  return (
    <div className="call">
      <b>{number}</b>
      <span>{kindOf(reading)}</span>
      {minutes > 0 && <span>{t('reading.minutes', [minutes])}</span>}
    </div>
  );
}
