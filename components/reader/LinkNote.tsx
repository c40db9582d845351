import { t } from '../../lib/i18n/t';
import { throughLibrary } from '../../lib/model/library-proxy';
import type { Reading } from '../../lib/model/reading';
import { useLibrary } from '../hooks/use-library';
import { useObserved } from '../hooks/use-observed';
import { Words } from '../talk/Words';
import { Icon, type IconName } from '../ui/Icon';

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

/** The way to the page of a reading, as a drawing where room is small; through the reader's own library too, where one is set. */
export function OpenPage({ url, small = false }: { url: string; small?: boolean }) {
  const proxy = useObserved(useLibrary().libraryProxy);
  if (url === '') return null;
  const through = throughLibrary(proxy, url);
  return (
    <>
      <Outward url={url} name={t('reading.openPage')} {...(small ? { icon: 'link' } : {})} />
      {through !== '' && (
        <>
          {' '}
          <Outward url={through} name={t('reading.openThrough')} {...(small ? { icon: 'library' } : {})} />
        </>
      )}
    </>
  );
}

/** A link that leaves Bookbag: its name, or a drawing with the name as its tooltip. */
const Outward = ({ url, name, icon }: { url: string; name: string; icon?: IconName }) => (
  <a
    href={url}
    target="_blank"
    rel="noopener noreferrer"
    {...(icon === undefined ? {} : { className: 'icon-button', 'aria-label': name, title: name })}
  >
    {icon === undefined ? name : <Icon name={icon} />}
  </a>
);
