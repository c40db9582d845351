/** From where to where in a text. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** After these a full stop does not end a sentence: the segmenter of browsers takes it for the end. */
const ABBREVIATIONS = new Set(
  [
    'Dr Mr Mrs Ms Prof St Sr Jr Sra Dra vs etc al cf ca e.g i.e p pp Vol vol No no núm pág Fig fig Ed ed eds Inc Co',
  ]
    .join(' ')
    .split(' '),
);

/** The last word before the full stop at the end of a piece. */
const LAST_WORD = /(?:^|[\s([“"«])([\p{L}.]{1,12})\.\s*$/u;
const INITIAL = /^\p{Lu}$/u;
const BEGINS_SMALL = /^[\s"”’»)\]]*\p{Ll}/u;

/** Whether a piece goes on in the next one. */
function goesOn(piece: string, next: string): boolean {
  if (BEGINS_SMALL.test(next)) return true;
  const word = LAST_WORD.exec(piece)?.[1];
  return word !== undefined && (ABBREVIATIONS.has(word) || INITIAL.test(word));
}

/** Longest that is spoken at one go, in characters: Chromium stops a voice after some fifteen seconds. */
export const MAX_SPOKEN = 220;

/** Parts what is too long at a comma or a blank, where there is one. */
function parted(text: string, { start, end }: Stretch): Stretch[] {
  const parts: Stretch[] = [];
  let from = start;
  while (end - from > MAX_SPOKEN) {
    const head = text.slice(from, from + MAX_SPOKEN);
    const comma = Math.max(...[', ', '; ', ': ', '，', '、'].map((sign) => head.lastIndexOf(sign)));
    const cut = comma > MAX_SPOKEN / 3 ? comma + 1 : head.lastIndexOf(' ') + 1 || MAX_SPOKEN;
    parts.push({ start: from, end: from + cut });
    from += cut;
  }
  return [...parts, { start: from, end }];
}

/**
 * The sentences of a text, in the rules of its language. A line break of the page's source ends none.
 *
 * @param language as a page names it; '' or nonsense takes the rules that all share
 */
export function sentencesOf(text: string, language: string): readonly Stretch[] {
  const plain = text.replace(/\s/gu, ' ');
  const pieces = [...segmenterOf(language).segment(plain)].map(({ segment }) => segment);
  const found: Stretch[] = [];
  let [start, place] = [0, 0];
  for (const [n, piece] of pieces.entries()) {
    place += piece.length;
    const next = pieces[n + 1];
    if (next !== undefined && goesOn(plain.slice(start, place), next)) continue;
    if (plain.slice(start, place).trim() !== '') found.push(...parted(plain, { start, end: place }));
    start = place;
  }
  return found;
}

function segmenterOf(language: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language === '' ? undefined : language, { granularity: 'sentence' });
  } catch {
    return new Intl.Segmenter(undefined, { granularity: 'sentence' }); // a page may name anything
  }
}
