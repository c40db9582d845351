import type { Drawer } from '../../lib/model/drawer';
import type { Kind, Made } from '../../lib/model/kind';
import type { RecordList } from '../../lib/session/records';
import { useObserved } from '../hooks/use-observed';
import { useSession } from '../hooks/use-session';

/** A record of a drawer: each has a title. */
export type Planned = Made & { readonly title: string };

/** What lies in a drawer. */
export const useDrawer = (drawer: Drawer): readonly Planned[] =>
  useObserved((useSession().records[drawer] as unknown as RecordList<Kind>).list) as readonly Planned[];
