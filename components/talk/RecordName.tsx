import { use, useMemo } from 'react';
import { recordNamed, standingAt } from '../../lib/session/search/named-records';
import { NewsTargetContext } from '../hooks/use-news';
import { useNamedRecords } from '../hooks/use-named-records';
import './names.css';

/** `[[name]]` in what somebody wrote: leads to the record of that name, and stands as typed where there is none. */
export function RecordName({ name }: { name: string }) {
  const all = useNamedRecords();
  const { lead } = use(NewsTargetContext);
  const meant = useMemo(() => recordNamed(all, name), [all, name]);
  if (meant === undefined) return `[[${name}]]`;
  return (
    <button type="button" className="record-name" dir="auto" onClick={() => lead(standingAt(meant))}>
      {meant.name}
    </button>
  );
}
