import { doiInAddress } from '../../model/doi';
import { comparable } from '../canonical-url';

/** By what an article is known again. Empty values say nothing. */
export interface Identity {
  readonly url: string;
  /** Other addresses of it. */
  readonly also: readonly string[];
  /** Bare and lower case. */
  readonly doi: string;
  /** SHA-256 of a PDF's bytes. */
  readonly file: string;
}

const addressesOf = ({ url, also }: Identity): string[] => [url, ...also].filter((address) => address !== '');

interface Keys {
  readonly dois: readonly string[];
  readonly addresses: readonly string[];
}

// State: keys are worked out once for each of thousands of readings; they go with their reading.
const keysOfArticle = new WeakMap<Identity, Keys>();

function keysOf(article: Identity): Keys {
  const known = keysOfArticle.get(article);
  if (known !== undefined) return known;
  const addresses = addressesOf(article);
  const dois = [article.doi, ...addresses.map(doiInAddress)].filter((doi) => doi !== '');
  const keys = { dois, addresses: addresses.map(comparable) };
  keysOfArticle.set(article, keys);
  return keys;
}

const meet = (one: readonly string[], other: readonly string[]): boolean =>
  one.some((key) => other.includes(key));

/** Whether an address is one of an article's, in whatever form. */
export const isAddressOf = (article: Identity, address: string): boolean =>
  keysOf(article).addresses.includes(comparable(address));

/** Whether both have the same DOI, by its own name or in an address. */
export const isSameDoi = (one: Identity, other: Identity): boolean =>
  meet(keysOf(one).dois, keysOf(other).dois);

/**
 * Whether two claim to be one article: they have the same DOI, the same file, or an address in common. Tracking
 * parameters, protocol, `www`, AMP and mobile forms of an address make no difference. Neither may change afterwards.
 * What they say has the last word (lib/clip/identity/sameness.ts).
 */
export function isSameArticle(one: Identity, other: Identity): boolean {
  if (one.file !== '' && one.file === other.file) return true;
  return isSameDoi(one, other) || meet(keysOf(one).addresses, keysOf(other).addresses);
}
