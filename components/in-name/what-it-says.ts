import { t } from '../../lib/i18n/t';
import { ALL_KINDS, type KindName } from '../../lib/model/kinds';
import type { InMyName } from '../../lib/model/in-my-name';
import { TEXTS } from '../../lib/notebook/texts/named-as';
import { searchable } from '../../lib/session/search/entries';
import { listed, shownAt } from '../../lib/session/search/found';
import type { Session } from '../../lib/session/session';
import type { Standing } from '../hooks/use-news';
import { newsWords } from '../news/news-words';

/** Where something in this person's name is shown; undefined for words in texts, and for what is gone by now. */
export function standingOf({ records }: Session, { kind, id, fields }: InMyName): Standing | undefined {
  const shown = kind === TEXTS ? undefined : shownAt(records, { kind, id });
  const field = (fields[0] ?? '').split(':', 1)[0] ?? '';
  return shown && { kind, id, field, ...shown };
}

/** What it is, in a sentence; undefined for what is gone by now. */
export function sentenceOf(session: Session, one: InMyName): string | undefined {
  if (one.kind === TEXTS) return t('inName.inTexts');
  const at = standingOf(session, one);
  const what = one.fields.length > 0 ? 'said' : 'made';
  return at && newsWords(session, { ...at, what, by: '', marks: [] }, t('who.inYourName'));
}

/** All that it says, as it was typed; '' for what has no words. */
export function textOf({ records }: Session, { kind, id, fields }: InMyName): string {
  const declared = ALL_KINDS[kind];
  if (declared === undefined) return '';
  if (fields.length > 0) {
    const stored = records[kind as KindName].copy(id).find(([name, of]) => name === kind && of === id)?.[2];
    return fields.map((field) => String(stored?.[field] ?? '')).join('\n');
  }
  const record = listed(records, { kind, id });
  const ofIt = (name: string) => (record !== undefined && name === kind ? [record] : []);
  const [said] = searchable(ofIt, () => '', { [kind]: declared });
  return said === undefined ? '' : [said.name, said.text].filter((words) => words.trim() !== '').join('\n');
}
