import { isOtherPageOf } from '../../clip/pages/page-number';
import { asCompared } from '../../clip/identity/alike';
import { comparable } from '../../clip/canonical-url';
import { type Identity, isAddressOf, isSameArticle, isSameDoi } from '../../clip/identity/same-article';
import { sameness, type Says, type Verdict } from '../../clip/identity/sameness';
import { isSameTitle } from '../../clip/identity/same-title';
import type { Extraction } from '../../model/extraction';
import type { Reading } from '../../model/reading';
import { partOf } from '../../model/reading-part';
import type { BookbagDb } from '../../store/db';
import type { HostedNotebook } from '../hosting/host-notebook';
import type { ClipBody } from './clip-body';
import { readingOf, textHere } from './known-reading';

/** A clip by what it is known again, and what it says. */
interface Clipped {
  readonly identity: Identity;
  readonly extraction: Extraction;
  readonly extractor: string;
  /** Undefined for a citation alone. */
  readonly body: ClipBody | undefined;
}

/** Where a clip goes. */
export type Target =
  /** Nowhere yet; `beside` are readings that it claims to be and is not. */
  | { readonly kind: 'new'; readonly beside: readonly Reading[] }
  | { readonly kind: 'known'; readonly reading: Reading }
  /** Only the person can tell whether it is this one. */
  | { readonly kind: 'unsure'; readonly reading: Reading };

/** Most readings under one address or DOI that are compared: chapters of a book share the book's. */
const MOST = 8;

/** The readings that a clip claims to be, in the order in which they are likely. */
export function claimed(host: HostedNotebook, { identity, extraction }: Clipped): Reading[] {
  const ids = host.readings.get().filter((one) => isSameArticle(one, identity));
  const readings = ids.flatMap(({ id }) => readingOf(host, id) ?? []);
  const rank = (one: Reading): number =>
    (one.file !== '' && one.file === identity.file ? 8 : 0) +
    (isAddressOf(one, whereIs(extraction)) ? 4 : 0) +
    (isSameTitle(one.title, extraction.shown || extraction.title) ? 2 : 0) +
    (one.body === '' ? 0 : 1);
  return readings.toSorted((a, b) => rank(b) - rank(a)).slice(0, MOST);
}

/** Where the page stands; a file without a page of its own stands at its own address. */
const whereIs = ({ visited, url }: Extraction): string => visited || url;

const isOtherPage = ({ url, also }: Reading, address: string): boolean =>
  [url, ...also].some((one) => isOtherPageOf(one, address));

async function verdictOf(db: BookbagDb, known: Reading, clip: Clipped): Promise<Verdict> {
  const { identity, extraction, extractor, body } = clip;
  if (known.file !== '' && known.file === identity.file) return 'same';
  const text = await textHere(db, known);
  const there: Says = {
    ...{ title: known.title, shown: '', words: known.words, part: partOf(known), isFile: known.file !== '' },
    text: typeof text === 'string' ? asCompared(text) : null,
  };
  const now: Says = {
    ...{ title: extraction.title, shown: extraction.shown, words: body?.words ?? 0 },
    ...{ part: partOf({ extractor }), isFile: identity.file !== '' },
    text: body === undefined ? null : asCompared(body.text),
  };
  const sameAddress = isAddressOf(known, whereIs(extraction));
  const otherPage = !sameAddress && isOtherPage(known, whereIs(extraction));
  return sameness(there, now, { sameAddress, sameDoi: isSameDoi(known, identity), otherPage });
}

/**
 * Where a clip goes, by what it and the readings say that it claims to be (docs/adr/0015-sameness.md).
 *
 * @param another the person has said that it is none of those of which nobody can be sure
 */
export async function targetOf(
  db: BookbagDb,
  readings: readonly Reading[],
  clip: Clipped,
  another: boolean,
): Promise<Target> {
  let unsure: Reading | undefined;
  for (const reading of readings) {
    // oxlint-disable-next-line no-await-in-loop -- the first that is the same ends it, and it is nearly always the first
    const verdict = await verdictOf(db, reading, clip);
    if (verdict === 'same') return { kind: 'known', reading };
    if (verdict === 'unsure') unsure ??= reading;
  }
  return unsure === undefined || another
    ? { kind: 'new', beside: readings }
    : { kind: 'unsure', reading: unsure };
}

/** What readings have said when they were compared: another answer is due when this is another. */
export const stateOf = (readings: readonly Reading[]): string =>
  readings.map(({ id, body, title }) => `${id} ${body} ${title}`).join('\n');

/** Whether an address is one that the readings have in common with what stands beside them. */
export const isShared = (address: string, beside: readonly Reading[]): boolean =>
  beside.some((one) => isAddressOf(one, address));

export const isElsewhere = ({ url, visited }: Extraction): boolean =>
  visited !== '' && comparable(visited) !== comparable(url);
