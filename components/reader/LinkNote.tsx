import type { ReactNode } from 'react';
import { t } from '../../lib/i18n/t';
import { throughLibrary } from '../../lib/model/library-proxy';
import type { Reading } from '../../lib/model/reading';
import { useLibrary } from '../hooks/use-library';
import { useObserved } from '../hooks/use-observed';
import { Words } from '../talk/Words';

/** A reading without a text, a link or a citation: what is noted or known of it, and the way to the page. */
export function LinkNote({ reading }: { reading: Reading }) {
  const words = reading.note || (reading.kind === 'citation' ? reading.excerpt : '');
  const only = reading.kind === 'citation' ? t('reading.citationOnly') : t('reading.linkOnly');
  return (
    <>
      {(words === '' || reading.kind === 'citation') && <p className="muted">{only}</p>}
      {words !== '' && <Words text={words} />}
      <p className="open-page">
        <OpenPage url={reading.url} />
      </p>
    </>
  );
}

/** The way to the page of a reading; through the reader's own library too, where one is set. */
export function OpenPage({ url }: { url: string }) {
  const proxy = useObserved(useLibrary().libraryProxy);
  if (url === '') return null;
  const through = throughLibrary(proxy, url);
  return (
    <>
      <Outward url={url}>{t('reading.openPage')}</Outward>
      {through !== '' && (
        <>
          {' '}
          <Outward url={through}>{t('reading.openThrough')}</Outward>
        </>
      )}
    </>
  );
}

const Outward = ({ url, children }: { url: string; children: ReactNode }) => (
  <a href={url} target="_blank" rel="noopener noreferrer">
    {children}
  </a>
);
