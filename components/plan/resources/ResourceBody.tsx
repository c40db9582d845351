import { t } from '../../../lib/i18n/t';
import type { Resource } from '../../../lib/model/resource';
import { Address } from '../../talk/Address';
import { Words } from '../../talk/Words';

/** Where a resource is, and what it is good for. */
export function ResourceBody({ record }: { record: Resource }) {
  const { address, why } = record;
  return (
    <div className="stack-s">
      {address !== '' && (
        <p>
          <Address link={{ words: address.replace(/^https?:\/\//, ''), href: address, leadsTo: '' }} />
        </p>
      )}
      {why === '' ? <p className="muted">{t('resource.noWhy')}</p> : <Words text={why} />}
    </div>
  );
}
