import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { t } from '../../../lib/i18n/t';
import { isResume } from '../../../lib/model/resume';
import { dayInFileName, inFileName } from '../../../lib/util/file-name';
import { report } from '../../../lib/util/report';
import { useNotebookName } from '../../backup/use-notebook-name';
import { useObserved } from '../../hooks/use-observed';
import { usePeople } from '../../hooks/use-people';
import { useSession } from '../../hooks/use-session';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { ProgressCard } from '../../ui/ProgressCard';

/** The whole notebook as readable files: a way out for which nobody needs Bookbag. */
export function TakeWhole() {
  const [open, setOpen] = useState(false);
  return (
    <section className="card pad stack-s">
      <h2 className="h2">{t('wholeOut.heading')}</h2>
      <p className="small muted">{t('wholeOut.words')}</p>
      <div className="row wrap">
        <Button aria-haspopup="dialog" onClick={() => setOpen(true)}>
          {t('wholeOut.heading')}
        </Button>
      </div>
      {open && <TakeWholeDialog onClose={() => setOpen(false)} />}
    </section>
  );
}

/** How far the writing is, or what came of it. */
type Stage =
  | { readonly at: 'before' }
  | { readonly at: 'writing'; readonly done: number; readonly all: number }
  | { readonly at: 'saved'; readonly missing: number }
  | { readonly at: 'failed'; readonly words: string };

/** What goes out by choice alone. */
interface Chosen {
  readonly withMine: boolean;
  readonly withResumes: boolean;
}

/** Writes the archive and saves it. It ends with the dialog, and when somebody cancels it. */
function useWriting() {
  const session = useSession();
  const people = usePeople();
  const name = useNotebookName();
  const [stage, setStage] = useState<Stage>({ at: 'before' });
  const running = useRef<AbortController>(null);
  useEffect(() => () => running.current?.abort(), []);
  const write = async (chosen: Chosen): Promise<void> => {
    if (running.current !== null) return;
    const { signal } = (running.current = new AbortController());
    setStage({ at: 'writing', done: 0, all: 0 });
    try {
      const now = Date.now();
      const { writeWhole } = await import('./write-whole'); // the forms are loaded when somebody asks for them
      const { file, missing } = await writeWhole({ session, people, now, signal, ...chosen }, (done, all) =>
        setStage({ at: 'writing', done, all }),
      );
      const called = t('wholeOut.fileName', [inFileName(name), dayInFileName(now)]);
      session.shell.download(`${called}.zip`, 'application/zip', file);
      setStage({ at: 'saved', missing });
    } catch (error) {
      if (signal.aborted) return; // the dialog is closed
      report('wholeOut', error);
      const words = error instanceof RangeError ? t('wholeOut.tooLarge') : t('wholeOut.failed');
      setStage({ at: 'failed', words });
    }
    running.current = null;
  };
  return { name, stage, write };
}

/** Asks what goes out, and shows how far it is. */
export function TakeWholeDialog({ onClose }: { onClose: () => void }) {
  const { name, stage, write } = useWriting();
  const [chosen, setChosen] = useState<Chosen>({ withMine: false, withResumes: false });
  const hasResumes = useObserved(useSession().records.readings.list).some(isResume);
  const isWriting = stage.at === 'writing';
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    void write(chosen);
  };
  return (
    <Dialog heading={t('wholeOut.dialog', [name])} onClose={onClose}>
      <form className="stack-s" onSubmit={onSubmit} noValidate>
        <p className="small">{t('wholeOut.what')}</p>
        <p className="small">{t('wholeOut.notSealed')}</p>
        <Choice of="withMine" chosen={chosen} onChange={setChosen} />
        {hasResumes && <Choice of="withResumes" chosen={chosen} onChange={setChosen} />}
        {isWriting && (
          <ProgressCard
            words={t('wholeOut.writing', [stage.done, stage.all])}
            done={stage.done}
            total={stage.all}
          />
        )}
        <p className="small" aria-live="polite">
          {stage.at === 'saved' && t('wholeOut.saved')}{' '}
          {stage.at === 'saved' && stage.missing > 0 && t('wholeOut.notHereSome', stage.missing)}
        </p>
        <p className="field-problem" role="alert">
          {stage.at === 'failed' && stage.words}
        </p>
        <div className="row wrap dialog-acts">
          <Button look="main" type="submit" aria-disabled={isWriting}>
            {t('wholeOut.save')}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {stage.at === 'saved' ? t('app.close') : t('app.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

const CHOICES: Readonly<Record<keyof Chosen, { readonly name: () => string; readonly hint: () => string }>> =
  {
    withMine: { name: () => t('wholeOut.withMine'), hint: () => t('wholeOut.withMineHint') },
    withResumes: { name: () => t('wholeOut.withResumes'), hint: () => t('wholeOut.withResumesHint') },
  };

interface ChoiceProps {
  of: keyof Chosen;
  chosen: Chosen;
  onChange: (chosen: Chosen) => void;
}

function Choice({ of, chosen, onChange }: ChoiceProps) {
  const id = useId();
  return (
    <div>
      <label className="row small">
        <input
          type="checkbox"
          checked={chosen[of]}
          onChange={({ target }) => onChange({ ...chosen, [of]: target.checked })}
          aria-describedby={id}
        />
        {CHOICES[of].name()}
      </label>
      <p className="tiny muted" id={id}>
        {CHOICES[of].hint()}
      </p>
    </div>
  );
}
