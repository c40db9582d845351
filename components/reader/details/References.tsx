import { useState } from 'react';
import { t } from '../../../lib/i18n/t';
import { Button } from '../../ui/Button';

/** So many stand at once; a list hardly longer is shown whole. */
const FIRST = 5;
const HARDLY_LONGER = 3;

/** What an article refers to: a numbered list, of which the first stand until all are asked for. */
export function References({ references }: { references: readonly string[] }) {
  const [all, setAll] = useState(false);
  const long = references.length > FIRST + HARDLY_LONGER;
  const shown = long && !all ? references.slice(0, FIRST) : references;
  return (
    <>
      <ol className="detail-references">
        {shown.map((reference, index) => (
          <li key={index}>{reference}</li>
        ))}
      </ol>
      {long && (
        <Button look="quiet" icon={all ? 'up' : 'down'} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('details.fewerReferences') : t('details.allReferences', [references.length])}
        </Button>
      )}
    </>
  );
}
