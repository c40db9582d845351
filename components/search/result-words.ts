import { hasDate, longDate } from '../../lib/i18n/dates';
import { t } from '../../lib/i18n/t';
import type { Book } from '../../lib/model/book';
import type { Draft } from '../../lib/model/draft';
import type { Made } from '../../lib/model/kind';
import type { Meeting } from '../../lib/model/meeting';
import type { Reading } from '../../lib/model/reading';
import { type Found, listed } from '../../lib/session/search/found';
import { TEXT_OF_READING } from '../../lib/session/search/entries';
import type { Session } from '../../lib/session/session';
import type { People, Person } from '../hooks/people';
import { whenWords } from '../plan/meetings/meeting-words';
import { sourceLine, titleOf } from '../readings/reading-words';
import { nameOf } from '../removed/name-of';

/** What a result says of itself. */
export interface ResultWords {
  /** What it opens. */
  readonly name: string;
  /** What it is, by whom, and where it stands. */
  readonly about: string;
  /** Where its words are shown from; '' where its name says all. */
  readonly text: string;
  /** The reading whose text holds the words, '' for none. */
  readonly body: string;
}

const textOf = (record: Made): string => {
  const { text, quote } = record as Made & { readonly text?: string; readonly quote?: string };
  return text ?? quote ?? '';
};

const ofReading = (reading: Reading, inText: boolean): ResultWords => ({
  name: titleOf(reading),
  about: [reading.byline, sourceLine(reading)].filter((part) => part !== '').join(' · '),
  text: inText ? '' : [reading.excerpt, reading.note, ...spoken(reading)].join(' '),
  body: inText ? reading.body : '',
});

const spoken = ({ liked, disliked }: Reading): readonly string[] =>
  [liked, disliked].flatMap((said) => Object.values<string>(said));

const ofBook = ({ title, author, values, why }: Book): ResultWords => ({
  ...{ name: title, about: author === '' ? t('search.book') : t('search.bookBy', [author]), body: '' },
  text: [values, ...Object.values<string>(why)].join(' '),
});

const ofDraft = ({ id, title }: Draft, { drafts }: Session): ResultWords => ({
  ...{ name: title === '' ? t('draft.untitled') : title, about: t('draft.draft'), body: '' },
  text: drafts
    .blocks(id)
    .map(({ runs }) => runs.map(({ text }) => text).join(''))
    .join(' '),
});

const ofMeeting = (meeting: Meeting, { drafts }: Session, now: number): ResultWords => ({
  ...{ name: nameOf(meeting), about: t('search.meeting', [whenWords(meeting, now)]), body: '' },
  text: [
    meeting.place,
    ...drafts.blocks(meeting.id).map(({ runs }) => runs.map(({ text }) => text).join('')),
  ].join(' '),
});

/** Who says it: "Note by you", or by name. */
const by = (who: Person, mine: string, theirs: (name: string) => string): string =>
  who.isMe ? mine : theirs(who.name);

/** What kind of thing it is, by whom. A kind without words of its own is told by who wrote it. */
function kindWords(kind: string, who: Person): string {
  if (kind === 'notes') return by(who, t('search.myNote'), (name) => t('search.note', [name]));
  if (kind === 'comments') return by(who, t('search.myComment'), (name) => t('search.comment', [name]));
  if (kind === 'highlights') return by(who, t('search.myHighlight'), (name) => t('search.highlight', [name]));
  if (kind === 'answers') return by(who, t('search.myAnswer'), (name) => t('search.answer', [name]));
  if (kind === 'decisions') return t('search.decision');
  if (kind === 'toDos') return t('search.toDo');
  if (kind === 'askedNotes') return t('search.interviewNotes');
  if (kind === 'points') return by(who, t('search.myPoint'), (name) => t('search.point', [name]));
  return who.isMe ? t('app.you') : who.name;
}

/**
 * What a result is called and says. Undefined for one that is gone by now.
 *
 * @param now milliseconds since 1970
 */
export function resultWords(
  session: Session,
  found: Found,
  people: People,
  now: number,
): ResultWords | undefined {
  const { kind, id, top } = found;
  const inText = kind === TEXT_OF_READING;
  const record = listed(session.records, { kind: inText ? 'readings' : kind, id });
  const above = listed(session.records, top);
  if (record === undefined || above === undefined) return undefined;
  if (inText || kind === 'readings') return ofReading(record as Reading, inText);
  if (kind === 'books') return ofBook(record as Book);
  if (kind === 'meetings') return ofMeeting(record as Meeting, session, now);
  if (kind === 'drafts') return ofDraft(record as Draft, session);
  const where = top.kind === 'readings' ? titleOf(above as Reading) : nameOf(above);
  const what = kindWords(kind, people.of(record.by));
  const when = hasDate(record.at) ? longDate(record.at, now) : '';
  const about =
    top.id === id ? [what, when].filter((part) => part !== '').join(', ') : t('search.in', [what, where]);
  const [name, text] = [nameOf(record), textOf(record)];
  return { name, about, text: name.endsWith('…') ? text : '', body: '' }; // a short one is its name
}
