import { NO_DETAILS } from '../../model/details';
import { tagsOf } from '../../model/tag';
import { squeezed } from '../../util/text';
import { chicago } from '../chicago';
import { plain } from '../rich';
import { type Block, dayIn, type Marked, type Said, type Snapshot, whereIn } from './snapshot';
import { yaml } from './yaml';

/** One line of foreign words that stand for themselves in Markdown. */
const line = (text: string): string =>
  squeezed(text)
    .replace(/[\\`*_[\]<>&~|$]/g, '\\$&')
    .replace(/^[#+\-=]/, '\\$&')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2');

/**
 * Words that a person wrote: their own light Markdown stays, such as lists, emphasis and links to pages. What is HTML,
 * a heading, a picture or a link to anything else becomes plain words.
 */
const light = (text: string): string =>
  text
    .replace(/[<&]/g, '\\$&')
    .replace(/`{3,}|~{3,}/g, (fence) => fence.replaceAll(/[`~]/g, '\\$&'))
    .replaceAll('![', '\\!\\[')
    .replace(/\]\((?!https?:\/\/)/g, ']\\(')
    .split('\n')
    .map((one) => one.trimEnd().replace(/^\s{4,}/, '   '))
    .map((one) => one.replace(/^(\s*)(#|=+$|-{2,}$|\*{3,}$|_{3,}$|\||\[(?=[^\]]*\]:))/, '$1\\$2'))
    .join('\n');

/** Lines under an item of a list keep its indent; single ends of lines stay ends of lines. */
const indented = (text: string, indent: string): string =>
  text
    .replace(/(?<=[^\n])\n(?=[^\n])/g, '  \n')
    .split('\n')
    .map((one) => (one === '' ? '' : indent + one))
    .join('\n');

const signed = ({ name, at }: Pick<Said, 'name' | 'at'>): string =>
  [`**${line(name)}**`, dayIn(at)].filter(Boolean).join(', ');

const said = (one: Said, words: Snapshot['words'], indent = ''): string[] => [
  `${indent}- ${signed(one)}${one.about === undefined ? '' : ` · ${line(words.figure(one.about))}`}:`,
  '',
  indented(light(one.text), `${indent}  `),
  '',
  ...one.replies.flatMap((reply) => said(reply, words, `${indent}  `)),
];

function marked(one: Marked, words: Snapshot['words']): string[] {
  const where = whereIn(one, words);
  return [
    `> ${line(one.quote)}`,
    '',
    [line(words.meanings[one.meaning]), signed(one), line(where)].filter(Boolean).join(' · '),
    '',
    ...one.said.flatMap((each) => said(each, words)),
  ];
}

const BLOCKS: Readonly<Record<Block['kind'], (text: string, level: number, src: string) => string>> = {
  heading: (text, level) => `${'#'.repeat(Math.min(6, Math.max(3, level + 1)))} ${line(text)}`,
  paragraph: (text) => line(text),
  item: (text) => `- ${line(text)}`,
  quote: (text) => `> ${line(text)}`,
  code: (text) => text.replace(/^/gm, '    '),
  picture: (text, _, src) => `![${line(text)}](<${src}>)`,
};

/** What is known of the reading, for programs that file notes by it. */
function frontMatter({ reading, notebook }: Snapshot, now: number): string {
  const address = { url: reading.url, doi: reading.doi, published: reading.published };
  return yaml({
    ...{ title: reading.title, authors: reading.creators.map(({ name }) => name), site: reading.site },
    ...{ ...address, language: reading.language, keywords: reading.keywords },
    tags: tagsOf(reading).map(({ label }) => label),
    ...{ citation: plain(chicago(reading, NO_DETAILS)), notebook },
    ...{ clipped: dayIn(reading.at), exported: new Date(now).toISOString() },
  });
}

/** A part with its heading; nothing where the part is empty. */
const part = (name: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [`## ${line(name)}`, '', ...lines];

/** A reading with what was marked and said, as a page of Markdown with front matter in YAML. */
export function markdown(snapshot: Snapshot, now: number): string {
  const { reading, highlights, comments, answers, article, words } = snapshot;
  const discussion = [
    ...answers.flatMap(({ question, given }) => [
      `### ${line(question)}`,
      '',
      ...given.flatMap((one) => said({ ...one, id: '', replies: [] }, words)),
    ]),
    ...comments.flatMap((one) => said(one, words)),
  ];
  const lines = [
    `# ${line(reading.title || reading.url)}`,
    '',
    ...part(
      words.highlights,
      highlights.flatMap((one) => marked(one, words)),
    ),
    ...part(words.discussion, discussion),
    ...part(
      words.article,
      article.flatMap(({ kind, text, number, src = '' }) => [BLOCKS[kind](text, number, src), '']),
    ),
  ];
  return `---\n${frontMatter(snapshot, now)}---\n\n${lines.join('\n').trimEnd()}\n`;
}
