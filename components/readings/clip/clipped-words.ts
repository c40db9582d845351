import { hasDate, longDate } from '../../../lib/i18n/dates';
import { t } from '../../../lib/i18n/t';
import type { ClippedReading } from '../../../lib/messages/clip';
import type { ClipRemark } from '../../../lib/model/clip-remark';
import type { Reading } from '../../../lib/model/reading';
import type { People } from '../../hooks/people';

const REMARKS: Readonly<Record<Exclude<ClipRemark, ''>, () => string>> = {
  restricted: () => t('clip.restricted'),
  'abstract-only': () => t('clip.abstractOnly'),
  'scanned-pages': () => t('clip.scannedPages'),
  folded: () => t('clip.folded'),
  updated: () => t('clip.updated'),
  part: () => t('clip.part'),
};

/** What came of a clip that went well, in one sentence or two. */
export function clippedWords(
  clipped: ClippedReading,
  known: Reading | undefined,
  people: People,
  example: boolean,
): string {
  if (clipped.already) {
    if (known === undefined || !hasDate(known.at)) return t('clip.already');
    const date = longDate(known.at, Date.now());
    const who = people.of(known.by);
    return who.isMe ? t('clip.alreadyMine', [date]) : t('clip.alreadyTheirs', [who.name, date]);
  }
  const { remark = '', missing } = clipped;
  if (missing !== undefined)
    return t('clip.pagesMissing', missing.pages.length, [missing.pages.join(', '), String(missing.total)]);
  if (remark !== '') return REMARKS[remark]();
  return people.partner === null || example ? t('clip.done') : t('clip.doneFor', [people.partner.name]);
}
