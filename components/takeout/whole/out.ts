import type { Paths } from '../../../lib/export/notebook/paths';
import { type Entry, type Part, type Saying, sheetHtml } from '../../../lib/export/notebook/sheet';
import type { ZipOut } from '../../../lib/export/notebook/zip-out';
import { longDate } from '../../../lib/i18n/dates';
import { t } from '../../../lib/i18n/t';
import { buildThreads } from '../../../lib/model/build-thread';
import type { Comment } from '../../../lib/model/comment';
import type { Reading } from '../../../lib/model/reading';
import { isResume } from '../../../lib/model/resume';
import type { Session } from '../../../lib/session/session';
import { groupBy } from '../../../lib/util/group';
import type { People } from '../../hooks/people';

/** The first page of the archive. */
export const INDEX = 'index.html';

/** What each part of the notebook is written with. */
export interface Out {
  readonly session: Session;
  readonly people: People;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** What only this member sees goes with it. */
  readonly withMine: boolean;
  /** So do the resumes, which go on no page that nobody asked for. */
  readonly withResumes: boolean;
  readonly signal: AbortSignal;
  readonly paths: Paths;
  readonly add: ZipOut['add'];
  /** Told of each text, picture or file that is named and not on this computer. */
  readonly missing: () => void;
  /** Those of some records that go out. */
  readonly goesOut: <One extends { readonly onlyMine?: true }>(all: readonly One[]) => readonly One[];
  /** Whoever said something, and when, on one line. */
  readonly signed: (by: string, at: number) => string;
  /** The comments on a record, as they are stored. */
  readonly commentsOn: (on: Comment['on'], subject: string) => readonly Comment[];
}

/** A part of the first page. Each step writes the files of one thing, and answers its entry there. */
export interface Room {
  readonly heading: string;
  readonly steps: readonly (() => Promise<Entry>)[];
}

/** What of a notebook's archive is asked for. */
export type Asked = Pick<Out, 'session' | 'people' | 'now' | 'withMine' | 'withResumes' | 'signal'>;

/** Gathers what all parts are written with. */
export function outOf(asked: Asked, rest: Pick<Out, 'paths' | 'add' | 'missing'>): Out {
  const { session, people, now, withMine } = asked;
  const goesOut: Out['goesOut'] = (all) => all.filter(({ onlyMine }) => withMine || onlyMine !== true);
  const comments = groupBy(goesOut(session.records.comments.list.get()), ({ on, subject }) =>
    [on, subject].join(' '),
  );
  return {
    ...{ ...asked, ...rest, goesOut },
    signed: (by, at) =>
      [people.of(by).name || t('app.you'), longDate(at, now)].filter((one) => one !== '').join(', '),
    commentsOn: (on, subject) => comments.get([on, subject].join(' ')) ?? [],
  };
}

/** The readings that go out. */
export const readingsOf = ({
  session: { records },
  withResumes,
}: Pick<Out, 'session' | 'withResumes'>): readonly Reading[] =>
  records.readings.list.get().filter((reading) => withResumes || !isResume(reading));

/** What a member says, signed. */
export const saying = ({ signed }: Pick<Out, 'signed'>, by: string, at: number, text: string): Saying => ({
  by: signed(by, at),
  text,
});

/** The threads on a record under their heading; none where nobody said anything. */
export function threadsOn(out: Out, on: Comment['on'], subject: string): readonly Part[] {
  const one = ({ by, at, text }: Comment): Saying => saying(out, by, at, text);
  const entries = buildThreads(out.commentsOn(on, subject)).map(({ comment, replies }): Entry => ({
    said: [one(comment)],
    parts: [{ heading: '', entries: replies.map((reply) => ({ said: [one(reply)] })) }],
  }));
  return entries.length === 0 ? [] : [{ heading: t('talk.comments'), entries }];
}

/** Writes a page, and answers its path. Those that people have named stand in a folder of their own. */
export async function writeSheet(
  out: Out,
  title: string,
  parts: readonly Part[],
  folder = '',
): Promise<string> {
  const path = out.paths.take(folder, title, title, '.html');
  const back = { words: t('wholeOut.back'), file: INDEX };
  await out.add(path, sheetHtml({ path, language: t('app.language'), title, back, parts }));
  return path;
}

/** A room of one page: its entry leads there. Nothing is written where there is nothing. */
export function pageRoom(out: Out, title: string, parts: () => readonly Part[]): Room {
  const filled = (): readonly Part[] => parts().filter(({ entries }) => entries.length > 0);
  const step = async (): Promise<Entry> => ({
    links: [{ words: title, file: await writeSheet(out, title, filled()) }],
  });
  return { heading: title, steps: filled().length === 0 ? [] : [step] };
}

/** The words of a text in which two may type: its lines. */
export const wordsOf = ({ session }: Pick<Out, 'session'>, id: string): string =>
  session.drafts
    .blocks(id)
    .map(({ runs }) => runs.map(({ text }) => text).join(''))
    .join('\n')
    .trim();
