import { useEffect, useState } from 'react';
import { isWeak, madePassphrase } from '../../lib/backup/passphrase';
import { wordList } from '../../lib/backup/words/word-list';
import { t } from '../../lib/i18n/t';
import { report } from '../../lib/util/report';

/** A passphrase in the making: six words drawn by chance, until the person types their own. */
export function usePassphrase() {
  const [made, setMade] = useState('');
  const [typed, setTyped] = useState<string | null>(null);
  const words = typed ?? made;
  const draw = (): void => {
    const take = (list: readonly string[]): void => {
      setMade(madePassphrase(list));
      setTyped(null);
    };
    // where the list cannot be read, the person types words of their own
    wordList(t('app.language')).then(take, (error: unknown) => report('passphrase', error));
  };
  useEffect(draw, []);
  return { words, type: setTyped, draw, weak: words !== made && isWeak(words), ready: words !== '' };
}
