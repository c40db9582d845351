import { type DOMOutputSpec, type Mark, type Node, Schema } from '@tiptap/pm/model';
import type { Look } from '../../../lib/model/draft-text';
import { blockLook, lineSuggestion, lookOf } from '../../../lib/notebook/texts/grammar';
import type { Attributes } from '../../../lib/notebook/texts/op';

/** What stands at a "\n" as it is stored. `said` of a line holds it whole, with what this app does not know. */
const PARAGRAPH: Attributes = { block: 'paragraph' };

/** How a line is drawn. Each line of a list is a list of its own: the text is flat, and the lines carry the numbers. */
function drawn(said: Attributes): DOMOutputSpec {
  const look = lineSuggestion(said)?.to ?? blockLook(said); // as it would be
  const end = lookOf(said);
  const marks = {
    ...(end.inserted && { 'data-end': 'inserted' }),
    ...(end.deleted && { 'data-end': 'deleted' }),
  };
  const line = { dir: 'auto', ...marks };
  switch (look.kind) {
    case 'heading':
      return [`h${look.level}`, line, 0];
    case 'bullet':
      return ['ul', { 'data-indent': String(look.indent) }, ['li', line, 0]];
    case 'numbered':
      return ['ol', { 'data-indent': String(look.indent) }, ['li', line, 0]];
    case 'quote':
      return ['blockquote', ['p', line, 0]];
    case 'rule':
      return ['p', { ...line, class: 'draft-rule' }, 0];
    case 'book':
      return ['p', { ...line, class: 'draft-book' }, 0];
    default:
      return ['p', line, 0];
  }
}

const of = (said: Attributes) => ({ attrs: { said } });

/** Marks that only say what somebody suggests. */
export const SUGGESTING: readonly string[] = ['ins', 'del', 'as-bold', 'as-italic', 'as-link'];

/** Who suggests what look of characters. They look as they would, and are marked so. */
const lookSuggestion = (name: string) => ({
  attrs: { id: {}, by: {}, to: {} },
  inclusive: false,
  toDOM: (mark: Mark): DOMOutputSpec => {
    const { to } = mark.attrs;
    const look = to === false || to === '' ? `not-${name}` : name;
    return ['span', { class: `as-look as-${look}`, 'data-by': String(mark.attrs['by']) }, 0];
  },
});

/** Who suggests, as a mark of characters. */
const suggestion = (tag: 'ins' | 'del') => ({
  attrs: { id: {}, by: {} },
  inclusive: false,
  toDOM: (mark: Mark): DOMOutputSpec => [tag, { 'data-by': String(mark.attrs['by']) }, 0],
});

/** A draft in the editor: lines of characters and pictures, as the stored text has them. Nothing lies deeper. */
export const schema = new Schema({
  nodes: {
    doc: { content: 'line+' },
    line: {
      content: 'inline*',
      defining: true,
      attrs: { said: { default: PARAGRAPH } },
      toDOM: (node) => drawn(node.attrs['said'] as Attributes),
      // what a browser or a spell checker makes by itself
      parseDOM: [
        { tag: 'p', ...of(PARAGRAPH) },
        { tag: 'div', ...of(PARAGRAPH) },
        { tag: 'h1', ...of({ block: 'heading', level: 2 }) },
        { tag: 'h2', ...of({ block: 'heading', level: 2 }) },
        { tag: 'h3', ...of({ block: 'heading', level: 3 }) },
        { tag: 'h4', ...of({ block: 'heading', level: 4 }) },
        { tag: 'li', ...of({ block: 'bullet', indent: 0 }) },
      ],
    },
    text: { group: 'inline' },
    // one character of the text. The clipboard gets it so; picture-view.ts draws it
    picture: {
      group: 'inline',
      inline: true,
      attrs: { hash: {}, alt: { default: '' } },
      toDOM: ({ attrs }) => ['img', { 'data-picture': String(attrs['hash']), alt: String(attrs['alt']) }],
    },
  },
  marks: {
    // what is suggested stands around all else
    ins: suggestion('ins'),
    del: suggestion('del'),
    link: {
      attrs: { href: {} },
      inclusive: false,
      // a click in the editor puts the caret there; following is a thing of its own
      toDOM: (mark) => ['a', { href: String(mark.attrs['href']), rel: 'noopener noreferrer' }, 0],
      parseDOM: [
        {
          tag: 'a[href]',
          getAttrs: (element) => {
            const { link } = lookOf({ link: element.getAttribute('href') });
            return link === undefined ? false : { href: link };
          },
        },
      ],
    },
    bold: { toDOM: () => ['strong', 0], parseDOM: [{ tag: 'strong' }, { tag: 'b' }] },
    italic: { toDOM: () => ['em', 0], parseDOM: [{ tag: 'em' }, { tag: 'i' }] },
    // inside the looks that there are, to show others
    'as-bold': lookSuggestion('bold'),
    'as-italic': lookSuggestion('italic'),
    'as-link': lookSuggestion('link'),
  },
});

/** The marks of characters that look so. */
export function marksOf({ bold, italic, link, inserted, deleted, asBold, asItalic, asLink }: Look): Mark[] {
  return [
    ...(bold === true ? [schema.mark('bold')] : []),
    ...(italic === true ? [schema.mark('italic')] : []),
    ...(link === undefined ? [] : [schema.mark('link', { href: link })]),
    ...(inserted === undefined ? [] : [schema.mark('ins', { ...inserted })]),
    ...(deleted === undefined ? [] : [schema.mark('del', { ...deleted })]),
    ...(asBold === undefined ? [] : [schema.mark('as-bold', { ...asBold })]),
    ...(asItalic === undefined ? [] : [schema.mark('as-italic', { ...asItalic })]),
    ...(asLink === undefined ? [] : [schema.mark('as-link', { ...asLink })]),
  ];
}

/** Characters that look alike, or the picture for which one stands. */
export const inlineOf = (text: string, { picture, ...look }: Look): Node =>
  picture === undefined
    ? schema.text(text, marksOf(look))
    : schema.node('picture', { ...picture }, undefined, marksOf(look));

/** What marks say, as it is stored at characters. */
export function attributesOf(marks: readonly Mark[]): Attributes {
  return Object.fromEntries(
    marks.map(({ type, attrs }) => [
      type.name,
      type.name === 'link' ? attrs['href'] : SUGGESTING.includes(type.name) ? { ...attrs } : true,
    ]),
  );
}
