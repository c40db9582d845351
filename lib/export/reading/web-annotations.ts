import { CAPTION_END } from '../../model/comment';
import {
  type AboutFigure,
  type Answered,
  type Marked,
  ownAndOther,
  type Said,
  type Snapshot,
} from './snapshot';

/**
 * The Web Annotation Data Model of the W3C (https://www.w3.org/TR/annotation-model/) as JSON-LD. Names of things that
 * have no address of their own are made of the ids of their records.
 */

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

/** What each meaning is there, of the motivations that the model knows. */
const MOTIVATIONS = {
  liked: 'assessing',
  disliked: 'assessing',
  question: 'questioning',
  try: 'bookmarking',
  quote: 'highlighting',
  note: 'commenting',
} as const;

const nameOf = (kind: string, id: string): string => `urn:x-bookbag:${kind}:${encodeURIComponent(id)}`;

const made = ({ by, name, at }: Pick<Said, 'by' | 'name' | 'at'>): object => ({
  creator: { id: nameOf('member', by), type: 'Person', name },
  ...(at === 0 ? {} : { created: new Date(at).toISOString() }),
});

const body = (value: string, purpose: string): object => ({
  ...{ type: 'TextualBody', value, purpose },
  ...(purpose === 'tagging' ? {} : { format: 'text/plain' }),
});

const annotation = (id: string, motivation: string, rest: object): object => ({
  ...{ id, type: 'Annotation', motivation },
  ...rest,
});

const quoteOf = (exact: string, beside: { readonly prefix?: string; readonly suffix?: string } = {}) => ({
  ...{ type: 'TextQuoteSelector', exact },
  ...Object.fromEntries(Object.entries(beside).filter(([, words]) => words !== '')),
});

/** Quote first: the position counts in the text that Bookbag keeps, which is not the page. */
const selectors = ({ quote, prefix, suffix, position }: Marked): object[] => [
  quoteOf(quote, { prefix, suffix }),
  ...(position === null ? [] : [{ type: 'TextPositionSelector', ...position }]),
];

/** A string in CSS: signs that would end it are escaped. */
const cssString = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;

/**
 * A picture by its words for those who do not see it, a table by how it begins; both by what stands before and behind.
 * A range reaches up to where its end begins.
 */
const figureSelectors = ({ figure, quote, prefix, suffix }: AboutFigure): object[] => [
  ...(figure === 'picture' && quote !== ''
    ? [{ type: 'CssSelector', value: `img[alt=${cssString(quote)}]` }]
    : []),
  ...(figure === 'table' && quote !== '' ? [quoteOf(quote.split(CAPTION_END).at(-1) ?? quote)] : []),
  ...(prefix === '' || suffix === ''
    ? []
    : [{ type: 'RangeSelector', startSelector: quoteOf(prefix), endSelector: quoteOf(suffix) }]),
];

/** What a comment is on: the reading, or a figure of it where something finds that. */
function targetOf(source: string, { about }: Said): unknown {
  const selector = about === undefined ? [] : figureSelectors(about);
  return selector.length === 0 ? source : { type: 'SpecificResource', source, selector };
}

function markedIn(source: string, tag: string, one: Marked): object[] {
  const { own, other } = ownAndOther(one);
  const id = nameOf('highlight', one.id);
  const text = own === undefined ? [] : [{ ...body(own.text, 'commenting'), ...made(own) }];
  return [
    annotation(id, MOTIVATIONS[one.meaning], {
      ...made(one),
      body: [body(tag, 'tagging'), ...text],
      target: { type: 'SpecificResource', source, selector: selectors(one) },
    }),
    ...other.map((said) => reply(said, id)),
  ];
}

const reply = (said: Said, target: string): object =>
  annotation(nameOf('comment', said.id), 'replying', {
    ...made(said),
    body: body(said.text, 'replying'),
    target,
  });

const threadIn = (source: string, said: Said): object[] => {
  const id = nameOf('comment', said.id);
  const rest = { ...made(said), body: body(said.text, 'commenting'), target: targetOf(source, said) };
  return [annotation(id, 'commenting', rest), ...said.replies.map((one) => reply(one, id))];
};

const answersTo = (source: string, reading: string, { prompt, question, given }: Answered): object[] =>
  given.map((one) =>
    annotation(nameOf('answer', `${reading}/${prompt}/${one.by}`), 'commenting', {
      ...made(one),
      body: [body(one.text, 'commenting'), body(question, 'tagging')],
      target: source,
    }),
  );

/** A reading as an AnnotationCollection of one page. */
export function webAnnotations(snapshot: Snapshot, now: number): string {
  const { reading, highlights, comments, answers, words } = snapshot;
  const source = reading.url || nameOf('reading', reading.id);
  const items = [
    ...highlights.flatMap((one) => markedIn(source, words.meanings[one.meaning], one)),
    ...answers.flatMap((one) => answersTo(source, reading.id, one)),
    ...comments.flatMap((one) => threadIn(source, one)),
  ];
  const id = nameOf('collection', reading.id);
  const page = { id: `${id}:1`, type: 'AnnotationPage', partOf: id, startIndex: 0, items };
  const collection = {
    ...{ '@context': CONTEXT, id, type: 'AnnotationCollection', label: reading.title || source },
    ...{ generated: new Date(now).toISOString(), total: items.length },
    ...(items.length === 0 ? {} : { first: page }),
  };
  return `${JSON.stringify(collection, null, 2)}\n`;
}
