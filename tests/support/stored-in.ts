import { sha256Hex } from '../../lib/util/bytes';
import { ok } from '../../lib/util/result';

/** Stores texts as the post does, in a map: each under the SHA-256 of what it says. */
export const storedIn = (texts: Map<string, string | undefined>) => async (text: string) => {
  const hash = await sha256Hex(new TextEncoder().encode(text));
  texts.set(hash, text);
  return ok(hash);
};
