import { csv } from '../csv';
import { type Marked, ownAndOther, type Said, type Snapshot } from './snapshot';

/** The columns of Hypothesis' own file for spreadsheets, in its order. */
const COLUMNS = [
  ...['Created at', 'Author', 'Page', 'URL', 'Group', 'Type', 'Quote/description', 'Comment', 'Tags'],
];

/** "2026-11-20 12:00" in Coordinated Universal Time; '' where it is not known. */
const minuteOf = (at: number): string =>
  at === 0 ? '' : new Date(at).toISOString().slice(0, 16).replace('T', ' ');

/** A reading as Hypothesis exports its comments: one row for each thing that was marked or said. */
export function hypothesisCsv({ reading, notebook, highlights, comments, answers, words }: Snapshot): string {
  const row = (
    one: Omit<Said, 'replies' | 'id' | 'about'>,
    type: string,
    { page = '', quote = '', tags = '' } = {},
  ): string[] => [minuteOf(one.at), one.name, page, reading.url, notebook, type, quote, one.text, tags];
  const replies = (said: readonly Said[]): string[][] => said.map((one) => row(one, 'Reply'));
  const marked = (one: Marked): string[][] => {
    const { own, other } = ownAndOther(one);
    const tags = words.meanings[one.meaning];
    const type = own === undefined ? 'Highlight' : 'Annotation';
    return [row({ ...one, text: own?.text ?? '' }, type, { ...one, tags }), ...replies(other)];
  };
  return csv([
    COLUMNS,
    ...highlights.flatMap(marked),
    ...answers.flatMap(({ question, given }) =>
      given.map((one) => row(one, 'Page note', { tags: question })),
    ),
    ...comments.flatMap((one) => [
      row(one, 'Page note', { quote: one.about === undefined ? '' : words.figure(one.about) }),
      ...replies(one.replies),
    ]),
  ]);
}
