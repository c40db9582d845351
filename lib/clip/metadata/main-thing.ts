import { hasType, headlineOf, isThing, listOf, type Thing } from './thing';
import { squeezed } from '../../util/text';

/** Types of schema.org that stand for something to read, best first. */
const READABLE = [
  /(?:Article|Posting)$/,
  /^(?:Report|(?:Critic)?Review|CreativeWork|Chapter|Thesis)$/,
  /^(?:Book|Audiobook)$/,
];

/** Whether the page's own title holds the text. */
export const isUsed = (text: string, pageTitle: string): boolean =>
  text.trim() !== '' && squeezed(pageTitle).toLowerCase().includes(squeezed(text).toLowerCase());

/** A review that has no headline. */
function ownReview(things: readonly Thing[]): Thing | undefined {
  const reviews = things.filter(
    (thing) => hasType(thing, /^(?:Critic)?Review$/) && isThing(listOf(thing['itemReviewed'])[0]),
  );
  return reviews.length === 1 ? reviews[0] : undefined;
}

/** What customers wrote under a book is part of that book, and a claim that an article checks is not the article. */
function ownThings(all: readonly Thing[]): Thing[] {
  const parts = new Set(
    all.flatMap((thing) => [
      ...listOf(thing['review']),
      ...(hasType(thing, /^Claim/) ? listOf(thing['itemReviewed']) : []),
    ]),
  );
  return all.filter((thing) => !parts.has(thing));
}

/** The thing that the page is about; of several only one that the page's own title names. */
export function mainThing(all: readonly Thing[], title: string): Thing | undefined {
  const things = ownThings(all);
  const review = ownReview(things);
  for (const kind of READABLE) {
    const fit = things.filter((thing) => hasType(thing, kind) && headlineOf(thing) !== '');
    const named = fit.find((thing) => isUsed(headlineOf(thing), title));
    const main = named ?? (new Set(fit.map(headlineOf)).size === 1 ? fit[0] : undefined);
    if (review !== undefined && (main === undefined || main === listOf(review['itemReviewed'])[0])) {
      return review;
    }
    if (main !== undefined) return main;
  }
  return review;
}
