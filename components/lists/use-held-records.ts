import type { ContextType } from 'react';
import type { Kind, Made, RecordOf } from '../../lib/model/kind';
import { KINDS, type KindName, type Kinds } from '../../lib/model/kinds';
import type { RecordList } from '../../lib/session/records';
import { type HoldContext, useHeld } from '../hooks/use-held';
import { useObserved } from '../hooks/use-observed';
import { useSession } from '../hooks/use-session';

const inOrder =
  (kind: Kind) =>
  (a: Made, b: Made): number =>
    kind.compare(a, b);

/**
 * What stands in a list, and with it what somebody is changing there: that stays until its form is done, also when the
 * partner removes it or puts it elsewhere.
 *
 * @param here what stands there now, in the order of its kind
 * @returns what to show, the value of `HoldContext` for it, and the ids of `here`, which alone can be put in order
 */
export function useHeldRecords<Name extends KindName>(
  kind: Name,
  here: readonly RecordOf<Kinds[Name]>[],
): [shown: readonly RecordOf<Kinds[Name]>[], hold: ContextType<typeof HoldContext>, ids: readonly string[]] {
  const records = useSession().records[kind] as unknown as RecordList<Kinds[Name]>;
  const [shown, hold] = useHeld(here, inOrder(KINDS[kind]), useObserved(records.removed));
  return [shown, hold, here.map(({ id }) => id)];
}
