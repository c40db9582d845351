import { useEffect, useEffectEvent, useState, type FormEvent } from 'react';
import { t } from '../../lib/i18n/t';
import { report } from '../../lib/util/report';
import { useLibrary } from '../hooks/use-library';
import { useObserved } from '../hooks/use-observed';
import { JoinForm } from '../pairing/JoinForm';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import type { Beginning } from './first-run';

interface Props {
  way: Beginning['way'];
  onWay: (way: Beginning['way']) => void;
  onBegun: (notebook: string) => void;
  onOpen: (notebook: string) => void;
}

/** Step 2: one of the two starts the notebook, the other joins it. What is typed stays when they choose again. */
export function StepStart({ way, onWay, onBegun, onOpen }: Props) {
  const [name, setName] = useState('');
  const [invitation, setInvitation] = useState('');
  const joining = useObserved(useLibrary().joining);
  const joins = joining !== null && joining.step !== 'in';
  const goOn = useEffectEvent(() => {
    if (way === 'choose') onWay('join');
  });
  useEffect(() => {
    if (joins) goOn(); // the panel was closed while this person waits to be let in
  }, [joins]);
  if (way === 'choose')
    return (
      <div className="stack-s">
        <Button look="main" full onClick={() => onWay('start')}>
          {t('first.start')}
        </Button>
        <p className="small muted">{t('first.startWords')}</p>
        <p className="or">{t('first.or')}</p>
        <Button icon="invite" full onClick={() => onWay('join')}>
          {t('first.join')}
        </Button>
        <p className="small muted">{t('first.joinWords')}</p>
      </div>
    );
  return (
    <div className="stack-s">
      {way === 'start' ? (
        <StartForm name={name} onName={setName} onBegun={onBegun} />
      ) : (
        <JoinForm invitation={invitation} onInvitation={setInvitation} onJoined={onBegun} onOpen={onOpen} />
      )}
      <Button look="link" icon="back" onClick={() => onWay('choose')}>
        {t('first.otherWay')}
      </Button>
    </div>
  );
}

interface StartProps {
  name: string;
  onName: (name: string) => void;
  onBegun: (notebook: string) => void;
}

function StartForm({ name, onName, onBegun }: StartProps) {
  const library = useLibrary();
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);

  const start = async (): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setProblem('');
    try {
      const started = await library.startNotebook(name.trim());
      if (started.ok) onBegun(started.value);
      else setProblem(started.reason === 'disk-full' ? t('pair.diskFull') : t('first.notStarted'));
    } catch (error) {
      report('library.startNotebook', error);
      setProblem(t('first.notStarted'));
    }
    setBusy(false);
  };
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    void start();
  };

  return (
    <form onSubmit={onSubmit} className="stack-s" noValidate>
      <Field
        label={t('first.notebookName')}
        value={name}
        onValue={onName}
        maxLength={120}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- opened by a button to type into it
        autoFocus
        hint={t('first.notebookHint')}
        {...(problem === '' ? {} : { problem })}
      />
      <Button look="main" type="submit" full aria-disabled={busy}>
        {t('first.create')}
      </Button>
    </form>
  );
}
