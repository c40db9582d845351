import { useState } from 'react';
import type { Drawer } from '../../../lib/model/drawer';
import type { Made } from '../../../lib/model/kind';
import { useDrawer } from '../use-drawer';

/** A record as it stands now, or as it stood last where it was removed meanwhile; null for a new one. */
export function useLast(drawer: Drawer, opened: Made | null): Made | null {
  const now = useDrawer(drawer).find(({ id }) => id === opened?.id);
  const [last, setLast] = useState(opened);
  if (now !== undefined && now !== last) setLast(now);
  return now ?? last;
}
