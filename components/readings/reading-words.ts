import { hasDate, longDate, published } from '../../lib/i18n/dates';
import { t } from '../../lib/i18n/t';
import type { Reading } from '../../lib/model/reading';
import { partOf } from '../../lib/model/reading-part';
import { isResume } from '../../lib/model/resume';
import type { Unseen } from '../../lib/notebook/news';
import { siteOf } from '../../lib/util/web-url';
import type { People, Person } from '../hooks/people';

/** Who has read it, in words: "You have read it · Ruth has not". */
export function readWords(reading: Reading, { me, partner }: People): string {
  const mine = reading.read[me.id] !== undefined;
  if (partner === null) return mine ? t('reading.youRead') : t('reading.nobodyRead');
  const theirs = reading.read[partner.id] !== undefined;
  if (mine && theirs) return t('reading.bothRead');
  if (mine) return t('reading.youReadNotThey', [partner.name]);
  return theirs ? t('reading.theyReadNotYou', [partner.name]) : t('reading.nobodyRead');
}

/** The sentence a stamp stands for. */
export function clippedByWords(reading: Pick<Reading, 'kind'>, who: Person): string {
  if (isResume(reading)) return who.isMe ? t('resume.addedByYou') : t('resume.addedBy', [who.name]);
  return who.isMe ? t('reading.clippedByYou') : t('reading.clippedBy', [who.name]);
}

/** The same with its date, where it has one. */
export function clippedWords(reading: Pick<Reading, 'kind' | 'at'>, who: Person, now: number): string {
  const words = clippedByWords(reading, who);
  return hasDate(reading.at) ? t('reading.clippedOn', [words, longDate(reading.at, now)]) : words;
}

type Sourced = Pick<Reading, 'type' | 'site' | 'publisher' | 'volume' | 'issue' | 'published'>;

/** Where it stood and when, on one line: "Journal 9 (2), May 2024"; a book's publisher. */
export function sourceLine({ type, site, publisher, volume, issue, published: date }: Sourced): string {
  const place = type === 'book' && site === '' ? publisher : site;
  // volume and issue stay on one line
  const numbers = [volume, issue === '' ? '' : `(${issue})`].filter((part) => part !== '').join('\u00a0');
  const where = [place, place === '' ? '' : numbers].filter((part) => part !== '').join(' ');
  return [where, published(date)].filter((part) => part !== '').join(', ');
}

/** Its title; a page without one goes by its site. */
export function titleOf({ title, url }: Pick<Reading, 'title' | 'url'>): string {
  if (title !== '') return title;
  const host = siteOf(url);
  return host === '' ? t('reading.untitled') : host;
}

/** What about a reading is new: that the partner answered a prompt, and how much else. */
export function newWords(news: readonly Unseen[], partner: string): string {
  const others = news.filter(({ what }) => what !== 'said').length;
  if (others === news.length) return t('reading.newFrom', others, [others, partner]);
  const answered = t('reading.answered', [partner]);
  return others === 0 ? answered : `${answered} · ${t('reading.newHere', others)}`;
}

/** What kind of reading it is, as its card says. */
export function kindOf(reading: Reading): string {
  const { kind, file } = reading;
  if (kind === 'link') return t('reading.kindLink');
  if (kind === 'citation') return t('reading.kindCitation');
  if (isResume(reading)) return t('reading.kindResume');
  if (partOf(reading) === 'abstract') return t('reading.kindAbstract');
  return file === '' ? t('reading.kindWeb') : t('reading.kindPdf');
}
