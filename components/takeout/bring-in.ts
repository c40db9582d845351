import type { Entry } from '../../lib/import/hypothesis';
import { t } from '../../lib/i18n/t';
import type { Comment } from '../../lib/model/comment';
import type { FreshOf } from '../../lib/model/kind';
import type { Kinds } from '../../lib/model/kinds';
import { GONE, type Undo, type Written } from '../../lib/notebook/written';
import type { Session } from '../../lib/session/session';
import { ok } from '../../lib/util/result';
import type { KeptPlace } from './place-entries';

/** Adds a record for both, or for this member alone. */
type Add = <Name extends 'highlights' | 'comments'>(
  kind: Name,
  fields: FreshOf<Kinds[Name]>,
) => Written<string>;

/** What became of a file's entries. */
export interface Report {
  readonly found: number;
  readonly all: number;
  /** Of those found, how many were here before. */
  readonly already: number;
  /** The words of those that have no place in the text. */
  readonly unfound: readonly string[];
}

const signedText = ({ text, name }: Entry): string => {
  const from = name === '' ? t('takeOut.fromSomebody') : t('takeOut.from', [name]);
  return text === '' ? from : `${text}\n\n${from}`;
};

/** The words before the brackets in which it says where a comment came from, in any language; null for any other. */
function textBefore({ text }: Comment, name: string): string | null {
  const at = text.lastIndexOf('\n\n');
  const tail = at === -1 ? text : text.slice(at + 2);
  const isFrom = tail.startsWith('(') && tail.includes('Hypothesis') && tail.includes(name);
  return isFrom ? text.slice(0, Math.max(0, at)).trim() : null;
}

/** Knows what a file brought before: the highlight or comment that an entry became. */
function known({ records, me }: Session, reading: string) {
  const own = records.comments.list.get().filter(({ by }) => by === me);
  const marks = records.highlights.list.get().filter((one) => one.by === me && one.reading === reading);
  const said = (subject: string, { name, text }: Entry): Comment | undefined =>
    own.find((one) => one.subject === subject && textBefore(one, name) === text);
  return {
    said,
    marked: (entry: Entry, { quote, start }: KeptPlace): string | undefined =>
      marks.find((one) => one.quote === quote && one.start === start && said(one.id, entry))?.id,
  };
}

/** Writes entries, threads in their order; what is here stays. Answers undefined where something is refused. */
function writeAll(
  session: Session,
  add: Add,
  reading: string,
  entries: readonly Entry[],
  places: ReadonlyMap<string, KeptPlace>,
) {
  const before = known(session, reading);
  /** Where the comment on an entry hangs, and the comment itself. */
  const became = new Map<string, Pick<Comment, 'on' | 'subject'> & { readonly comment: string }>();
  const made: (readonly ['highlights' | 'comments', string])[] = [];
  let already = 0;
  const say = (entry: Entry, on: Comment['on'], subject: string, parent: string): boolean => {
    const there = before.said(subject, entry);
    const written =
      there === undefined ? add('comments', { on, subject, parent, text: signedText(entry) }) : ok(there.id);
    if (!written.ok) return false;
    if (there === undefined) made.push(['comments', written.value]);
    became.set(entry.id, { on, subject, comment: written.value });
    return true;
  };
  const mark = (entry: Entry, place: KeptPlace): boolean => {
    const there = before.marked(entry, place);
    if (there !== undefined) already += 1;
    const written =
      there === undefined ? add('highlights', { reading, meaning: 'note', ...place }) : ok(there);
    if (!written.ok) return false;
    if (there === undefined) made.push(['highlights', written.value]);
    return say(entry, 'highlight', written.value, '');
  };
  const whole = entries.every((entry) => {
    const place = places.get(entry.id);
    if (entry.tooLong || (entry.quote !== '' && place === undefined)) return true;
    if (place !== undefined) return mark(entry, place);
    const above = entry.above.map((id) => became.get(id)).find((one) => one !== undefined);
    if (above !== undefined) return say(entry, above.on, above.subject, above.comment);
    return entry.above.length > 0 || say(entry, 'reading', reading, '');
  });
  return { whole, made, already };
}

/**
 * Puts what a file of Hypothesis holds into the notebook, in this member's name: each highlight with its comment, what
 * was said of the whole page, and replies. It is one act; where something is refused nothing of it stays.
 */
export function bringIn(
  session: Session,
  add: Add,
  reading: string,
  entries: readonly Entry[],
  places: ReadonlyMap<string, KeptPlace>,
): Written<{ readonly report: Report; readonly undo: Undo }> {
  const inOrder = entries.toSorted((a, b) => a.above.length - b.above.length); // above before below
  let already = 0;
  const act = { verb: 'add', kind: 'highlights', id: reading } as const;
  const written = session.acts.asOne(act, () => {
    const all = writeAll(session, add, reading, inOrder, places);
    already = all.already;
    const undo = (): boolean =>
      all.made.toReversed().every(([kind, id]) => session.records[kind].remove(id).ok);
    if (all.whole) return ok(undo);
    undo();
    return GONE;
  });
  if (!written.ok) return written;
  const marked = entries.filter(({ quote, tooLong }) => quote !== '' || tooLong);
  const unfound = marked.filter(({ id }) => !places.has(id)).map(({ quote, text }) => quote || text);
  const report = { found: marked.length - unfound.length, all: marked.length, already, unfound };
  return ok({ report, undo: written.value });
}
