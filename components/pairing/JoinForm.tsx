import { useRef, useState, type FormEvent } from 'react';
import { t } from '../../lib/i18n/t';
import type { JoinFailure } from '../../lib/session/library';
import { report } from '../../lib/util/report';
import { sendOnEnter } from '../talk/send-on-enter';
import { useLate } from '../hooks/use-late';
import { useLibrary } from '../hooks/use-library';
import { Button } from '../ui/Button';
import { FieldArea } from '../ui/Field';

/** Why an invitation did not open a notebook, and what to do next. */
const FAILURES: Readonly<Record<JoinFailure, () => string>> = {
  'not-an-invitation': () => t('pair.notAnInvitation'),
  damaged: () => t('pair.damaged'),
  expired: () => t('pair.expired'),
  'newer-version': () => t('pair.newerVersion'),
  'already-here': () => t('pair.alreadyHere'),
  'disk-full': () => t('pair.diskFull'),
  failed: () => t('pair.failed'),
};

/** The form for the partner's invitation. */
export function JoinForm({ onJoined }: { onJoined: (notebook: string) => void }) {
  const library = useLibrary();
  const [invitation, setInvitation] = useState('');
  const [problem, setProblem] = useState('');
  const [joining, setJoining] = useState(false);
  const late = useLate(joining);
  const box = useRef<HTMLDivElement>(null);

  const refuse = (failure: JoinFailure): void => {
    setProblem(FAILURES[failure]());
    box.current?.querySelector('textarea')?.focus();
  };
  const join = async (): Promise<void> => {
    if (joining) return;
    setJoining(true);
    setProblem('');
    try {
      const joined = await library.joinNotebook(invitation.trim());
      if (joined.ok) onJoined(joined.value);
      else refuse(joined.reason);
    } catch (error) {
      report('library.joinNotebook', error);
      refuse('failed');
    }
    setJoining(false);
  };
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    void join();
  };

  return (
    <form onSubmit={onSubmit} className="stack-s" noValidate>
      <div ref={box}>
        <FieldArea
          label={t('pair.invitation')}
          value={invitation}
          onValue={(text) => {
            setInvitation(text);
            setProblem('');
          }}
          onKeyDown={(event) => sendOnEnter(event, () => void join())}
          rows={3}
          spellCheck={false}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- opened by a button to paste into it
          autoFocus
          hint={t('pair.pasteIt')}
          {...(problem === '' ? {} : { problem })}
        />
      </div>
      <Button look="main" type="submit" full aria-disabled={joining}>
        {t('pair.join')}
      </Button>
      <p className="small muted" aria-live="polite">
        {late && t('pair.joining')}
      </p>
      <p className="tiny muted">{t('pair.addresses')}</p>
    </form>
  );
}
