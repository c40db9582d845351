import { useId, useState, type ReactNode } from 'react';
import { t } from '../../lib/i18n/t';
import { isSingle } from '../../lib/util/chord';
import { report } from '../../lib/util/report';
import {
  COMMAND_IDS,
  commandOf,
  FIXED_KEYS,
  keysOf,
  maySingle,
  shownKeys,
  type CommandId,
} from '../commands/commands';
import { useLibrary } from '../hooks/use-library';
import { useObserved } from '../hooks/use-observed';
import { useSession } from '../hooks/use-session';
import { Button } from '../ui/Button';
import { KeyChange } from './KeyChange';

/** All that can be done by key, and a way to change each. */
export function Keys() {
  return (
    <section className="card pad stack-s">
      <h2 className="h2">{t('settings.keys')}</h2>
      <ul className="keys" aria-label={t('settings.keys')}>
        {COMMAND_IDS.map((id) => (
          <CommandRow key={id} id={id} />
        ))}
        {FIXED_KEYS.map(({ keys, words }) => (
          <Row key={keys} keys={keys}>
            {words()}
          </Row>
        ))}
      </ul>
      <SingleKeys which="single" words={t('keys.single')} more={t('keys.singleWords')} />
      <SingleKeys which="marking" words={t('keys.marking')} more={t('keys.markingWords')} />
      <BrowserKeys />
    </section>
  );
}

interface RowProps {
  /** '' for none. */
  keys: string;
  /** The browser wrote them: they are shown as it writes them. */
  asIs?: boolean;
  /** The id of its words. */
  id?: string;
  /** The keys do nothing now. */
  off?: boolean;
  children: ReactNode;
  change?: ReactNode;
}

function Row({ keys, asIs = false, id, off = false, children, change }: RowProps) {
  return (
    <li className="key-row">
      <span className="key-words" id={id}>
        {children}
      </span>
      <span className="key-now">
        {keys === '' ? <i className="muted">{t('keys.none')}</i> : <kbd>{asIs ? keys : shownKeys(keys)}</kbd>}
        {off && <span className="tiny muted">{t('keys.off')}</span>}
      </span>
      {change}
    </li>
  );
}

function CommandRow({ id }: { id: CommandId }) {
  const choices = useObserved(useLibrary().keys);
  const keys = keysOf(id, choices);
  const words = useId();
  return (
    <Row
      keys={keys}
      id={words}
      off={isSingle(keys) && !maySingle(id, choices)}
      change={<KeyChange command={id} words={words} />}
    >
      {commandOf(id).words()}
    </Row>
  );
}

/** Keys without Control or Alt can be switched off. WCAG 2.1.4, Character Key Shortcuts. */
function SingleKeys({ which, words, more }: { which: 'single' | 'marking'; words: string; more: string }) {
  const library = useLibrary();
  const choices = useObserved(library.keys);
  const id = useId();
  const toggle = (): void => {
    library
      .setKeys({ ...choices, [which]: !choices[which] })
      .catch((error: unknown) => report('library.setKeys', error));
  };
  return (
    <>
      <button
        type="button"
        className="switch"
        role="switch"
        aria-checked={choices[which]}
        aria-describedby={id}
        onClick={toggle}
      >
        {words}
      </button>
      <p className="small muted" id={id}>
        {more}
      </p>
    </>
  );
}

/** The keys that act wherever the person is in the browser. Only the browser can change them. */
function BrowserKeys() {
  const { shell } = useSession();
  const { clip, open } = useObserved(shell.browserKeys);
  const [problem, setProblem] = useState('');
  const id = useId();
  const change = (): void => {
    setProblem('');
    shell.changeBrowserKeys().catch((error: unknown) => {
      report('shell.changeBrowserKeys', error);
      setProblem(t('keys.notOpened', [shell.browserKeyPage]));
    });
  };
  return (
    <>
      <h3 className="h3" id={id}>
        {t('keys.anywhere')}
      </h3>
      <ul className="keys" aria-labelledby={id}>
        <Row keys={open} asIs>
          {t('keys.openPanel')}
        </Row>
        <Row keys={clip} asIs>
          {t('clipThisPage')}
        </Row>
      </ul>
      <p className="small muted">{t('settings.keysWords')}</p>
      <Button onClick={change}>{t('keys.changeInBrowser')}</Button>
      <p className="field-problem" role="alert">
        {problem}
      </p>
    </>
  );
}
