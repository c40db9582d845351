import { t } from '../../lib/i18n/t';
import type { Draft } from '../../lib/model/draft';
import { useObserved } from '../hooks/use-observed';
import { usePeople } from '../hooks/use-people';
import { useSession } from '../hooks/use-session';
import { RemovedHere } from '../removed/RemovedHere';
import { Button } from '../ui/Button';
import { DraftState } from './DraftState';
import { DraftTitle } from './DraftTitle';
import { draftTitle } from './draft-words';
import { Sheet } from './Sheet';
import { useDraftNews } from './use-draft-news';
import './drafts.css';

interface Props {
  id: string;
  wide: boolean;
  onBack: () => void;
}

/** A draft, open to be written in by both. */
export function DraftView({ id, wide, onBack }: Props) {
  const draft = useObserved(useSession().records.drafts.list).find((one) => one.id === id);
  return (
    <>
      <Button look="quiet" icon="back" onClick={onBack}>
        {t('draft.drafts')}
      </Button>
      {draft === undefined ? (
        <RemovedHere {...{ kind: 'drafts', id }} gone={t('draft.gone')} goneNext={t('draft.goneNext')} />
      ) : (
        <OpenDraft draft={draft} wide={wide} />
      )}
    </>
  );
}

function OpenDraft({ draft, wide }: { draft: Draft; wide: boolean }) {
  const { attach } = useDraftNews(draft.id, usePeople().partner?.id ?? '');
  return (
    <section ref={attach} className="draft-open-view">
      <h1 className="vh">{draftTitle(draft)}</h1>
      <DraftTitle draft={draft} />
      <DraftState draft={draft} />
      <Sheet draft={draft} wide={wide} />
    </section>
  );
}
