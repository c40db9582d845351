/** What of its article a reading holds: '' is all of it. */
type ReadingPart = '' | 'selection' | 'abstract';

const AT_END = /, (selection|abstract)$/;

/** The part that a reading holds. It stands at the end of who read it: "readability 0.6.0, tidy 1, abstract". */
export const partOf = ({ extractor }: { readonly extractor: string }): ReadingPart =>
  (AT_END.exec(extractor)?.[1] ?? '') as ReadingPart;

/** Who read it, with the part. */
export const extractorOf = (extractor: string, part: ReadingPart): string =>
  part === '' ? extractor : `${extractor}, ${part}`;
