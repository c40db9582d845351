import { useMemo } from 'react';
import { t } from '../../../lib/i18n/t';
import type { Reading } from '../../../lib/model/reading';
import { tagsOf } from '../../../lib/model/tag';
import { useObserved } from '../../hooks/use-observed';
import { useSession } from '../../hooks/use-session';
import { Tags } from '../../tags/Tags';

/** The tags of a reading on its catalogue card. Tags of other readings are offered as one types. */
export function DetailsTags({ reading }: { reading: Reading }) {
  const { readings } = useSession().records;
  const all = useObserved(readings.list);
  const offered = useMemo(
    () => [...new Map(all.flatMap(tagsOf).map(({ name, label }) => [name, label])).values()].toSorted(),
    [all],
  );
  return (
    <div className="detail">
      <dt>{t('tags.tags')}</dt>
      <dd className="detail-tags">
        <Tags
          tags={tagsOf(reading)}
          offered={offered}
          unsentKey={`tag:${reading.id}`}
          write={(tags) => readings.edit(reading.id, { tags })}
        />
      </dd>
    </div>
  );
}
