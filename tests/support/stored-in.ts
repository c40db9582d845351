import { sha256Hex } from '../../lib/util/bytes';
import { ok } from '../../lib/util/result';

/** Stores texts as the post does, in a map: each under the SHA-256 of what it says. */
export const storedIn = (texts: Map<string, string | undefined>) => async (text: string) => {
  const hash = await sha256Hex(new TextEncoder().encode(text));
  texts.set(hash, text);
  return ok(hash);
};

/** Stores texts and pictures, and has the pictures that are there. */
export const shelfOf = (texts: Map<string, string | undefined>, pictures: Map<string, Blob>) => ({
  store: storedIn(texts),
  storePicture: async (webp: Uint8Array) => {
    const bytes = Uint8Array.from(webp);
    const hash = await sha256Hex(bytes);
    pictures.set(hash, new Blob([bytes], { type: 'image/webp' }));
    return ok(hash);
  },
  bodyHere: (hash: string) => Promise.resolve(texts.get(hash)),
  pictureHere: (hash: string) => Promise.resolve(pictures.get(hash)),
});
