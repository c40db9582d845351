import { hasDate, moment, sameDay } from '../../lib/i18n/dates';
import { isolated } from '../../lib/i18n/isolated';
import { t } from '../../lib/i18n/t';
import type { NotebookStatus } from '../../lib/model/notebook-status';

interface StatusWords {
  /** The words the status begins with. */
  readonly state: string;
  readonly detail: string;
  readonly mark: 'alone' | 'joined' | 'partner' | 'unreached' | 'waiting' | 'sent';
}

const LONGEST_TITLE = 24;

/** The beginning of a title, cut between words. */
export function shortTitle(title: string): string {
  if (title.length <= LONGEST_TITLE) return title;
  const cut = title.slice(0, LONGEST_TITLE);
  const space = cut.lastIndexOf(' ');
  const words = cut.slice(0, space > LONGEST_TITLE / 2 ? space : LONGEST_TITLE);
  return `${words.replace(/[\s\p{P}]+$/u, '')}…`;
}

/**
 * What the header says: the first of six states that applies.
 *
 * @param partner the partner's name
 * @param reads the title of the reading that the partner has open, '' when none
 * @param example it is the notebook to try alone
 */
export function statusWords(
  status: NotebookStatus,
  partner: string,
  reads: string,
  now: number,
  example = false,
): StatusWords {
  if (!status.paired && status.joined)
    return { state: t('sync.joined'), detail: joinedDetail(status), mark: 'joined' };
  if (!status.paired)
    return { state: t('sync.alone'), detail: example ? t('sync.example') : '', mark: 'alone' };
  if (status.here && !status.refused)
    return { state: t('sync.here'), detail: hereDetail(status, isolated(partner), reads), mark: 'partner' };
  if (status.relay === 'unreached') {
    const detail = status.waiting === 0 ? '' : t('sync.waitingDetail', [status.waiting]);
    return { state: t('sync.unreached'), detail, mark: 'unreached' };
  }
  const refused = status.refused ? t('sync.refused', [partner]) : '';
  if (status.waiting > 0) {
    const detail = refused || t('sync.byThemselves', [partner]);
    return { state: t('sync.waiting', status.waiting), detail, mark: 'waiting' };
  }
  const detail = refused || sentDetail(status.lastHere, partner, now);
  return { state: t('sync.sent'), detail, mark: 'sent' };
}

/** Joined, and nothing of the partner is here yet: what it waits for. */
function joinedDetail({ relay, waiting }: NotebookStatus): string {
  const why = relay === 'unreached' ? t('sync.unreached') : t('sync.comes');
  return waiting === 0 ? why : `${why} · ${t('sync.waitingDetail', [waiting])}`;
}

function sentDetail(lastHere: number, partner: string, now: number): string {
  if (!hasDate(lastHere)) return t('sync.hasEverything');
  const when = moment(lastHere, now);
  return sameDay(lastHere, now) ? t('sync.wasHere', [partner, when]) : t('sync.wasHereOn', [partner, when]);
}

function hereDetail(status: NotebookStatus, partner: string, reads: string): string {
  if (status.texts !== null)
    return `${partner} · ${t('sync.texts', [status.texts.have, status.texts.total])}`;
  if (status.busy) return `${partner} · ${t('sync.sending')}`;
  return reads === '' ? partner : t('sync.reads', [partner, shortTitle(reads)]);
}
