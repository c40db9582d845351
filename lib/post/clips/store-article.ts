import type { FoundThere } from '../../clip/full-text/found-there';
import { type ClipAgain, type ClipWish, isDecision } from '../../messages/clip';
import type { Clipped } from '../../messages/to-post';
import { extractorOf } from '../../model/reading-part';
import type { BookbagDb } from '../../store/db';
import { ok } from '../../util/result';
import type { Hosts } from '../hosting/hosts';
import { storeReading } from './store-reading';

/** Who read pages, kept with each reading. */
const EXTRACTOR = 'readability 0.6.0, tidy 1';

interface StoreContext {
  readonly db: BookbagDb;
  readonly hosts: Hosts;
  readonly signal: AbortSignal;
}

/** Makes a reading of an article that was found on a page, and tells which pictures are still to be read. */
export async function storeArticle(
  { db, hosts, signal }: StoreContext,
  found: Extract<FoundThere, { kind: 'article' }>,
  wish: ClipWish,
  again: ClipAgain,
): Promise<Clipped> {
  const { extraction, also, remark, how } = found;
  const withoutText = remark === 'restricted' || remark === 'abstract-only';
  const part = how === 'selection' ? 'selection' : withoutText ? 'abstract' : '';
  const stored = await storeReading(db, hosts, {
    extraction,
    also,
    file: '',
    extractor: extractorOf(EXTRACTOR, part),
    remark,
    signal,
    wish: { ...wish, how },
    again,
  });
  if (!stored.ok) return { outcome: stored, pictures: null };
  if (isDecision(stored.value)) return { outcome: ok(stored.value), pictures: null };
  const { pictures: places, ...clipped } = stored.value;
  const pictures = places.flatMap((place, n) => {
    const src = found.pictures[place];
    return place < 0 || src === undefined ? [] : [{ n, src }];
  });
  const { notebook, reading } = clipped;
  return { outcome: ok(clipped), pictures: pictures.length === 0 ? null : { notebook, reading, pictures } };
}
