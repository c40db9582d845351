import { useId, useState, type KeyboardEvent } from 'react';
import { t } from '../../lib/i18n/t';
import type { KeyChoices } from '../../lib/model/key-choices';
import type { BrowserKeys } from '../../lib/session/shell/shell';
import { type Chord, chordOf, judgeChord, readChord } from '../../lib/util/chord';
import { report } from '../../lib/util/report';
import {
  COMMAND_IDS,
  type CommandId,
  commandOf,
  defaultKeys,
  keysOf,
  maySingle,
  onMac,
  shownKeys,
} from '../commands/commands';
import { useLibrary } from '../hooks/use-library';
import { useObserved } from '../hooks/use-observed';
import { useSession } from '../hooks/use-session';
import { Button } from '../ui/Button';

/** Why a command cannot have these keys, and what to do; '' where it can. */
function refusal(command: CommandId, keys: Chord, choices: KeyChoices, browser: BrowserKeys): string {
  const other = COMMAND_IDS.find((id) => id !== command && keysOf(id, choices) === keys);
  if (other !== undefined) return t('keys.taken', [commandOf(other).words()]);
  if (readChord(browser.clip) === keys) return t('keys.taken', [t('clipThisPage')]);
  if (readChord(browser.open) === keys) return t('keys.taken', [t('keys.openPanel')]);
  if (keys === defaultKeys(command)) return '';
  const judged = judgeChord(keys, onMac());
  if (judged === 'single') return maySingle(command, choices) ? '' : t('keys.singleOff');
  return judged === 'free' ? '' : t('keys.theirs');
}

/** The choices with other keys for a command; those it comes with are no choice. */
function withKeys({ of, ...choices }: KeyChoices, command: CommandId, keys: Chord): KeyChoices {
  const rest = Object.fromEntries(Object.entries(of).filter(([id]) => id !== command));
  return { ...choices, of: keys === defaultKeys(command) ? rest : { ...rest, [command]: keys } };
}

/** Keeps other keys for a command, and says what came of it. */
function useKeys(command: CommandId) {
  const library = useLibrary();
  const choices = useObserved(library.keys);
  const browser = useObserved(useSession().shell.browserKeys);
  const [said, setSaid] = useState('');
  const put = (keys: Chord): boolean => {
    const wrong = keys === '' ? '' : refusal(command, keys, choices, browser);
    setSaid(wrong || t('keys.set'));
    if (wrong !== '') return false;
    library.setKeys(withKeys(choices, command, keys)).catch((error: unknown) => {
      report('library.setKeys', error);
      setSaid(t('trouble.wordsNotKept'));
    });
    return true;
  };
  return { now: keysOf(command, choices), said, setSaid, put };
}

/**
 * A button that takes the next keys as those of a command, Backspace as none, and a way to those it came with.
 *
 * @param words the id of the command's words
 */
export function KeyChange({ command, words }: { command: CommandId; words: string }) {
  const { now, said, setSaid, put } = useKeys(command);
  const [waits, setWaits] = useState(false);
  const id = useId();
  const first = defaultKeys(command);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!waits) return;
    if (event.key === 'Tab') return setWaits(false);
    event.preventDefault(); // they change a command here, and do nothing else
    const keys = chordOf(event.nativeEvent);
    if (keys === '') return undefined;
    if (keys === 'Escape' && first !== 'Escape') {
      setSaid('');
      return setWaits(false);
    }
    return setWaits(!put(keys === 'Backspace' ? '' : keys));
  };
  const begin = (): void => {
    setSaid('');
    setWaits(!waits);
  };
  return (
    <span className="key-change">
      <Button
        look="quiet"
        aria-describedby={`${words} ${id}`}
        aria-pressed={waits}
        onClick={begin}
        onKeyDown={onKeyDown}
        onKeyUp={(event) => waits && event.preventDefault()}
        onBlur={() => setWaits(false)}
      >
        {t('keys.change')}
      </Button>
      {!waits && now !== first && (
        <Button look="quiet" aria-describedby={words} onClick={() => put(first)}>
          {t('keys.back', [shownKeys(first)])}
        </Button>
      )}
      <span className="small key-said" id={id} aria-live="polite">
        {waits && said === '' ? t('keys.use') : said}
      </span>
    </span>
  );
}
