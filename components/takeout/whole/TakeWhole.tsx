import { type FormEvent, useEffect, useRef, useState } from 'react';
import { t } from '../../../lib/i18n/t';
import { dayInFileName, inFileName } from '../../../lib/util/file-name';
import { report } from '../../../lib/util/report';
import { useNotebookName } from '../../backup/use-notebook-name';
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

/** Writes the archive and saves it. It ends with the dialog, and when somebody cancels it. */
function useWriting() {
  const session = useSession();
  const people = usePeople();
  const name = useNotebookName();
  const [stage, setStage] = useState<Stage>({ at: 'before' });
  const running = useRef<AbortController>(null);
  useEffect(() => () => running.current?.abort(), []);
  const write = async (withMine: boolean): Promise<void> => {
    if (running.current !== null) return;
    const { signal } = (running.current = new AbortController());
    setStage({ at: 'writing', done: 0, all: 0 });
    try {
      const now = Date.now();
      const { writeWhole } = await import('./write-whole'); // the forms are loaded when somebody asks for them
      const { file, missing } = await writeWhole({ session, people, now, withMine, signal }, (done, all) =>
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
  const [withMine, setWithMine] = useState(false); // private words go out by choice
  const isWriting = stage.at === 'writing';
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    void write(withMine);
  };
  return (
    <Dialog heading={t('wholeOut.dialog', [name])} onClose={onClose}>
      <form className="stack-s" onSubmit={onSubmit} noValidate>
        <p className="small">{t('wholeOut.what')}</p>
        <p className="small">{t('wholeOut.notSealed')}</p>
        <Mine on={withMine} onChange={setWithMine} />
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

function Mine({ on, onChange }: { on: boolean; onChange: (on: boolean) => void }) {
  return (
    <div>
      <label className="row small">
        <input
          type="checkbox"
          checked={on}
          onChange={({ target }) => onChange(target.checked)}
          aria-describedby="whole-with-mine"
        />
        {t('wholeOut.withMine')}
      </label>
      <p className="tiny muted" id="whole-with-mine">
        {t('wholeOut.withMineHint')}
      </p>
    </div>
  );
}
