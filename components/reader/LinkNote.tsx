import { t } from '../../lib/i18n/t';
import type { Reading } from '../../lib/model/reading';

/** A saved link: what was noted about it, and the way to the page. */
export function LinkNote({ reading }: { reading: Reading }) {
  return (
    <>
      {reading.note === '' ? (
        <p className="muted">{t('reading.linkOnly')}</p>
      ) : (
        <p className="words">{reading.note}</p>
      )}
      <p className="open-page">
        <OpenPage url={reading.url} />
      </p>
    </>
  );
}

export function OpenPage({ url }: { url: string }) {
  if (url === '') return null;
  return (
    <a href={url} target="_blank" rel="noopener noreferrer">
      {t('reading.openPage')}
    </a>
  );
}
