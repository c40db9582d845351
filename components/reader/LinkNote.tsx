import { t } from '../../lib/i18n/t';
import type { Reading } from '../../lib/model/reading';

/** A reading without a text, a link or a citation: what is noted or known of it, and the way to the page. */
export function LinkNote({ reading }: { reading: Reading }) {
  const words = reading.note || (reading.kind === 'citation' ? reading.excerpt : '');
  const only = reading.kind === 'citation' ? t('reading.citationOnly') : t('reading.linkOnly');
  return (
    <>
      {(words === '' || reading.kind === 'citation') && <p className="muted">{only}</p>}
      {words !== '' && <p className="words">{words}</p>}
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
