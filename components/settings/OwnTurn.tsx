import { useId, useState, type FormEvent, type KeyboardEvent } from 'react';
import { t } from '../../lib/i18n/t';
import { report } from '../../lib/util/report';
import { useLibrary } from '../hooks/use-library';
import { useObserved } from '../hooks/use-observed';
import { cancelOnEscape } from '../talk/cancel-on-escape';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { useSay } from '../ui/Toasts';

/** The TURN server of this computer, and the form that sets another one. */
export function OwnTurn() {
  const library = useLibrary();
  const server = useObserved(library.turnServer);
  const [typing, setTyping] = useState(false);
  const [problem, setProblem] = useState('');
  const say = useSay();
  const id = useId();
  const takeAway = (): void => {
    setProblem('');
    library.setTurnServer(null).then(
      () => say(t('settings.turnGone')),
      (error: unknown) => {
        report('library.setTurnServer', error);
        setProblem(t('settings.turnFailed'));
      },
    );
  };
  return (
    <div className="stack-s" role="group" aria-labelledby={id}>
      <h3 className="field-label" id={id}>
        {t('settings.turnServer')}
      </h3>
      <p className="field-hint">{t('settings.turnHint')}</p>
      {server !== null && !typing && <bdi className="turn-server">{server.address}</bdi>}
      {typing ? (
        <TurnForm onClose={() => setTyping(false)} />
      ) : (
        <div className="row wrap">
          <Button onClick={() => setTyping(true)}>
            {server === null ? t('settings.addTurn') : t('settings.changeTurn')}
          </Button>
          {server !== null && (
            <Button look="quiet" onClick={takeAway}>
              {t('settings.removeTurn')}
            </Button>
          )}
        </div>
      )}
      <p className="field-problem" role="alert">
        {problem}
      </p>
    </div>
  );
}

/** What is wrong with the form, and in which field. */
type Wrong = { readonly in: 'address' | 'username' | 'password' | 'all'; readonly words: string } | null;

/** What is typed of a TURN server, and what came of saving it. */
function useTurnForm(onClose: () => void) {
  const library = useLibrary();
  const before = library.turnServer.get();
  const [address, setAddress] = useState(before?.address ?? '');
  const [username, setUsername] = useState(before?.username ?? '');
  const [password, setPassword] = useState('');
  const [wrong, setWrong] = useState<Wrong>(null);
  const say = useSay();
  const keep = async (): Promise<void> => {
    const set = await library.setTurnServer({ address, username: username.trim(), password });
    if (set.ok) {
      say(t('settings.turnSaved'));
      return onClose();
    }
    const isNameless = username.trim() === '';
    if (set.reason === 'not-an-address') setWrong({ in: 'address', words: t('settings.notTurn') });
    else if (set.reason === 'too-long') setWrong({ in: 'password', words: t('settings.turnTooLong') });
    else setWrong({ in: isNameless ? 'username' : 'password', words: t('settings.turnIncomplete') });
  };
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    setWrong(null);
    keep().catch((error: unknown) => {
      report('library.setTurnServer', error);
      setWrong({ in: 'all', words: t('settings.turnFailed') });
    });
  };
  const around = (field: NonNullable<Wrong>['in']) => ({
    onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => cancelOnEscape(event, onClose),
    ...(wrong?.in === field ? { problem: wrong.words } : {}),
  });
  return {
    wrong,
    onSubmit,
    address: { value: address, onValue: setAddress, ...around('address') },
    username: { value: username, onValue: setUsername, ...around('username') },
    password: { value: password, onValue: setPassword, ...around('password') },
  };
}

function TurnForm({ onClose }: { onClose: () => void }) {
  const { wrong, onSubmit, address, username, password } = useTurnForm(onClose);
  return (
    <form className="stack-s" onSubmit={onSubmit} aria-label={t('settings.turnServer')} noValidate>
      <Field
        label={t('settings.turnAddress')}
        placeholder={t('settings.turnExample')}
        spellCheck={false}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- opened by a button to type into it
        autoFocus
        {...address}
      />
      <Field label={t('settings.turnName')} spellCheck={false} {...username} />
      <Field
        label={t('settings.turnPassword')}
        type="password"
        hint={t('settings.turnSealed')}
        {...password}
      />
      <p className="field-problem" role="alert">
        {wrong?.in === 'all' && wrong.words}
      </p>
      <div className="row wrap">
        <Button look="main" type="submit">
          {t('app.save')}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {t('app.cancel')}
        </Button>
      </div>
    </form>
  );
}
