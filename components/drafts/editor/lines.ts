import { type Node } from '@tiptap/pm/model';
import { asStored, THING } from '../../../lib/model/draft-pictures';
import type { Block, Picture } from '../../../lib/model/draft-text';
import { blockAttributes, blockOf, lookOf, pictureOf } from '../../../lib/notebook/texts/grammar';
import type { Attributes, Op } from '../../../lib/notebook/texts/op';
import { attributesOf, inlineOf, schema } from './schema';

// State: a line of the editor never changes, so it is read once.
const read = new WeakMap<Node, Block>();

/** The picture that stands in a line. */
export const pictureAt = ({ attrs }: Node): Picture => ({
  ...{ hash: String(attrs['hash']), alt: String(attrs['alt']) },
});

/** A line of the editor as plain data; the same object each time. */
function blockOfLine(line: Node): Block {
  const known = read.get(line);
  if (known !== undefined) return known;
  const runs = line.children.map((child) => ({
    ...lookOf(attributesOf(child.marks)),
    ...(child.isText ? { text: child.text ?? '' } : { text: THING, picture: pictureAt(child) }),
  }));
  const block = blockOf(runs, line.attrs['said'] as Attributes);
  read.set(line, block);
  return block;
}

/** What the editor shows, as plain data. */
export const blocksOfDoc = (doc: Node): Block[] => doc.children.map(blockOfLine);

/** A line with what is stored at its "\n". */
const lineOf = (said: Attributes, children: readonly Node[]): Node =>
  schema.node('line', { said }, [...children]);

/** A block as a line of the editor. */
export const lineOfBlock = (block: Block): Node => {
  const stored = asStored(block);
  return lineOf(
    blockAttributes(stored),
    stored.runs.filter(({ text }) => text !== '').map(({ text, ...look }) => inlineOf(text, look)),
  );
};

/** Stands at the last line where the stored text lacks its "\n": it is written as soon as somebody changes that line. */
export const NOT_STORED: Attributes = {};

/** The editor's document out of the steps that make a text. */
export function docOf(ops: readonly Op[]): Node {
  const lines: Node[] = [];
  let children: Node[] = [];
  for (const op of ops) {
    if (!('insert' in op)) continue;
    const said = op.attributes ?? {};
    const [first = '', ...more] = (typeof op.insert === 'string' ? op.insert : THING).split('\n');
    const picture = typeof op.insert === 'string' ? undefined : pictureOf(op.insert, said);
    const look = { ...lookOf(said), ...(picture && { picture }) };
    if (first !== '') children.push(inlineOf(first, look));
    for (const text of more) {
      lines.push(lineOf(said, children));
      children = text === '' ? [] : [inlineOf(text, look)];
    }
  }
  if (children.length > 0 || lines.length === 0) lines.push(lineOf(NOT_STORED, children));
  return schema.node('doc', null, lines);
}

/** Where a position of the editor stands in the stored text. */
export function indexOf(doc: Node, position: number): number {
  const $position = doc.resolve(Math.min(position, doc.content.size));
  return $position.pos - $position.depth - $position.index(0);
}

/** Where an index of the stored text stands in the editor: always in a line. */
export function positionOf(doc: Node, index: number): number {
  let start = 0;
  for (let n = 0; n < doc.childCount; n += 1) {
    const { size } = doc.child(n).content;
    if (index <= start + size || n === doc.childCount - 1) return Math.min(index, start + size) + n + 1;
    start += size + 1;
  }
  return 1;
}

/** How long the text of a document is, with the "\n" of its last line. */
export const lengthOfDoc = (doc: Node): number => doc.content.size - doc.childCount;
