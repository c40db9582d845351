import type { Point } from '../../lib/model/point';
import type { Reading } from '../../lib/model/reading';
import { isResume } from '../../lib/model/resume';
import type { Records } from '../../lib/session/records';
import { listed, shownAt } from '../../lib/session/search/found';

/** Whether a point was brought from a resume, or from what is marked or said there: its words go into no file unasked. */
export function isOfResume(records: Records, { from, source }: Pick<Point, 'from' | 'source'>): boolean {
  const top = from === '' ? undefined : shownAt(records, { kind: from, id: source })?.top;
  const reading = top?.kind === 'readings' ? listed(records, top) : undefined;
  return reading !== undefined && isResume(reading as unknown as Reading);
}
