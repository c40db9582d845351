import { useMemo } from 'react';
import type { Made } from '../../lib/model/kind';
import { namedRecords, type NamedRecord } from '../../lib/session/search/named-records';
import type { Observed } from '../../lib/util/observed';
import { useObserved } from './use-observed';
import { useSession } from './use-session';

/** All records of the notebook that people call by a name. */
export function useNamedRecords(): readonly NamedRecord[] {
  const { records } = useSession();
  const lists = records as unknown as Readonly<Record<string, { list: Observed<readonly Made[]> }>>;
  return useObserved(useMemo(() => namedRecords((kind) => lists[kind]!.list), [lists]));
}
