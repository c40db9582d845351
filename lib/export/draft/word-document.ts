import {
  BorderStyle,
  Document,
  ExternalHyperlink,
  HeadingLevel,
  ImageRun,
  LevelFormat,
  Packer,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx';
import type { Block, Run } from '../../model/draft-text';
import { safeAddress } from '../../model/safe-address';
import type { DraftOut, PictureOut } from './draft-out';
import { type Group, groupsOf, type List } from './groups';
import { WordComments } from './word-comments';

/** The draft's title is Word's "Title", so its headings begin with Word's first. */
const HEADINGS = {
  2: HeadingLevel.HEADING_1,
  3: HeadingLevel.HEADING_2,
  4: HeadingLevel.HEADING_3,
} as const;

/** Pixels between the margins of a page. */
const WIDEST = 600;

const level = (depth: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
  level: depth,
  format,
  text,
  style: { paragraph: { indent: { left: 720 * (depth + 1), hanging: 360 } } },
});

/** Word counts a list anew by its instance. */
const NUMBERING = [
  {
    reference: 'bullets',
    levels: [level(0, LevelFormat.BULLET, '•'), level(1, LevelFormat.BULLET, '–')],
  },
  {
    reference: 'numbers',
    levels: [level(0, LevelFormat.DECIMAL, '%1.'), level(1, LevelFormat.LOWER_LETTER, '%2.')],
  },
];

const PARAGRAPH_STYLES = [
  { id: 'Quote', name: 'Quote', basedOn: 'Normal', paragraph: { indent: { left: 567, right: 567 } } },
  { id: 'Caption', name: 'caption', basedOn: 'Normal', run: { size: 20 } },
  // by its name programs know it as a rule and no empty paragraph
  { id: 'HorizontalLine', name: 'Horizontal Line', basedOn: 'Normal' },
];

const LINE = { style: BorderStyle.SINGLE, size: 6, space: 1, color: 'auto' };

function written({ text, bold, italic, link = '' }: Run): ParagraphChild {
  const address = safeAddress(link);
  const look = { text, bold: bold === true, italics: italic === true };
  if (address === undefined) return new TextRun(look);
  return new ExternalHyperlink({ link: address, children: [new TextRun({ ...look, style: 'Hyperlink' })] });
}

type Words = (runs: readonly Run[]) => ParagraphChild[];

function picture(
  { alt, runs }: Block & { kind: 'picture' },
  stored: PictureOut | undefined,
  words: Words,
): Paragraph[] {
  const { word } = stored ?? {};
  const scale = Math.min(1, WIDEST / (word?.width ?? WIDEST));
  const shown = word && [
    new ImageRun({
      ...{ type: word.type, data: word.bytes },
      transformation: { width: word.width * scale, height: word.height * scale },
      altText: { name: alt, title: alt, description: alt },
    }),
  ];
  const said = shown ?? (alt === '' ? [] : [new TextRun(`[${alt}]`)]);
  const caption = runs.length === 0 ? [] : [new Paragraph({ style: 'Caption', children: words(runs) })];
  return [new Paragraph({ children: said }), ...caption];
}

/** Makes the paragraphs of one document; each list in it counts for itself. */
class Writer {
  readonly #pictures: DraftOut['pictures'];
  readonly #words: Words;
  #lists = 0;

  constructor(pictures: DraftOut['pictures'], comments: WordComments) {
    this.#pictures = pictures;
    this.#words = (runs) => runs.flatMap((run) => comments.around(run, written(run)));
  }

  group(one: Group): Paragraph[] {
    if (one.kind === 'list') return this.#list(one, 0);
    if (one.kind === 'quote')
      return one.lines.map(({ runs }) => new Paragraph({ style: 'Quote', children: this.#words(runs) }));
    const { block } = one;
    if (block.kind === 'picture') return picture(block, this.#pictures.get(block.picture), this.#words);
    if (block.kind === 'rule') return [new Paragraph({ style: 'HorizontalLine', border: { bottom: LINE } })];
    const children = this.#words(block.runs);
    if (block.kind === 'heading') return [new Paragraph({ heading: HEADINGS[block.level], children })];
    return [new Paragraph({ children })];
  }

  #list({ numbered, items }: List, depth: number): Paragraph[] {
    this.#lists += 1;
    const numbering = {
      reference: numbered ? 'numbers' : 'bullets',
      level: depth,
      instance: this.#lists,
    };
    return items.flatMap(({ block, under }) => [
      new Paragraph({ numbering, children: this.#words(block.runs) }),
      ...under.flatMap((one) => this.#list(one, depth + 1)),
    ]);
  }
}

/** The draft as a document of Word: styles for its title, headings and quotes, so that a theme changes them. */
export async function draftDocx({
  title,
  blocks,
  pictures,
  language,
  comments = [],
}: DraftOut): Promise<ArrayBuffer> {
  const said = new WordComments(comments, blocks);
  const writer = new Writer(pictures, said);
  const head =
    title === '' ? [] : [new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(title)] })];
  const made = new Document({
    ...{ title, creator: '' },
    ...(said.children.length > 0 && { comments: { children: said.children } }),
    styles: {
      paragraphStyles: PARAGRAPH_STYLES,
      default: { document: { run: { language: { value: language } } } },
    },
    numbering: { config: NUMBERING },
    sections: [{ children: [...head, ...groupsOf(blocks).flatMap((one) => writer.group(one))] }],
  });
  return Packer.toArrayBuffer(made);
}
