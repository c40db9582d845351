import type { ReactNode } from 'react';
import { published } from '../../../lib/i18n/dates';
import { languageName } from '../../../lib/i18n/language-name';
import { t } from '../../../lib/i18n/t';
import { coverPicture } from '../../../lib/model/cover';
import type { Creator } from '../../../lib/model/creator';
import type { Described } from '../../../lib/model/described';
import { doiAddress } from '../../../lib/model/doi';
import type { Fact } from '../../../lib/model/facts';
import type { Reading } from '../../../lib/model/reading';
import { PlainWords } from '../../talk/Words';
import { Cover } from './Cover';
import { licenceName } from './licence-name';
import { ACCESS_NAMES, ROLE_NAMES, TYPE_NAMES } from './detail-words';
import { type TypedFact, valueText } from './detail-values';
import { References } from './References';

interface Props {
  fact: Fact;
  reading: Reading;
  more: Described;
}

/** A link that opens a tab of its own and tells nobody where it was. */
function Outward({ address, children }: { address: string; children: ReactNode }) {
  return (
    <a href={address} target="_blank" rel="noopener noreferrer nofollow" referrerPolicy="no-referrer">
      {children}
    </a>
  );
}

function Creators({ creators }: { creators: readonly Creator[] }) {
  return (
    <ul>
      {creators.map(({ name, role, orcid, affiliation }, index) => (
        <li key={index}>
          <bdi>{name}</bdi>
          {role !== 'author' && <span className="muted"> ({ROLE_NAMES[role]()})</span>}
          {affiliation !== '' && (
            <span className="muted small">
              , <bdi>{affiliation}</bdi>
            </span>
          )}
          {orcid !== '' && (
            <>
              {' '}
              <span className="small">
                <Outward address={`https://orcid.org/${orcid}`}>{t('details.orcid')}</Outward>
              </span>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

/** The value of a fact, as people read it. */
export function DetailsValue({ fact, reading, more }: Props) {
  switch (fact) {
    case 'type':
      return TYPE_NAMES[reading.type]();
    case 'access':
      return ACCESS_NAMES[reading.access]();
    case 'creators':
      return <Creators creators={reading.creators} />;
    case 'references':
      return <References references={more.references} />;
    case 'doi':
      return <Outward address={doiAddress(reading.doi)}>{reading.doi}</Outward>;
    case 'url':
    case 'pdf':
      return <Outward address={reading[fact]}>{reading[fact]}</Outward>;
    case 'cover':
      return coverPicture(more.cover) === '' ? (
        <Outward address={more.cover}>{more.cover}</Outward>
      ) : (
        <Cover picture={more.cover} />
      );
    case 'licence':
      return /^https?:\/\//.test(reading.licence) ? (
        <Outward address={reading.licence}>{licenceName(reading.licence)}</Outward>
      ) : (
        reading.licence
      );
    case 'published':
    case 'modified':
      return published(reading[fact]);
    case 'language':
      return languageName(reading.language);
    default:
      return <PlainWords as="span" text={valueText(fact satisfies TypedFact, reading, more)} />;
  }
}
