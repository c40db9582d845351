import { type FormEvent, useRef, useState } from 'react';
import { t } from '../../lib/i18n/t';
import type { Restored } from '../../lib/session/library/backups';
import { useLibrary } from '../hooks/use-library';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { FieldArea } from '../ui/Field';
import { FileButton } from '../ui/FileButton';
import { focusProblem } from '../ui/keep-focus';
import { useSay } from '../ui/Toasts';
import { notebookName } from '../app/notebook-name';
import { RESTORE_FAILURES } from './restore-words';
import { UnderWay } from './UnderWay';
import { useWork } from './use-work';
import './backup.css';

interface Props {
  onClose: () => void;
  /** Hears of a notebook that was begun; it is the one in use then. */
  onBegun: (notebook: string) => void;
}

/** What was asked for and what came of it. A notebook that was here leaves the dialog open, with what it can still do. */
function useRestoring({ onBegun }: Pick<Props, 'onBegun'>) {
  const { backups } = useLibrary();
  const { far, run, cancel } = useWork();
  const [problem, setProblem] = useState('');
  const [together, setTogether] = useState<Restored | null>(null);
  const say = useSay();
  const restore = async (file: File, passphrase: string, another: string | null): Promise<boolean> => {
    setProblem('');
    const restored = await run((work) => backups.restore(file, { passphrase, another }, work));
    if (!restored.ok) {
      setProblem(RESTORE_FAILURES[restored.reason]());
    } else if (restored.value.how === 'together') {
      setTogether(restored.value);
    } else {
      say(another === null ? t('backup.begun') : t('backup.anotherBegun'));
      onBegun(restored.value.notebook);
    }
    return restored.ok;
  };
  return { far, cancel, problem, setProblem, together, restore };
}

/** Brings a notebook back from a file and its passphrase. What is typed stays after a refusal. */
export function RestoreDialog({ onClose, onBegun }: Props) {
  const [file, setFile] = useState<File | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const form = useRef<HTMLFormElement>(null);
  const { far, cancel, problem, setProblem, together, restore } = useRestoring({ onBegun });
  const refuse = (words: string): void => {
    setProblem(words);
    focusProblem(form.current);
  };
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (far !== null) return;
    if (file === null) refuse(t('backup.chooseFirst'));
    else if (passphrase.trim() === '') refuse(t('backup.passphraseFirst'));
    else void restore(file, passphrase, null).then((done) => done || focusProblem(form.current));
  };
  const asAnother = (name: string): void => {
    if (file !== null && far === null) void restore(file, passphrase, name);
  };
  return (
    <Dialog heading={t('backup.restoreHeading')} onClose={onClose}>
      {together === null ? (
        <form ref={form} className="stack-s" onSubmit={onSubmit} noValidate>
          <p className="small">{t('backup.restoreWords')}</p>
          <div className="row wrap">
            <FileButton words={t('backup.choose')} accept=".bookbag-backup" onFile={setFile} />
            {file !== null && <span className="small">{t('backup.chosen', [file.name])}</span>}
          </div>
          <div className="backup-words">
            <FieldArea
              label={t('backup.passphrase')}
              value={passphrase}
              onValue={(text) => {
                setPassphrase(text);
                setProblem('');
              }}
              rows={2}
              spellCheck={false}
              autoComplete="off"
              {...(problem === '' ? {} : { problem })}
            />
          </div>
          <UnderWay words={t('backup.restoring')} far={far} onCancel={cancel}>
            <Button look="main" type="submit">
              {t('backup.doRestore')}
            </Button>
            <Button look="quiet" onClick={onClose}>
              {t('app.cancel')}
            </Button>
          </UnderWay>
        </form>
      ) : (
        <Together {...{ together, far, cancel, problem, onClose }} onAnother={asAnother} />
      )}
    </Dialog>
  );
}

interface TogetherProps {
  together: Restored;
  far: number | null;
  cancel: () => void;
  problem: string;
  onAnother: (name: string) => void;
  onClose: () => void;
}

/** What came of a backup of a notebook that was here, and the way to what was removed since. */
function Together({ together, far, cancel, problem, onAnother, onClose }: TogetherProps) {
  const { notebooks } = useLibrary();
  const here = notebooks.get()?.find(({ id }) => id === together.notebook);
  const name = t('backup.anotherName', [notebookName(here ?? { name: '', partner: '' })]);
  const isNew = together.changed || together.bodies > 0;
  return (
    <div className="stack-s">
      <p role="status">{isNew ? t('backup.together') : t('backup.togetherNothing')}</p>
      <p className="small muted">{t('backup.anotherWords')}</p>
      <p className="field-problem" role="alert">
        {problem}
      </p>
      <UnderWay words={t('backup.restoring')} far={far} onCancel={cancel}>
        <Button onClick={() => onAnother(name)}>{t('backup.another')}</Button>
        <Button look="quiet" onClick={onClose}>
          {t('app.close')}
        </Button>
      </UnderWay>
    </div>
  );
}
