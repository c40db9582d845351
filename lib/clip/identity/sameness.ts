import { type Compared, rowsShared, sentencesShared } from './alike';
import { isSameTitle } from './same-title';

/** What an article says, as far as it is known. */
export interface Says {
  readonly title: string;
  /** The heading that its page shows; '' where none is known. */
  readonly shown: string;
  /** Null where there is none, or it is not on this computer. */
  readonly text: Compared | null;
  /** Words of its text; 0 where it has none. */
  readonly words: number;
  /** What of the article the text is; see lib/model/reading-part.ts. */
  readonly part: '' | 'selection' | 'abstract';
  /** Its text comes from a file. */
  readonly isFile: boolean;
}

/** What makes it likely that two are one, before anybody looks at what they say. */
interface Claim {
  /** The page stands at an address of the known one. */
  readonly sameAddress: boolean;
  /** Both have the same DOI. */
  readonly sameDoi: boolean;
  /** The page stands at the address of another page of the known one, by their numbers. */
  readonly otherPage: boolean;
}

export type Verdict = 'same' | 'other' | 'unsure';

/** How far two titles agree: also as shown, by what the head says only, or not at all. */
type Agreement = 'shown' | 'head' | 'none';

/** Shares of one text in the other (lib/clip/identity/alike.ts) above which they are one, or perhaps. */
const SURELY = 0.8;
const MOSTLY = 0.5;
const PARTLY = 0.4;
const HARDLY = 0.3;

/** Words of one text over those of the other above which they may be the same. */
const AS_LONG = 0.8;

/** A page with less than this share of the words of another one may be the front of it. */
const FRONT = 0.3;

export function agreement(known: Pick<Says, 'title'>, now: Pick<Says, 'title' | 'shown'>): Agreement {
  if (now.shown !== '' && isSameTitle(known.title, now.shown)) return 'shown';
  if (!isSameTitle(known.title, now.title)) return 'none';
  return now.shown === '' ? 'shown' : 'head';
}

const shareOfWords = (one: Says, other: Says): number =>
  Math.min(one.words, other.words) / Math.max(one.words, other.words, 1);

/**
 * What is shared of two texts: their sentences, and where these may be broken or reworded also rows of letters. Two
 * pages of one template share rows: so not where neither title nor address speaks for one article.
 */
function shareOf(one: Compared, other: Compared, onlySentences: boolean): number {
  const sentences = sentencesShared(one, other);
  return onlySentences || sentences >= SURELY ? sentences : Math.max(sentences, rowsShared(one, other));
}

/** Where one of them has no text, or it is not here yet: only titles, addresses and lengths can tell. */
function withoutTexts(known: Says, now: Says, { sameAddress, otherPage }: Claim, titles: Agreement): Verdict {
  if (otherPage && known.words > 0 && now.words > 0) return 'unsure';
  if (known.words === 0) return sameAddress || titles === 'shown' ? 'same' : 'unsure';
  if (titles !== 'shown') return 'unsure';
  return sameAddress || now.words === 0 || shareOfWords(known, now) >= AS_LONG ? 'same' : 'unsure';
}

/** Whether one is the front of the other: its abstract, or as short, under the same DOI. */
const isFrontOf = (known: Says, now: Says, { sameAddress, sameDoi }: Claim): boolean =>
  known.part === 'abstract' || now.part === 'abstract'
    ? sameDoi || sameAddress
    : sameDoi && shareOfWords(known, now) <= FRONT;

/**
 * Whether what a page says is the article that its address or DOI claims it to be (docs/adr/0015-sameness.md).
 *
 * @param known what is in the notebook
 * @param now what the page says
 */
export function sameness(known: Says, now: Says, claim: Claim): Verdict {
  const { sameAddress, otherPage } = claim;
  const titles = agreement(known, now);
  if (known.text === null || now.text === null) return withoutTexts(known, now, claim, titles);
  const isTakenAlike = known.isFile === now.isFile;
  // pages of one article share rows of words, as those of one template do
  const onlySentences = isTakenAlike && ((titles !== 'shown' && !sameAddress) || otherPage);
  const share = shareOf(known.text, now.text, onlySentences);
  if (share >= SURELY || (share >= MOSTLY && !isTakenAlike)) return 'same';
  if (known.part === 'selection' || now.part === 'selection')
    return sameAddress || titles === 'shown' ? 'same' : 'other';
  // the text of one page takes the place of no other's
  if (titles === 'shown' && otherPage) return 'unsure';
  if (titles === 'shown') return share >= PARTLY || isFrontOf(known, now, claim) ? 'same' : 'unsure';
  if (sameAddress) return share >= MOSTLY ? 'same' : 'unsure';
  return share >= HARDLY ? 'unsure' : 'other';
}
