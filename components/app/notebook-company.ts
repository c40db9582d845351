import { hasDate, longDate, moment } from '../../lib/i18n/dates';
import { t } from '../../lib/i18n/t';
import type { NotebookStatus } from '../../lib/model/notebook-status';
import type { NotebookEntry } from '../../lib/session/library/library';

function begunWords({ begun }: NotebookEntry, readings: number, now: number): string {
  const since = hasDate(begun) ? t('app.begun', [longDate(begun, now)]) : '';
  const count = readings === 0 ? '' : t('reading.count', readings);
  return [since, count].filter((part) => part !== '').join(', ');
}

function hereWords(status: NotebookStatus | undefined, now: number): string {
  if (status?.here === true) return t('app.hereNow');
  const lastHere = status?.lastHere ?? 0;
  return !hasDate(lastHere) ? '' : t('app.lastHere', [moment(lastHere, now)]);
}

/** The line under a notebook's name: who shares it and when they were here, or what tells it from another one. */
export function companyOf(entry: NotebookEntry, status: NotebookStatus | undefined, now: number): string {
  if (entry.example) return t('app.toTryAlone');
  const closed = status?.closed ?? null;
  if (closed !== null && hasDate(closed.at))
    return t('closing.onInLine', [longDate(closed.at, now), closed.by]);
  if (entry.partner === '') return begunWords(entry, status?.readings ?? 0, now);
  // a notebook without a name of its own goes by the partner's already
  const who = entry.name === '' ? '' : t('app.with', [entry.partner]);
  const words = [who, hereWords(status, now)].filter((part) => part !== '').join(', ');
  return words === '' ? begunWords(entry, status?.readings ?? 0, now) : words;
}
