import { type Answer, standingOf } from '../../model/answer';
import { buildThreads } from '../../model/build-thread';
import type { Comment } from '../../model/comment';
import type { Highlight, Meaning } from '../../model/highlight';
import type { Reading } from '../../model/reading';
import { FIRST_TIME } from '../../util/possible-time';

/** Where marked words stand in the text of their reading, as far as that is known. */
export interface Spot {
  /** The number of their paragraph, 0 where it has none. */
  readonly paragraph: number;
  /** The page of a PDF by its label; '' where that is not known. */
  readonly page: string;
  /** In characters (code points) of the text, the first at 0; the end is behind the last. Null where not found. */
  readonly position: { readonly start: number; readonly end: number } | null;
}

/** A picture or a table of the reading that a comment is about, as far as its anchor tells. */
export type AboutFigure = Pick<Comment, 'nth' | 'quote' | 'prefix' | 'suffix'> & {
  readonly figure: 'picture' | 'table';
};

/** A comment with the answers to it. */
export interface Said {
  readonly id: string;
  /** The member and their name. */
  readonly by: string;
  readonly name: string;
  /** Milliseconds since 1970; 0 where the time is not known. */
  readonly at: number;
  readonly text: string;
  readonly replies: readonly Said[];
  /** Undefined for a comment on the whole. */
  readonly about?: AboutFigure;
}

/** A highlight with the comments on it. */
export interface Marked extends Spot {
  readonly id: string;
  readonly by: string;
  readonly name: string;
  readonly at: number;
  readonly meaning: Meaning;
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly said: readonly Said[];
}

/** A prompt with what was answered to it. */
export interface Answered {
  readonly prompt: string;
  readonly question: string;
  readonly given: readonly Omit<Said, 'replies' | 'id' | 'about'>[];
}

/** A piece of an article's text, or a picture of it. */
export interface Block {
  readonly kind: 'heading' | 'paragraph' | 'item' | 'quote' | 'code' | 'picture';
  /** Of a picture what stands for it where nobody sees it. */
  readonly text: string;
  /** Of a heading from 1 to 6, of a paragraph its number; else 0. */
  readonly number: number;
  /** Of a picture: the way to its file, as a link has it. */
  readonly src?: string;
}

/** The words that a file says itself, in the language of who takes it out. */
export interface FileWords {
  /** BCP 47, such as "en". */
  readonly language: string;
  readonly article: string;
  readonly highlights: string;
  readonly discussion: string;
  readonly paragraph: (number: number) => string;
  readonly page: (label: string) => string;
  /** What a picture or a table is called, such as "Table: Families by branch". */
  readonly figure: (about: AboutFigure) => string;
  readonly meanings: Readonly<Record<Meaning, string>>;
}

/** One reading with all that goes out with it. */
export interface Snapshot {
  readonly reading: Reading;
  readonly notebook: string;
  readonly highlights: readonly Marked[];
  readonly comments: readonly Said[];
  readonly answers: readonly Answered[];
  /** Empty unless the person wants it. */
  readonly article: readonly Block[];
  readonly words: FileWords;
}

/** What a snapshot is made of. */
export interface Matter extends Pick<Snapshot, 'reading' | 'notebook' | 'article' | 'words'> {
  /** Of this reading, in the order in which they go out. */
  readonly highlights: readonly (readonly [Highlight, Spot])[];
  readonly comments: readonly Comment[];
  readonly stored: readonly Answer[];
  readonly prompts: readonly { readonly id: string; readonly question: string }[];
  /** The ids of the members. */
  readonly members: readonly string[];
  readonly nameOf: (member: string) => string;
}

function aboutIn({ figure, nth, quote, prefix, suffix }: Comment): { readonly about?: AboutFigure } {
  return figure === '' ? {} : { about: { figure, nth, quote, prefix, suffix } };
}

const timeOf = (at: number): number => (at < FIRST_TIME ? 0 : at);

/**
 * Gathers what goes out with a reading. Sealed answers never do, and what only this member sees does only when they
 * say so.
 */
export function snapshotOf(matter: Matter, withOnlyMine: boolean): Snapshot {
  const { reading, notebook, article, words, nameOf } = matter;
  const goesOut = ({ onlyMine }: { onlyMine?: true }): boolean => withOnlyMine || onlyMine !== true;
  const said = (one: Comment, replies: readonly Comment[]): Said => ({
    ...{ id: one.id, by: one.by, name: nameOf(one.by), at: timeOf(one.at), text: one.text },
    replies: replies.map((reply) => said(reply, [])),
    ...aboutIn(one),
  });
  const threadsOn = (on: Comment['on'], subject: string): Said[] => {
    const here = matter.comments.filter((one) => one.on === on && one.subject === subject && goesOut(one));
    return buildThreads(here).map(({ comment, replies }) => said(comment, replies));
  };
  const marked = ([one, spot]: readonly [Highlight, Spot]): Marked => {
    const { id, by, meaning, quote, prefix, suffix } = one;
    const who = { id, by, name: nameOf(by), at: timeOf(one.at) };
    return { ...spot, ...who, meaning, quote, prefix, suffix, said: threadsOn('highlight', id) };
  };
  return {
    ...{ reading, notebook, article, words },
    highlights: matter.highlights.filter(([one]) => goesOut(one)).map(marked),
    comments: threadsOn('reading', reading.id),
    answers: answersIn(matter),
  };
}

/** Prompts with their open answers. */
function answersIn({ reading, stored, prompts, members, nameOf }: Matter): Answered[] {
  return prompts.flatMap(({ id, question }) => {
    const given = members.flatMap((by) => {
      const { state, text, answer } = standingOf(reading, stored, id, by);
      return state === 'open' ? [{ by, name: nameOf(by), at: timeOf(answer?.at ?? 0), text }] : [];
    });
    return given.length === 0 ? [] : [{ prompt: id, question, given }];
  });
}

/** The day of a time, such as "2026-11-20"; '' where it is not known. Coordinated Universal Time, as all files have. */
export const dayIn = (at: number): string => (at === 0 ? '' : new Date(at).toISOString().slice(0, 10));

/** "paragraph 4, page ii", as far as it is known. */
export const whereIn = ({ paragraph, page }: Spot, words: FileWords): string =>
  [paragraph === 0 ? '' : words.paragraph(paragraph), page === '' ? '' : words.page(page)]
    .filter(Boolean)
    .join(', ');

/**
 * What whoever marked some words said of them first, and all else that was said there: other programs keep one text
 * beside a quote.
 */
export function ownAndOther({ by, said }: Marked): {
  readonly own: Said | undefined;
  readonly other: Said[];
} {
  const own = said.find((one) => one.by === by);
  return { own, other: said.flatMap((one) => [...(one === own ? [] : [one]), ...one.replies]) };
}
