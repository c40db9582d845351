import { useId } from 'react';
import { t } from '../../lib/i18n/t';
import type { Draft } from '../../lib/model/draft';
import { useCanWrite } from '../hooks/use-can-write';
import { useNow } from '../hooks/use-now';
import { usePeople } from '../hooks/use-people';
import { BringToMeeting } from '../meeting/BringToMeeting';
import { Button } from '../ui/Button';
import { focusNeighbour } from '../ui/keep-focus';
import { useDraftNews } from './use-draft-news';
import { draftTitle, lastWords, stateWords } from './draft-words';

/** What can be done with a draft. */
export interface DraftActs {
  readonly open: (draft: Draft) => void;
  readonly duplicate: (draft: Draft) => void;
  readonly archive: (draft: Draft) => void;
  readonly remove: (draft: Draft) => void;
}

/** A draft in the list: what it is called, how far it is, and who wrote last. */
export function DraftCard({ draft, acts }: { draft: Draft; acts: DraftActs }) {
  const people = usePeople();
  const { partner } = people;
  const { fresh, attach } = useDraftNews(draft.id, partner?.id ?? '');
  const canWrite = useCanWrite();
  const last = lastWords(draft, people, useNow());
  const id = useId();
  return (
    <>
      {fresh && partner !== null && (
        <span className={`guide seat-${partner.seat}`}>{t('reading.newFrom', 1, [1, partner.name])}</span>
      )}
      <article ref={attach} className={`card pad draft${fresh ? ' has-news' : ''}`}>
        <h2 className="h2" dir="auto">
          <button type="button" className="title-open" id={id} onClick={() => acts.open(draft)}>
            {draftTitle(draft)}
          </button>
        </h2>
        <p className="small muted">
          {[stateWords(draft.state), last].filter((part) => part !== '').join(' · ')}
        </p>
        {canWrite && <Acts draft={draft} acts={acts} title={id} />}
      </article>
    </>
  );
}

function Acts({ draft, acts, title }: { draft: Draft; acts: DraftActs; title: string }) {
  return (
    <div className="acts">
      <BringToMeeting from="drafts" record={draft} text={draftTitle(draft)} describedBy={title} />
      <Button look="quiet" aria-describedby={title} onClick={() => acts.duplicate(draft)}>
        {t('draft.duplicate')}
      </Button>
      <Button
        look="quiet"
        aria-describedby={title}
        onClick={(event) => {
          focusNeighbour(event.currentTarget);
          acts.archive(draft);
        }}
      >
        {draft.archived ? t('draft.unarchive') : t('draft.archive')}
      </Button>
      <Button
        look="quiet"
        aria-describedby={title}
        onClick={(event) => {
          focusNeighbour(event.currentTarget);
          acts.remove(draft);
        }}
      >
        {t('app.remove')}
      </Button>
    </div>
  );
}
