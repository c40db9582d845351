import { useState } from 'react';
import { t } from '../../lib/i18n/t';
import type { Draft } from '../../lib/model/draft';
import { type Template, TEMPLATES } from '../../lib/model/draft-templates';
import type { Opened } from '../../lib/import/draft/html';
import type { Going } from '../app/use-place';
import { useCanWrite } from '../hooks/use-can-write';
import { useObserved } from '../hooks/use-observed';
import { useSession } from '../hooks/use-session';
import { useWanted } from '../hooks/use-wanted';
import { useDone, useWrote } from '../hooks/use-wrote';
import { TitledList } from '../lists/TitledList';
import { RemovedFoot } from '../removed/RemovedFoot';
import { useRemove } from '../removed/use-remove';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { MenuButton } from '../ui/MenuButton';
import { useSay } from '../ui/Toasts';
import { type DraftActs, DraftCard } from './DraftCard';
import { OpenFile } from './out/OpenFile';
import { storedPictures } from './pictures/take-pictures';
import { beginningOf, draftTitle, templateName } from './draft-words';
import './drafts.css';

interface Props {
  going: Pick<Going, 'draft'>;
}

/** The drafts of the pair, newest first. */
export function Drafts({ going }: Props) {
  const all = useObserved(useSession().records.drafts.list);
  const acts = useActs(going);
  const begin = useCanWrite() && <NewDraft going={going} />;
  const [shown, archived] = [all.filter((one) => !one.archived), all.filter((one) => one.archived)];
  return (
    <>
      {all.length === 0 ? (
        <EmptyState
          title={t('app.write')}
          drawing="talk"
          heading={t('draft.none')}
          words={t('draft.noneNext')}
        >
          {begin}
        </EmptyState>
      ) : (
        <>
          <div className="row wrap spread list-heading">
            <h1 className="h1">{t('draft.count', shown.length)}</h1>
            {begin}
          </div>
          <DraftList name={t('draft.drafts')} under="drafts" drafts={shown} acts={acts} />
          <Archived drafts={archived} acts={acts} />
        </>
      )}
      <RemovedFoot kind="drafts" />
    </>
  );
}

interface ListProps {
  name: string;
  under: string;
  drafts: readonly Draft[];
  acts: DraftActs;
}

const DraftList = ({ name, under, drafts, acts }: ListProps) => (
  <TitledList
    {...{ name, under, records: drafts }}
    kind="drafts"
    renderCard={(draft) => <DraftCard draft={draft} acts={acts} />}
  />
);

/** What was put out of the list. */
function Archived({ drafts, acts }: { drafts: readonly Draft[]; acts: DraftActs }) {
  const [open, setOpen] = useState(false);
  const wanted = useWanted('drafts');
  if (!open && drafts.some(({ id }) => id === wanted)) setOpen(true); // one comes to see it
  if (drafts.length === 0) return null;
  return (
    <section className="removed-foot">
      <Button look="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t('draft.archived')}
      </Button>
      {open && <DraftList name={t('draft.archived')} under="drafts away" drafts={drafts} acts={acts} />}
    </section>
  );
}

/** Begins a draft, and opens it. */
function NewDraft({ going }: Props) {
  const { drafts, bodies } = useSession();
  const wrote = useWrote();
  const begin = (template: Template): void => {
    const fields = template === 'blank' ? {} : { template };
    const added = drafts.begin(fields, beginningOf(template));
    if (wrote(added)) going.draft(added.value);
  };
  const open = ({ title, blocks }: Opened): boolean => {
    const added = drafts.begin({ title }, blocks);
    if (wrote(added)) going.draft(added.value);
    return added.ok;
  };
  const choices = TEMPLATES.map((one) => ({ name: templateName(one), onChoose: () => begin(one) }));
  return (
    <div className="row wrap">
      <MenuButton name={t('draft.new')} icon="plus" choices={choices} />
      <OpenFile onOpened={open} store={(files) => storedPictures(files, bodies.storePicture)} />
    </div>
  );
}

/** What can be done with a draft from its card. */
function useActs(going: Props['going']): DraftActs {
  const { records, drafts } = useSession();
  const say = useSay();
  const [done, wrote, remove] = [useDone(), useWrote(), useRemove()];
  return {
    open: ({ id }) => going.draft(id),
    remove: ({ id }) => void remove('drafts', id),
    duplicate: (draft) => {
      const copy = drafts.duplicate(draft, t('draft.copyOf', [draftTitle(draft)]));
      if (!wrote(copy)) return;
      going.draft(copy.value);
      say(t('draft.duplicated'));
    },
    archive: ({ id, archived }) => {
      const words = archived ? t('draft.isUnarchived') : t('draft.isArchived');
      done(words, records.drafts.edit(id, { archived: !archived }));
    },
  };
}
