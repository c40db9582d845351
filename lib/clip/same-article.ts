import { doiInAddress } from '../model/doi';
import { comparable } from './canonical-url';

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

/**
 * Whether two are one article: they have the same DOI, the same file, or an address in common. Tracking parameters,
 * protocol, `www`, AMP and mobile forms of an address make no difference. Neither may change afterwards.
 */
export function isSameArticle(one: Identity, other: Identity): boolean {
  if (one.file !== '' && one.file === other.file) return true;
  const [a, b] = [keysOf(one), keysOf(other)];
  return meet(a.dois, b.dois) || meet(a.addresses, b.addresses);
}
