import { useCallback, useEffect, useId, useState } from 'react';
import { t } from '../../lib/i18n/t';
import { report } from '../../lib/util/report';
import { Backup } from '../backup/Backup';
import { CloseYear } from '../closing/CloseYear';
import { Devices } from '../devices/Devices';
import { Leave } from '../backup/Leave';
import { useExample } from '../hooks/use-example';
import { useLibrary } from '../hooks/use-library';
import { useObserved } from '../hooks/use-observed';
import { usePeople } from '../hooks/use-people';
import { useSession } from '../hooks/use-session';
import { refusedWords } from '../hooks/use-wrote';
import { LetterButtons } from '../letters/LetterButtons';
import { Back } from '../reader/Back';
import { Button } from '../ui/Button';
import { Switch } from '../ui/Switch';
import { useSay } from '../ui/Toasts';
import { Connections } from './Connections';
import { Keys } from './Keys';
import { KeptField } from './KeptField';
import { LanguageField } from './LanguageField';
import { Sites } from './Sites';
import { TakeWhole } from '../takeout/whole/TakeWhole';
import { YourData } from './YourData';
import './settings.css';

/** The settings: names, the relay, the sites that Bookbag may read, and the keys. */
export function Settings({ onBack }: { onBack: () => void }) {
  return (
    <div className="stack settings">
      <Back onBack={onBack} />
      <h1 className="h1">{t('app.settings')}</h1>
      <section className="card pad">
        <LanguageField />
      </section>
      <Names />
      <Devices />
      <Relay />
      <ByLetter />
      <Backup />
      <TakeWhole />
      <LibraryProxy />
      <EverySite />
      <Keys />
      <RemoveExample />
      <CloseYear />
      <Leave />
      <div className="center">
        <YourData />
      </div>
    </div>
  );
}

function Names() {
  const session = useSession();
  const library = useLibrary();
  const name = useObserved(session.name);
  const { me } = usePeople();
  const say = useSay();
  const renameMe = async (typed: string): Promise<string> => {
    if (typed === '') return t('settings.nameMissing');
    const renamed = session.names.renameMe(typed);
    if (!renamed.ok) return refusedWords(renamed.reason);
    await library.setMyName(typed);
    say(t('settings.nameSaved'));
    return '';
  };
  const renameNotebook = (typed: string): string => {
    const renamed = session.names.renameNotebook(typed);
    if (!renamed.ok) return refusedWords(renamed.reason);
    say(t('settings.notebookSaved'));
    return '';
  };
  return (
    <section className="card pad stack-s">
      <h2 className="h2">{t('settings.names')}</h2>
      <KeptField draft="my-name" label={t('first.yourName')} value={me.name} onKeep={renameMe} />
      <KeptField draft="notebook-name" label={t('first.notebookName')} value={name} onKeep={renameNotebook} />
    </section>
  );
}

function Relay() {
  const library = useLibrary();
  const address = useObserved(library.relayAddress);
  const id = useId();
  const say = useSay();
  const [used, askAgain] = useRelays();
  const keep = async (typed: string): Promise<string> => {
    const set = await library.setRelayAddress(typed);
    if (!set.ok) return t('settings.notAnAddress');
    askAgain();
    say(t('settings.relaySaved'));
    return '';
  };
  return (
    <section className="card pad stack-s">
      <h2 className="h2">{t('settings.relay')}</h2>
      <p className="small muted">{t('settings.relayWords')}</p>
      <KeptField
        draft="relay"
        label={t('settings.relayAddress')}
        value={address}
        hint={t('settings.relayHint')}
        always
        onKeep={keep}
      />
      {used.length > 0 && (
        <div>
          <h3 className="h3" id={id}>
            {t('settings.relaysUsed')}
          </h3>
          <ul className="small relays" aria-labelledby={id}>
            {used.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </div>
      )}
      <Connections />
    </section>
  );
}

/** Sealed files by e-mail, where the two are never online together. The example has nobody to write to. */
function ByLetter() {
  const { partner } = usePeople();
  if (useExample()) return null;
  return (
    <section className="card pad stack-s">
      <h2 className="h2">{t('letters.heading')}</h2>
      <p className="small muted">{t('letters.words', [partner?.name ?? t('app.yourPartner')])}</p>
      <LetterButtons />
    </section>
  );
}

/** The addresses at which this notebook meets, and what asks for them anew. */
function useRelays(): [used: readonly string[], ask: () => void] {
  const session = useSession();
  const [used, setUsed] = useState<readonly string[]>([]);
  const ask = useCallback(() => {
    session.relays().then(setUsed, (error: unknown) => report('session.relays', error));
  }, [session]);
  useEffect(ask, [ask]);
  return [used, ask];
}

function LibraryProxy() {
  const library = useLibrary();
  const proxy = useObserved(library.libraryProxy);
  const say = useSay();
  const keep = async (typed: string): Promise<string> => {
    const set = await library.setLibraryProxy(typed);
    if (!set.ok) return t('settings.noProxy');
    say(t('settings.proxySaved'));
    return '';
  };
  return (
    <section className="card pad stack-s">
      <h2 className="h2">{t('settings.library')}</h2>
      <p className="small muted">{t('settings.libraryWords')}</p>
      <KeptField
        draft="library-proxy"
        label={t('settings.libraryProxy')}
        value={proxy}
        hint={t('settings.libraryHint')}
        onKeep={keep}
      />
    </section>
  );
}

/** The example can go: nothing in it is a person's own. */
function RemoveExample() {
  const library = useLibrary();
  const { id } = useSession();
  const [problem, setProblem] = useState('');
  if (!useExample()) return null;
  const remove = (): void => {
    library.removeExample(id).catch((error: unknown) => {
      report('library.removeExample', error);
      setProblem(t('settings.exampleStays'));
    });
  };
  return (
    <section className="card pad stack-s">
      <h2 className="h2">{t('settings.example')}</h2>
      <p className="small muted">{t('settings.exampleWords')}</p>
      <Button onClick={remove}>{t('settings.removeExample')}</Button>
      <p className="field-problem" role="alert">
        {problem}
      </p>
    </section>
  );
}

function EverySite() {
  const { shell } = useSession();
  const on = useObserved(shell.everySite);
  const toggle = (): void => {
    shell.setEverySite(!on).catch((error: unknown) => report('shell.setEverySite', error));
  };
  return (
    <section className="card pad stack-s">
      <h2 className="h2">{t('settings.pages')}</h2>
      <Switch name={t('settings.everySite')} on={on} onToggle={toggle}>
        {t('settings.everySiteWords')}
      </Switch>
      <Sites />
    </section>
  );
}
