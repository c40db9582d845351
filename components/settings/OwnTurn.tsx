import { useId, useState, type FormEvent, type KeyboardEvent } from 'react';
import { t } from '../../lib/i18n/t';
import { report } from '../../lib/util/report';
import { useLibrary } from '../hooks/use-library';
import { useObserved } from '../hooks/use-observed';
import { useUnsent } from '../hooks/use-unsent';
import { cancelOnEscape } from '../talk/cancel-on-escape';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { useSay } from '../ui/Toasts';
import { UnsentTrouble } from '../ui/UnsentTrouble';

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
  const address = useUnsent('settings:turn-address', before?.address ?? '');
  const username = useUnsent('settings:turn-username', before?.username ?? '');
  const [password, setPassword] = useState(''); // what is not saved yet is kept unsealed: a password is not
  const [wrong, setWrong] = useState<Wrong>(null);
  const say = useSay();
  const close = (): void => {
    address.clear();
    username.clear();
    onClose();
  };
  const keep = async (): Promise<void> => {
    const named = username.text.trim();
    const set = await library.setTurnServer({ address: address.text, username: named, password });
    if (set.ok) {
      say(t('settings.turnSaved'));
      return close();
    }
    const isNameless = named === '';
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
    onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => cancelOnEscape(event, close),
    ...(wrong?.in === field ? { problem: wrong.words } : {}),
  });
  return {
    wrong,
    onSubmit,
    close,
    notKept: address.notKept || username.notKept,
    address: { value: address.text, onValue: address.change, ...around('address') },
    username: { value: username.text, onValue: username.change, ...around('username') },
    password: { value: password, onValue: setPassword, ...around('password') },
  };
}

function TurnForm({ onClose }: { onClose: () => void }) {
  const { wrong, onSubmit, close, notKept, address, username, password } = useTurnForm(onClose);
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
        <Button look="quiet" onClick={close}>
          {t('app.cancel')}
        </Button>
      </div>
      <UnsentTrouble shown={notKept} />
    </form>
  );
}
