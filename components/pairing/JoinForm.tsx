import { useEffect, useEffectEvent, useRef, useState, type FormEvent } from 'react';
import { t } from '../../lib/i18n/t';
import type { JoinFailure } from '../../lib/session/library/library';
import { report } from '../../lib/util/report';
import { SEND_KEYS, toldKeys } from '../commands/commands';
import { sendOnEnter } from '../talk/send-on-enter';
import { useLate } from '../hooks/use-late';
import { useLibrary } from '../hooks/use-library';
import { useObserved } from '../hooks/use-observed';
import { Button } from '../ui/Button';
import { FieldArea } from '../ui/Field';
import { WaitToComeIn } from './WaitToComeIn';

/** Why an invitation did not open a notebook, and what to do next. */
const FAILURES: Readonly<Record<JoinFailure, () => string>> = {
  'not-an-invitation': () => t('pair.notAnInvitation'),
  damaged: () => t('pair.damaged'),
  expired: () => t('pair.expired'),
  'newer-version': () => t('pair.newerVersion'),
  'older-version': () => t('pair.olderVersion'),
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

/** Ends of joining that the person has to hear of. */
const ENDS: Readonly<Record<string, () => string>> = {
  used: () => t('pair.used'),
  refused: () => t('pair.refusedYou'),
  expired: () => t('pair.expired'),
};

/** Asks to come in by what was pasted; why that is not so stands in `problem`. */
function useJoining(invitation: string, onAsked: () => void, onRefused: () => void) {
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
    onAsked();
    try {
      const joined = await library.joinNotebook(invitation.trim());
      if (!joined.ok) refuse(joined.reason);
      if (!joined.ok && joined.reason === 'already-here') setHere(joined.notebook);
    } catch (error) {
      report('library.joinNotebook', error);
      refuse('failed');
    }
    setJoining(false);
  };
  return { problem, here, joining, forget, join };
}

/** Where joining stands. Calls `onJoined` once for a person who comes in while this is shown. */
function useLobby(onJoined: (notebook: string) => void) {
  const library = useLibrary();
  const lobby = useObserved(library.joining);
  const waited = useRef(false);
  const leave = (): void => {
    library.stopJoining().catch((error: unknown) => report('library.stopJoining', error));
  };
  const comeIn = useEffectEvent((notebook: string): void => {
    if (waited.current) {
      library.enter(notebook);
      onJoined(notebook);
    }
    leave();
  });
  const waits = lobby !== null && (lobby.step === 'waits' || lobby.step === 'asks');
  const notebook = lobby?.step === 'in' ? lobby.notebook : '';
  useEffect(() => {
    if (waits) waited.current = true;
    if (notebook !== '') comeIn(notebook);
  }, [waits, notebook]);
  return {
    waiting: waits ? lobby : null,
    end: ENDS[lobby?.step ?? '']?.() ?? '',
    leave,
    waits: () => void (waited.current = true),
  };
}

/** The partner's invitation: a form to paste it into, then the wait to be let in. */
export function JoinForm(props: Props) {
  const { waiting, end, leave, waits } = useLobby(props.onJoined);
  if (waiting !== null) return <WaitToComeIn joining={waiting} />;
  return <PasteForm {...props} end={end} onChange={() => end !== '' && leave()} onAsked={waits} />;
}

interface PasteProps extends Props {
  /** How joining ended before, '' where it did not. */
  end: string;
  /** The person goes on from there. */
  onChange: () => void;
  /** The person asks to come in. */
  onAsked: () => void;
}

function PasteForm({ invitation, onInvitation, onOpen, end, onChange, onAsked }: PasteProps) {
  const box = useRef<HTMLDivElement>(null);
  const backToField = (): void => box.current?.querySelector('textarea')?.focus();
  const { problem: refusal, here, joining, forget, join } = useJoining(invitation, onAsked, backToField);
  const problem = refusal === '' ? end : refusal;
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
            onChange();
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
