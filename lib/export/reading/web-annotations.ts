import { type Answered, type Marked, ownAndOther, type Said, type Snapshot } from './snapshot';

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

/** Quote first: the position counts in the text that Bookbag keeps, which is not the page. */
const selectors = ({ quote, prefix, suffix, position }: Marked): object[] => [
  {
    ...{ type: 'TextQuoteSelector', exact: quote },
    ...(prefix === '' ? {} : { prefix }),
    ...(suffix === '' ? {} : { suffix }),
  },
  ...(position === null ? [] : [{ type: 'TextPositionSelector', ...position }]),
];

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
  const rest = { ...made(said), body: body(said.text, 'commenting'), target: source };
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
