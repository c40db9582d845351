import { useRef, useState, type FormEvent } from 'react';
import { t } from '../../lib/i18n/t';
import type { JoinFailure } from '../../lib/session/library/library';
import { report } from '../../lib/util/report';
import { SEND_KEYS, toldKeys } from '../commands/commands';
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

interface Props {
  invitation: string;
  onInvitation: (text: string) => void;
  onJoined: (notebook: string) => void;
  /** The notebook is on this device already, and is to be opened. */
  onOpen: (notebook: string) => void;
}

/** Joins by what was pasted: `onJoined` hears of a notebook; why there is none stands in `problem`. */
function useJoining(invitation: string, onJoined: (notebook: string) => void, onRefused: () => void) {
  const library = useLibrary();
  const [problem, setProblem] = useState('');
  /** The notebook of an invitation that is here already, '' when there is none. */
  const [here, setHere] = useState('');
  const [joining, setJoining] = useState(false);
  const forget = (): void => {
    setProblem('');
    setHere('');
  };
  const refuse = (failure: JoinFailure): void => {
    setProblem(FAILURES[failure]());
    onRefused();
  };
  const join = async (): Promise<void> => {
    if (joining) return;
    forget();
    if (invitation.trim() === '') {
      setProblem(t('pair.pasteFirst'));
      onRefused();
      return;
    }
    setJoining(true);
    try {
      const joined = await library.joinNotebook(invitation.trim());
      if (joined.ok) onJoined(joined.value);
      else refuse(joined.reason);
      if (!joined.ok && joined.reason === 'already-here') setHere(joined.notebook);
    } catch (error) {
      report('library.joinNotebook', error);
      refuse('failed');
    }
    setJoining(false);
  };
  return { problem, here, joining, forget, join };
}

/** The form for the partner's invitation. */
export function JoinForm({ invitation, onInvitation, onJoined, onOpen }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const backToField = (): void => box.current?.querySelector('textarea')?.focus();
  const { problem, here, joining, forget, join } = useJoining(invitation, onJoined, backToField);
  const late = useLate(joining);
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
            onInvitation(text);
            forget();
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
      {here !== '' && (
        <Button full onClick={() => onOpen(here)}>
          {t('pair.openIt')}
        </Button>
      )}
      <Button look="main" type="submit" full {...toldKeys(SEND_KEYS)} aria-disabled={joining}>
        {t('pair.join')}
      </Button>
      <p className="small muted" aria-live="polite">
        {late && t('pair.joining')}
      </p>
      <p className="tiny muted">{t('pair.addresses')}</p>
    </form>
  );
}
