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
  if (status.out !== null) return { state: t('sync.out'), detail: '', mark: 'unreached' };
  if (!status.paired && status.joined)
    return { state: t('sync.joined'), detail: joinedDetail(status), mark: 'joined' };
  const blocked = status.blocked ? t('sync.blocked') : '';
  if (!status.paired) {
    const why = blocked || (status.relay === 'unreached' ? t('sync.unreached') : leftWords(status, now));
    return { state: t('sync.alone'), detail: example ? t('sync.example') : why, mark: 'alone' };
  }
  if (status.here && !status.refused) {
    const direct = hereDetail(status, isolated(partner), reads);
    const detail = status.relayed ? `${direct} · ${throughRelay(status)}` : direct;
    return { state: t('sync.here'), detail, mark: 'partner' };
  }
  if (status.relay === 'unreached') {
    const waiting = status.waiting === 0 ? leftWords(status, now) : t('sync.waitingDetail', [status.waiting]);
    const lacking = status.left === 0 ? toGo(status) : '';
    const detail = [waiting, lacking].filter((one) => one !== '').join(' · ');
    return { state: t('sync.unreached'), detail, mark: 'unreached' };
  }
  const refused = status.refused ? t('sync.refused', [partner]) : blocked;
  if (status.waiting > 0) {
    const detail = refused || toGo(status) || waitsFor(status, partner);
    return { state: t('sync.waiting', status.waiting), detail, mark: 'waiting' };
  }
  const detail =
    (status.refused && refused) || leftWords(status, now) || refused || sentDetail(status, partner, now);
  return { state: t('sync.sent'), detail, mark: 'sent' };
}

/** By the relay goes only what is small: where the mailbox does not take the rest, that waits. */
function throughRelay({ waiting, mailbox }: NotebookStatus): string {
  if (waiting === 0 || mailbox === 'open') return t('sync.throughRelay');
  const waits = t('sync.waitingDetail', [waiting]);
  if (mailbox === 'parts') return `${waits} · ${t('sync.inParts')}`;
  return mailbox === 'full' ? `${waits} · ${t('sync.mailboxFull')}` : waits;
}

/** Since when all lies at the relay; '' when it does not. */
function leftWords({ left }: NotebookStatus, now: number): string {
  if (left === 0) return '';
  if (!hasDate(left)) return t('sync.left');
  const when = moment(left, now);
  return sameDay(left, now) ? t('sync.leftAt', [when]) : t('sync.leftOn', [when]);
}

/** What changes wait for: the relay, or the partner's browser. */
function waitsFor({ mailbox }: NotebookStatus, partner: string): string {
  if (mailbox === 'open') return t('sync.leaving');
  if (mailbox === 'parts') return t('sync.inParts');
  if (mailbox === 'full') return t('sync.mailboxFull');
  const opens = t('sync.byThemselves', [partner]);
  return mailbox === 'none' ? `${opens} · ${t('sync.noMailbox')}` : opens;
}

/** Joined, and nothing of the partner is here yet: what it waits for. */
function joinedDetail({ relay, waiting, blocked }: NotebookStatus): string {
  const comes = blocked ? t('sync.blocked') : t('sync.comes');
  const why = relay === 'unreached' ? t('sync.unreached') : comes;
  return waiting === 0 ? why : `${why} · ${t('sync.waitingDetail', [waiting])}`;
}

/** What the partner lacks though its record is there: texts, else pictures; '' when nothing. */
function toGo({ toGo: { texts, pictures } }: NotebookStatus): string {
  if (texts > 0) return t('sync.textsToGo', texts);
  return pictures > 0 ? t('sync.picturesToGo', pictures) : '';
}

function sentDetail({ lastHere, tellsTexts, mailbox }: NotebookStatus, partner: string, now: number): string {
  if (!tellsTexts) return t('sync.textsUntold', [partner]);
  // where things also go by a mailbox, when the partner was here says little
  if (mailbox === 'open' || !hasDate(lastHere)) return t('sync.hasEverything');
  const when = moment(lastHere, now);
  return sameDay(lastHere, now) ? t('sync.wasHere', [partner, when]) : t('sync.wasHereOn', [partner, when]);
}

function hereDetail(status: NotebookStatus, partner: string, reads: string): string {
  if (status.partnerFull) return t('sync.partnerFull', [partner]);
  if (status.texts !== null)
    return `${partner} · ${t('sync.texts', [status.texts.have, status.texts.total])}`;
  const { texts, ofTexts } = status.toGo;
  if (texts > 0) return `${partner} · ${t('sync.sending')} · ${t('sync.texts', [ofTexts - texts, ofTexts])}`;
  if (toGo(status) !== '') return `${partner} · ${t('sync.sending')} · ${toGo(status)}`;
  if (status.busy) return `${partner} · ${t('sync.sending')}`;
  return reads === '' ? partner : t('sync.reads', [partner, shortTitle(reads)]);
}
