import { type Answer, isFirstPrompt, standingOf } from '../../../lib/model/answer';
import type { Comment } from '../../../lib/model/comment';
import type { Highlight, Meaning } from '../../../lib/model/highlight';
import { type Made, newestFirst } from '../../../lib/model/kind';
import type { Note } from '../../../lib/model/note';
import { type Reading, PROMPTS } from '../../../lib/model/reading';
import type { Row } from '../../../lib/model/row';
import { groupBy } from '../../../lib/util/group';
import type { Standing } from '../../hooks/use-news';

/** Kinds of what somebody says. */
export type SaidKind = 'notes' | 'comments' | 'highlights' | 'answers';

/** Something that one of the two said, wherever it stands. */
export interface SaidThing {
  readonly kind: SaidKind;
  readonly id: string;
  /** Who and when. An answer that lies in its reading has no time of its own, and the reading's place in the order. */
  readonly made: Made;
  readonly isDated: boolean;
  readonly text: string;
  /** The reading of it, '' for none. */
  readonly reading: string;
  /** Of a highlight, or of the highlight that a comment is on; '' for none. */
  readonly meaning: Meaning | '';
  /** The prompt that an answer answers, '' for none. */
  readonly prompt: string;
  /** Where it stands; undefined for a note, which stands here. */
  readonly place: Standing | undefined;
  readonly note: Note | undefined;
  /** What was said under a note, in no order. */
  readonly replies: readonly Comment[];
}

/** What of a notebook says something, each list in its own order. */
interface SaidLists {
  readonly notes: readonly Note[];
  readonly comments: readonly Comment[];
  readonly highlights: readonly Highlight[];
  readonly answers: readonly Answer[];
  readonly readings: readonly Reading[];
  readonly rows: readonly Row[];
}

const NOWHERE = {
  reading: '',
  meaning: '',
  prompt: '',
  isDated: true,
  note: undefined,
  replies: [],
} as const;

const inReading = (kind: string, id: string, reading: string, field = ''): Standing => ({
  ...{ kind, id, field, section: 'readings', top: { kind: 'readings', id: reading } },
});

const inPlan = (kind: string) => (id: string) => ({ section: 'plan' as const, top: { kind, id } });

/** Where a comment stands that is in no reading; one on a row stands in its table. */
const OUTSIDE = {
  book: (id: string) => ({ section: 'books' as const, top: { kind: 'books', id } }),
  draft: (id: string) => ({ section: 'write' as const, top: { kind: 'drafts', id } }),
  goal: inPlan('goals'),
  event: inPlan('events'),
  resource: inPlan('resources'),
  meeting: inPlan('meetings'),
  survey: inPlan('surveys'),
  note: (id: string) => ({ section: 'notes' as const, top: { kind: 'notes', id } }),
  row: inPlan('tables'),
};

const isReply = ({ on }: Comment): boolean => on === 'note';

/** Notes as something said, each with what was said under it. */
export function saidNotes(notes: readonly Note[], comments: readonly Comment[]): readonly SaidThing[] {
  const under = groupBy(comments.filter(isReply), ({ subject }) => subject);
  return notes.map((note) => ({ ...saidNote(note), replies: under.get(note.id) ?? [] }));
}

const saidNote = (note: Note): SaidThing => ({
  ...NOWHERE,
  ...{ kind: 'notes', id: note.id, made: note, text: note.text, place: undefined, note },
});

const saidHighlight = (one: Highlight): SaidThing => ({
  ...NOWHERE,
  ...{ kind: 'highlights', id: one.id, made: one, text: one.quote, reading: one.reading },
  ...{ meaning: one.meaning, place: inReading('highlights', one.id, one.reading) },
});

function saidComment(
  one: Comment,
  marked: ReadonlyMap<string, Highlight>,
  tables: ReadonlyMap<string, string>,
): SaidThing {
  const { id, on, subject } = one;
  const highlight = on === 'highlight' ? marked.get(subject) : undefined;
  const reading = on === 'reading' ? subject : (highlight?.reading ?? '');
  const place: Standing =
    on === 'reading' || on === 'highlight'
      ? inReading('comments', id, reading)
      : {
          kind: 'comments',
          id,
          field: '',
          ...OUTSIDE[on](on === 'row' ? (tables.get(subject) ?? '') : subject),
        };
  const meaning = highlight?.meaning ?? '';
  return { ...NOWHERE, kind: 'comments', id, made: one, text: one.text, reading, meaning, place };
}

/** The open answer of a member to a prompt of a reading, undefined where there is none. */
function saidAnswer(
  reading: Reading,
  prompt: string,
  by: string,
  answers: readonly Answer[],
): SaidThing | undefined {
  const { state, text, at, answer } = standingOf(reading, answers, prompt, by);
  if (state !== 'open') return undefined;
  const made = { id: answer?.id ?? reading.id, by, at: at === 0 ? reading.at : at };
  const place = isFirstPrompt(prompt)
    ? inReading('readings', reading.id, reading.id, prompt)
    : inReading('answers', made.id, reading.id);
  return {
    ...{ ...NOWHERE, kind: 'answers', id: `${reading.id}-${prompt}-${by}`, made, text, prompt, place },
    ...{ isDated: at !== 0, reading: reading.id },
  };
}

/** All open answers: those that lie in readings, and those with records of their own. */
function saidAnswers({ readings, answers }: SaidLists): SaidThing[] {
  const of = groupBy(answers, ({ reading }) => reading);
  return readings.flatMap((reading) => {
    const own = of.get(reading.id) ?? [];
    const first = PROMPTS.flatMap((prompt) =>
      Object.keys(reading[prompt]).map((by): readonly [string, string] => [prompt, by]),
    );
    const more = own
      .filter(({ prompt }) => !isFirstPrompt(prompt))
      .map(({ prompt, by }): readonly [string, string] => [prompt, by]);
    const places = new Map([...first, ...more].map((place) => [place.join(' '), place]));
    return [...places.values()].flatMap(([prompt, by]) => saidAnswer(reading, prompt, by, own) ?? []);
  });
}

/** Everything that the two have said, newest first. What is sealed is not said yet. */
export function allSaid(lists: SaidLists): readonly SaidThing[] {
  const marked = new Map(lists.highlights.map((one) => [one.id, one]));
  const tables = new Map(lists.rows.map(({ id, table }) => [id, table]));
  return [
    ...saidNotes(lists.notes, lists.comments),
    ...lists.comments.map((one) => saidComment(one, marked, tables)),
    ...lists.highlights.map(saidHighlight),
    ...saidAnswers(lists),
  ].toSorted((a, b) => newestFirst(a.made, b.made));
}
