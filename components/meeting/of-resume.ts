import type { Point } from '../../lib/model/point';
import type { Reading } from '../../lib/model/reading';
import { isResume } from '../../lib/model/resume';
import type { Records } from '../../lib/session/records';
import { listed, shownAt } from '../../lib/session/search/found';

/** Whether what a point is brought from is a resume, or is marked or said there. */
export function isFromResume(records: Records, { from, source }: Pick<Point, 'from' | 'source'>): boolean {
  const top = from === '' ? undefined : shownAt(records, { kind: from, id: source })?.top;
  const reading = top?.kind === 'readings' ? listed(records, top) : undefined;
  return reading !== undefined && isResume(reading as unknown as Reading);
}

/**
 * Whether a point was brought from a resume: its words go into no file unasked, also once the resume is gone. A point
 * that an older Bookbag brought does not say so itself, and tells it only while the resume is there.
 */
export const isOfResume = (records: Records, point: Pick<Point, 'from' | 'source' | 'ofResume'>): boolean =>
  point.ofResume || isFromResume(records, point);
