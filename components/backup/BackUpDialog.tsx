import { type FormEvent, useRef, useState } from 'react';
import { t } from '../../lib/i18n/t';
import type { BackupFailure } from '../../lib/session/library/backups';
import { dayInFileName, inFileName } from '../../lib/util/file-name';
import { report } from '../../lib/util/report';
import { useNotebookName } from './use-notebook-name';
import { useLibrary } from '../hooks/use-library';
import { useNow } from '../hooks/use-now';
import { useSession } from '../hooks/use-session';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { FieldArea } from '../ui/Field';
import { focusProblem } from '../ui/keep-focus';
import { UnderWay } from './UnderWay';
import { usePassphrase } from './use-passphrase';
import { useWork } from './use-work';
import './backup.css';

const FAILURES: Readonly<Record<Exclude<BackupFailure, 'ended'>, () => string>> = {
  'disk-full': () => t('backup.diskFull'),
  'too-large': () => t('backup.tooLarge'),
  failed: () => t('backup.failed'),
};

/** What came of it: '' before. */
type Stage = '' | 'saved' | 'ended';

interface Props {
  onClose: () => void;
  /** Hears that a file was saved. */
  onSaved?: () => void;
}

/** Makes a sealed file of the notebook that is open. */
export function BackUpDialog({ onClose, onSaved }: Props) {
  const { backups } = useLibrary();
  const { id } = useSession();
  const name = useNotebookName();
  const now = useNow();
  const passphrase = usePassphrase();
  const [privately, setPrivately] = useState(true);
  const [stage, setStage] = useState<Stage>('');
  const [problem, setProblem] = useState('');
  const form = useRef<HTMLFormElement>(null);
  const { far, run, cancel } = useWork();

  const save = async (): Promise<void> => {
    if (far !== null || !passphrase.ready) return;
    const weak = passphrase.weak ? t('backup.weak') : '';
    setProblem(weak);
    if (weak !== '') return focusProblem(form.current);
    setStage('');
    const file = `${t('backup.fileName', [inFileName(name), dayInFileName(now)])}.bookbag-backup`;
    const wish = { notebook: id, passphrase: passphrase.words, privately };
    const made = await run((work) => backups.save(wish, file, work));
    if (made.ok) {
      setStage('saved');
      onSaved?.();
    } else if (made.reason === 'ended') setStage('ended');
    else setProblem(FAILURES[made.reason]());
  };
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    void save();
  };
  return (
    <Dialog heading={t('backup.dialog', [name])} onClose={onClose}>
      <form ref={form} className="stack-s" onSubmit={onSubmit} noValidate>
        <Words passphrase={passphrase} problem={problem} onTyped={() => setProblem('')} />
        <Privately on={privately} onChange={setPrivately} />
        <p className="small muted">{t('backup.whatStays')}</p>
        <p className="small" aria-live="polite">
          {stage === 'saved' && t('backup.saved')}
          {stage === 'ended' && t('backup.saveEnded')}
        </p>
        <UnderWay words={t('backup.making')} far={far} onCancel={cancel}>
          <Button look="main" type="submit">
            {t('backup.save')}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {stage === 'saved' ? t('app.close') : t('app.cancel')}
          </Button>
        </UnderWay>
      </form>
    </Dialog>
  );
}

interface WordsProps {
  passphrase: ReturnType<typeof usePassphrase>;
  problem: string;
  onTyped: () => void;
}

/** The words that open the file: six by chance, or the person's own in their place. */
function Words({ passphrase: { words, type, draw }, problem, onTyped }: WordsProps) {
  const [told, setTold] = useState('');
  const copy = (): void => {
    navigator.clipboard.writeText(words).then(
      () => setTold(t('backup.copied')),
      (error: unknown) => {
        report('clipboard', error);
        setTold(t('backup.notCopied'));
      },
    );
  };
  const change = (text: string): void => {
    type(text);
    setTold('');
    onTyped();
  };
  return (
    <div className="backup-words">
      <FieldArea
        label={t('backup.passphrase')}
        value={words}
        onValue={change}
        rows={2}
        spellCheck={false}
        autoComplete="off"
        hint={t('backup.passphraseHint')}
        {...(problem === '' ? {} : { problem })}
      />
      <div className="row wrap">
        <Button look="link" icon="copy" onClick={copy}>
          {t('backup.copyWords')}
        </Button>
        <Button
          look="link"
          onClick={() => {
            draw();
            setTold('');
            onTyped();
          }}
        >
          {t('backup.otherWords')}
        </Button>
      </div>
      <p className="small muted" aria-live="polite">
        {told}
      </p>
    </div>
  );
}

function Privately({ on, onChange }: { on: boolean; onChange: (on: boolean) => void }) {
  return (
    <div>
      <label className="row small">
        <input
          type="checkbox"
          checked={on}
          onChange={({ target }) => onChange(target.checked)}
          aria-describedby="backup-privately"
        />
        {t('backup.privately')}
      </label>
      <p className="tiny muted" id="backup-privately">
        {t('backup.privatelyHint')}
      </p>
    </div>
  );
}
