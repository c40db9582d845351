import { MAX_BODY_GZIP, MAX_BODY_INFLATED } from '../../model/body-limits';
import { sanitizeForStoring } from '../../clip/sanitize';
import { countWords } from '../../clip/words';
import { sha256Hex } from '../../util/bytes';
import { gzip } from '../../util/gzip';
import { fail, ok, type Result } from '../../util/result';

/** A text as it is kept: its gzip under the hash of it. */
export interface ClipBody {
  readonly hash: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly words: number;
  /** The words alone, to be compared. */
  readonly text: string;
  /** For the n-th picture of the text its place in the page script's list, or -1. */
  readonly pictures: readonly number[];
}

/** Sanitises and packs foreign HTML. Nothing is stored yet. */
export async function clipBody(
  html: string,
  language: string,
): Promise<Result<ClipBody, 'no-article' | 'too-long'>> {
  const clean = sanitizeForStoring(html);
  const words = countWords(clean.text, language);
  if (words === 0) return fail('no-article');
  const bytes = await gzip(clean.html);
  if (bytes.length > MAX_BODY_GZIP || new TextEncoder().encode(clean.html).length > MAX_BODY_INFLATED) {
    return fail('too-long');
  }
  return ok({ hash: await sha256Hex(bytes), bytes, words, text: clean.text, pictures: clean.pictures });
}
