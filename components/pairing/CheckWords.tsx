import { Fragment } from 'react';
import { t } from '../../lib/i18n/t';
import './pairing.css';

/** The words that two people read to each other. They are English in every language, since both must see the same. */
export function CheckWords({ words }: { words: readonly string[] }) {
  return (
    <div className="check-words" role="group" aria-label={t('pair.checkWords')} lang="en">
      {words.map((word, n) => (
        // oxlint-disable-next-line react/no-array-index-key -- a word may stand there twice
        <Fragment key={n}>
          <span>{word}</span>{' '}
        </Fragment>
      ))}
    </div>
  );
}
