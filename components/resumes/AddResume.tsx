import type { FormEvent } from 'react';
import { t } from '../../lib/i18n/t';
import type { Reading } from '../../lib/model/reading';
import { FormButtons } from '../forms/FormButtons';
import { useCanWrite } from '../hooks/use-can-write';
import { useEdited } from '../hooks/use-edited';
import { usePeople } from '../hooks/use-people';
import { EditNotes } from '../talk/EditNotes';
import { Dialog } from '../ui/Dialog';
import { Field, FieldArea } from '../ui/Field';
import { FileButton } from '../ui/FileButton';
import { focusProblem } from '../ui/keep-focus';
import { useSay } from '../ui/Toasts';
import { ACCEPTED, readPasted, readResume } from './read-resume';
import { useStoreResume } from './use-store-resume';
import { useWhileShown } from './use-while-shown';

interface Props {
  /** The resume that gets a newer version; null for a new one. */
  resume: Reading | null;
  /** `added` is the id of the one that was added. */
  onClose: (added?: string) => void;
}

/** A resume, or a newer version of one: pasted, or out of a file. What is typed stays until it is stored. */
export function AddResume({ resume, onClose }: Props) {
  const say = useSay();
  const shown = useWhileShown();
  const title = useEdited(`resume:${resume?.id ?? 'new'}:title`, '');
  const words = useEdited(`resume:${resume?.id ?? 'new'}:text`, '');
  const { store, busy, problem, correct } = useStoreResume(resume, title, onClose);
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget as HTMLElement;
    const { text } = words;
    if (await store(() => readPasted(text))) words.saved(text);
    else focusProblem(form);
  };
  const close = (): void => {
    if (title.text.trim() + words.text.trim() !== '') say(t('edit.kept'));
    onClose();
  };
  const forget = (): void => [title, words].forEach((field) => field.forget());
  const [found, notKept] = [title.found || words.found, title.notKept || words.notKept];
  return (
    <Dialog heading={resume === null ? t('resume.add') : t('resume.newer')} onClose={close}>
      <form className="stack-s" onSubmit={(event) => void save(event)} noValidate>
        <WhoSees isNew={resume === null} />
        {resume === null && (
          <Field
            label={t('plan.title')}
            value={title.text}
            onValue={title.change}
            hint={t('resume.titleHint')}
          />
        )}
        <FieldArea
          label={t('resume.words')}
          rows={8}
          value={words.text}
          onValue={(text) => (correct(), words.change(text))}
          {...(problem === '' ? {} : { problem })}
        />
        <FromFile busy={busy} onFile={(file) => void store(() => readResume(file, shown()))} />
        <EditNotes {...{ found, notKept, forget }} begun={t('edit.begunNew')} />
        <FormButtons save={t('app.save')} onCancel={close} />
      </form>
    </Dialog>
  );
}

/** Said before anything is stored: a resume is nobody's secret any more once it is in the notebook. */
function WhoSees({ isNew }: { isNew: boolean }) {
  const { partner } = usePeople();
  const who = partner === null ? t('resume.partnerSees') : t('resume.sees', [partner.name]);
  return (
    <p className="small">
      {who} {!isNew && t('resume.olderStays')}
    </p>
  );
}

function FromFile({ busy, onFile }: { busy: boolean; onFile: (file: File) => void }) {
  const canWrite = useCanWrite();
  return (
    <div className="row wrap">
      {canWrite && (
        <FileButton look="quiet" icon="plus" words={t('resume.file')} accept={ACCEPTED} onFile={onFile} />
      )}
      <p className="small muted" role="status">
        {busy ? t('resume.reading') : t('resume.fileHint')}
      </p>
    </div>
  );
}
